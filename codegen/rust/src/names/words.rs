//! Text taken apart into lower-case words.

use unicode_normalization::{UnicodeNormalization, is_nfkc};

/// The words of a name: `userID` → `user`, `id`; `HTTPServer` → `http`, `server`; `a-b/c` → `a`, `b`, `c`; `+1` → `plus`, `1`.
///
/// Symbols separate; only where nothing else is left, or a sign stands before a digit, are they spelled out.
pub fn words(text: &str) -> Vec<String> {
    let composed: String;
    let text = if is_nfkc(text) {
        text
    } else {
        composed = text.nfkc().collect();
        &composed
    };
    let spelled: String;
    let has_letters = text.chars().any(is_word);
    let text = if !has_letters {
        spelled = text.chars().map(|symbol| format!("{} ", spell(symbol))).collect();
        &spelled
    } else if let Some(rest) =
        text.strip_prefix(['-', '+']).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    {
        spelled = format!("{} {rest}", if text.starts_with('-') { "minus" } else { "plus" });
        &spelled
    } else {
        text
    };
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let characters: Vec<char> = text.chars().collect();
    for (index, &character) in characters.iter().enumerate() {
        if !is_word(character) {
            flush(&mut words, &mut word);
            continue;
        }
        let before = index.checked_sub(1).and_then(|index| characters.get(index)).copied();
        let after = characters.get(index + 1).copied();
        if character.is_uppercase() && starts_word(before, after) {
            flush(&mut words, &mut word);
        }
        word.extend(character.to_lowercase().filter(|lower| is_word(*lower)));
    }
    flush(&mut words, &mut word);
    words
}

/// An upper-case letter starts a word after a lower-case one or a digit, and before a lower-case one (`HTTPServer`),
/// unless that is a plural (`IDs`).
fn starts_word(before: Option<char>, after: Option<char>) -> bool {
    match before {
        Some(before) if before.is_lowercase() || before.is_numeric() => true,
        Some(before) if before.is_uppercase() => after.is_some_and(|after| after.is_lowercase() && after != 's'),
        _ => false,
    }
}

fn flush(words: &mut Vec<String>, word: &mut String) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

fn is_word(character: char) -> bool {
    character != '_'
        && unicode_ident::is_xid_continue(character)
        && (character.is_alphanumeric() || !character.is_ascii())
}

fn spell(symbol: char) -> String {
    let name = match symbol {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '?' => "question",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '@' => "at",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '^' => "caret",
        '~' => "tilde",
        '_' => "underscore",
        ' ' => "space",
        '"' | '\'' | '`' => "quote",
        '(' | ')' | '[' | ']' | '{' | '}' => "bracket",
        other => return format!("u{:x}", u32::from(other)),
    };
    name.to_owned()
}

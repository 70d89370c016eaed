//! Splits text into lower-case words.

use unicode_normalization::{UnicodeNormalization, is_nfkc};

/// Splits a name into words: `userID` → `user`, `id`; `HTTPServer` → `http`, `server`; `a-b/c` → `a`, `b`, `c`; `+1` → `plus`, `1`.
///
/// Symbols separate words. They are spelled out only if there is nothing else, or if the name has a sign before it or a plus after it.
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
    } else if let Some(signed) = spell_sign(text) {
        spelled = signed;
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
    bounded(words)
}

/// The maximum length of a name in bytes. Names become file names with suffixes; most systems allow 255 bytes.
const MAX_BYTES: usize = 160;

/// As many words as fit into the maximum length, and at least the start of the first word.
fn bounded(mut words: Vec<String>) -> Vec<String> {
    // A name that cannot start an identifier gets a letter in front.
    let limit = MAX_BYTES - usize::from(words.first().is_some_and(|first| !super::starts_like_ident(first)));
    let mut room = limit;
    let fits = words.iter().take_while(|word| {
        let left = room.checked_sub(word.len() + 1);
        room = left.unwrap_or(room);
        left.is_some()
    });
    let fits = fits.count();
    words.truncate(fits.max(1));
    if let (0, Some(first)) = (fits, words.first_mut()) {
        while first.len() > limit {
            first.pop();
        }
    }
    words
}

/// Spells out a sign, because `-name` and `name`, or `A+` and `A`, are different values.
fn spell_sign(text: &str) -> Option<String> {
    let is_name = |text: &&str| text.starts_with(is_word);
    if let Some(rest) = text.strip_prefix(['-', '+']).filter(is_name) {
        return Some(format!("{} {rest}", if text.starts_with('-') { "minus" } else { "plus" }));
    }
    let rest = text.strip_suffix('+').filter(|rest| rest.ends_with(is_word))?;
    Some(format!("{rest} plus"))
}

/// An upper-case letter starts a word after a lower-case letter or a digit, and before a lower-case letter (`HTTPServer`),
/// except in a plural (`IDs`).
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

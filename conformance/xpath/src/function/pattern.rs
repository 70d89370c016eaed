//! Regular expressions (section 5.6): XML Schema patterns with anchors, groups and reluctant quantifiers. Matching takes linear time for
//! every pattern; therefore back-references are not supported.

use std::rc::Rc;

use regex::{Regex, RegexBuilder};

use super::{Arguments, Builtin, one_item};
use crate::error::{Result, error};
use crate::value::{Item, Sequence};
use crate::version::XPathVersion::{V20, V31};

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("matches", 2, 3, V20, |a| one_item(compiled(a, 2)?.is_match(&a.string(0)?))),
    Builtin::new("replace", 3, 4, V20, replace),
    Builtin::new("tokenize", 1, 1, V31, |a| words(&a.string(0)?)),
    Builtin::new("tokenize", 2, 3, V20, tokenize),
];

/// The maximum length of a pattern, and the memory limit of its automaton.
const MAX_LENGTH: usize = 4 * 1024;
const MAX_MEMORY: usize = 1024 * 1024;
/// The steps that compiling a pattern costs.
const COMPILE_STEPS: usize = 20_000;

/// Compiles the pattern in the second argument, with the flags in the argument at `flags`.
fn compiled(a: &Arguments<'_>, flags: usize) -> Result<Rc<Regex>> {
    // Searching the text also counts against the budget.
    a.evaluator.budget.take(a.string(0)?.len() / 16)?;
    let key = (a.string(1)?, a.string(flags)?);
    if let Some(known) = a.evaluator.patterns.borrow().get(&key) {
        return Ok(Rc::clone(known));
    }
    a.evaluator.budget.take(COMPILE_STEPS)?;
    let regex = Rc::new(compile(&key.0, &key.1)?);
    a.evaluator.patterns.borrow_mut().insert(key, Rc::clone(&regex));
    Ok(regex)
}

fn compile(pattern: &str, flags: &str) -> Result<Regex> {
    if pattern.len() > MAX_LENGTH {
        return Err(error("FORX0002", "the pattern is too long"));
    }
    if let Some(flag) = flags.chars().find(|flag| !"smixq".contains(*flag)) {
        return Err(error("FORX0001", format!("`{flag}` is not a valid flag")));
    }
    let has = |flag| flags.contains(flag);
    let translated = if has('q') { regex::escape(pattern) } else { translated(pattern, has('x'))? };
    RegexBuilder::new(&translated)
        .dot_matches_new_line(has('s'))
        .multi_line(has('m'))
        .case_insensitive(has('i'))
        .size_limit(MAX_MEMORY)
        .dfa_size_limit(MAX_MEMORY)
        .nest_limit(64)
        .build()
        .map_err(|_| error("FORX0002", format!("`{pattern}` is not a valid regular expression")))
}

/// Translates the pattern to the syntax of the `regex` crate: `[a-z-[aeiou]]` is a class difference, `\i` and `\c` match name characters,
/// and `\w` matches everything except punctuation, separators and control characters.
fn translated(pattern: &str, without_space: bool) -> Result<String> {
    const NAME_START: &str = r"\p{L}\p{Nl}_:";
    const NAME: &str = r"\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}_:.\-\x{B7}";
    const NO_WORD: &str = r"\p{P}\p{Z}\p{C}";
    let mut written = String::new();
    let mut chars = pattern.chars().peekable();
    let mut depth = 0usize;
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                let escaped = chars.next().ok_or_else(|| error("FORX0002", "the pattern ends in a backslash"))?;
                let class = |content: &str, negative: bool| format!("[{}{content}]", if negative { "^" } else { "" });
                match escaped {
                    'i' | 'I' => written.push_str(&class(NAME_START, escaped == 'I')),
                    'c' | 'C' => written.push_str(&class(NAME, escaped == 'C')),
                    'w' | 'W' => written.push_str(&class(NO_WORD, escaped == 'w')),
                    'd' | 'D' | 's' | 'S' | 'n' | 'r' | 't' | 'p' | 'P' => written.extend(['\\', escaped]),
                    '1'..='9' => return Err(error("FORX0002", "back-references are not supported")),
                    c if "\\|.?*+(){}-[]^$".contains(c) => written.extend(['\\', c]),
                    other => return Err(error("FORX0002", format!("`\\{other}` is not a valid escape"))),
                }
            }
            '[' => {
                depth += 1;
                written.push('[');
                if chars.peek() == Some(&'^') {
                    written.extend(chars.next());
                }
            }
            ']' if depth > 0 => {
                depth -= 1;
                written.push(']');
            }
            '-' if depth > 0 && chars.peek() == Some(&'[') => written.push_str("--"),
            // Characters with a special meaning in the crate's classes, but not in XML Schema.
            '&' | '~' if depth > 0 => written.extend(['\\', c]),
            '-' if depth > 0 && chars.peek() == Some(&'-') => written.push_str("\\-"),
            // `(?:` begins a group. XPath has no other `(?` syntax.
            '(' if depth == 0 && chars.peek() == Some(&'?') => {
                chars.next();
                if chars.next() != Some(':') {
                    return Err(error("FORX0002", "`(?` does not begin a group"));
                }
                written.push_str("(?:");
            }
            ' ' | '\t' | '\r' | '\n' if without_space && depth == 0 => {}
            c => written.push(c),
        }
    }
    Ok(written)
}

fn reject_empty_match(regex: &Regex) -> Result<()> {
    if regex.is_match("") { Err(error("FORX0003", "the pattern matches the empty string")) } else { Ok(()) }
}

fn replace(a: &Arguments<'_>) -> Result<Sequence> {
    let regex = compiled(a, 3)?;
    reject_empty_match(&regex)?;
    let (text, replacement) = (a.string(0)?, a.string(2)?);
    let parts = if a.string(3)?.contains('q') {
        vec![Part::Text(replacement)]
    } else {
        parts(&replacement, regex.captures_len())?
    };
    let mut written = String::new();
    let mut at = 0;
    for captures in regex.captures_iter(&text) {
        a.evaluator.budget.take(1)?;
        let Some(whole) = captures.get(0) else { continue };
        written.push_str(text.get(at..whole.start()).unwrap_or_default());
        for part in &parts {
            let part = match part {
                Part::Text(text) => text.as_str(),
                Part::Group(number) => captures.get(*number).map_or("", |group| group.as_str()),
            };
            a.evaluator.budget.take_text(part.len())?;
            written.push_str(part);
        }
        at = whole.end();
    }
    written.push_str(text.get(at..).unwrap_or_default());
    a.new_text(written)
}

/// A part of a replacement.
enum Part {
    Text(String),
    Group(usize),
}

/// `$1` is a group; `\$` and `\\` are literal characters. A number has as many digits as match an existing group.
fn parts(replacement: &str, groups: usize) -> Result<Vec<Part>> {
    let wrong = || error("FORX0004", format!("`{replacement}` is not a valid replacement"));
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut chars = replacement.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.push(chars.next().filter(|c| matches!(c, '\\' | '$')).ok_or_else(wrong)?),
            '$' => {
                let mut number = chars.next().and_then(|c| c.to_digit(10)).ok_or_else(wrong)? as usize;
                while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
                    let longer = number * 10 + digit as usize;
                    if longer >= groups {
                        break;
                    }
                    number = longer;
                    chars.next();
                }
                parts.push(Part::Text(std::mem::take(&mut text)));
                parts.push(Part::Group(number));
            }
            c => text.push(c),
        }
    }
    parts.push(Part::Text(text));
    Ok(parts)
}

fn tokenize(a: &Arguments<'_>) -> Result<Sequence> {
    let regex = compiled(a, 2)?;
    reject_empty_match(&regex)?;
    let text = a.string(0)?;
    if text.is_empty() {
        return Ok(Vec::new());
    }
    a.evaluator.budget.take_text(text.len())?;
    a.evaluator.budget.take(text.len() / 4)?;
    Ok(regex.split(&text).map(Item::from).collect())
}

fn words(text: &str) -> Result<Sequence> {
    Ok(text.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).map(Item::from).collect())
}

//! Splits a JSONPath, so that it is evaluated on small parts of a value: the engine needs a copy in its own type, which takes many times the
//! memory of the text.

use crate::json::Value;

/// The names and indexes at the beginning of a path, and the rest of the path.
pub(super) struct Split<'p> {
    tokens: Vec<Token<'p>>,
    pub(super) rest: &'p str,
}

enum Token<'p> {
    Name(&'p str),
    Index(i64),
}

/// Splits a valid path. Names with escape sequences are part of the rest.
pub(super) fn split(path: &str) -> Split<'_> {
    let mut split = Split { tokens: Vec::new(), rest: path.strip_prefix('$').unwrap_or(path).trim_start() };
    while let Some((token, rest)) = first(split.rest) {
        split.tokens.push(token);
        split.rest = rest.trim_start();
    }
    split
}

fn first(rest: &str) -> Option<(Token<'_>, &str)> {
    if let Some(name) = rest.strip_prefix('.') {
        let end = name.find(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric() && c != '_').unwrap_or(name.len());
        let (name, rest) = name.split_at(end);
        return (!name.is_empty()).then_some((Token::Name(name), rest));
    }
    let (selector, rest) = rest.strip_prefix('[')?.split_once(']')?;
    let selector = selector.trim();
    let quoted = ['\'', '"'].iter().find_map(|quote| selector.strip_prefix(*quote)?.strip_suffix(*quote));
    match quoted {
        Some(name) if !name.contains(['\'', '"', '\\']) => Some((Token::Name(name), rest)),
        Some(_) => None,
        None => Some((Token::Index(selector.parse().ok()?), rest)),
    }
}

impl Split<'_> {
    /// The node at the beginning, and its JSON Pointer.
    pub(super) fn node<'v>(&self, value: &'v Value) -> Option<(String, &'v Value)> {
        self.tokens.iter().try_fold((String::new(), value), |(at, value), token| match (token, value) {
            (Token::Name(name), Value::Object(members)) => {
                Some((format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), members.get(name)?))
            }
            (Token::Index(index), Value::Array(items)) => {
                let index = if *index < 0 { items.len() as i64 + index } else { *index };
                let index = usize::try_from(index).ok()?;
                Some((format!("{at}/{index}"), items.get(index)?))
            }
            _ => None,
        })
    }

    /// Whether the rest begins at the node only, and not also at the root.
    pub(super) fn is_relative(&self) -> bool {
        !unquoted(self.rest).any(|byte| byte == b'$')
    }

    /// Whether the rest selects elements of an array one by one: it begins with a single wildcard or filter.
    pub(super) fn is_by_element(&self) -> bool {
        if self.rest.starts_with("[*]") || self.rest.starts_with(".*") {
            return true;
        }
        let mut depth = 0;
        let filter = if is_filter(self.rest) { self.rest } else { "" };
        for byte in unquoted(filter) {
            match byte {
                b'[' | b'(' => depth += 1,
                b']' | b')' if depth == 1 => return true,
                b']' | b')' => depth -= 1,
                b',' if depth == 1 => return false,
                _ => {}
            }
        }
        false
    }
}

fn is_filter(rest: &str) -> bool {
    rest.strip_prefix('[').is_some_and(|selector| selector.trim_start().starts_with('?'))
}

/// The bytes outside of quotes.
fn unquoted(path: &str) -> impl Iterator<Item = u8> {
    let (mut quote, mut escaped) = (None, false);
    path.bytes().filter(move |byte| {
        let (was_quoted, was_escaped) = (quote.is_some(), std::mem::take(&mut escaped));
        match (quote, byte) {
            (Some(_), b'\\') => escaped = !was_escaped,
            (Some(open), byte) if open == *byte && !was_escaped => quote = None,
            (None, b'\'' | b'"') => quote = Some(*byte),
            _ => {}
        }
        !was_quoted
    })
}

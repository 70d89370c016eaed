//! `#[doc = "…"]` as a comment.

use std::borrow::Cow;

use proc_macro2::TokenTree;

/// The text of `doc = "…"`, if a comment of one line can express it. `attribute` is the content of the brackets.
pub(super) fn line_of_docs(attribute: &[TokenTree]) -> Option<String> {
    let [TokenTree::Ident(name), TokenTree::Punct(equals), TokenTree::Literal(text)] = attribute else { return None };
    if name != "doc" || equals.as_char() != '=' {
        return None;
    }
    let literal = text.to_string();
    let text = unescape(literal.strip_prefix('"')?.strip_suffix('"')?)?;
    // A fourth slash begins another kind of comment.
    (!text.starts_with('/') && !text.contains(['\n', '\r'])).then(|| text.into_owned())
}

/// The value of a string literal (Rust Reference, string literals).
fn unescape(literal: &str) -> Option<Cow<'_, str>> {
    if !literal.contains('\\') {
        return Some(Cow::Borrowed(literal));
    }
    let mut text = String::with_capacity(literal.len());
    let mut characters = literal.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        text.push(match characters.next()? {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '0' => '\0',
            'x' => char::from(u8::from_str_radix(&characters.by_ref().take(2).collect::<String>(), 16).ok()?),
            'u' => {
                let digits: String = characters.by_ref().skip(1).take_while(|digit| *digit != '}').collect();
                char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?
            }
            escaped @ ('\\' | '"' | '\'') => escaped,
            _ => return None,
        });
    }
    Some(Cow::Owned(text))
}

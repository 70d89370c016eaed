//! `#[doc = "…"]` as a comment.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The text of `doc = "…"`, the inside of an attribute, where a comment of one line can say the same.
pub(super) fn line_of_docs(attribute: &TokenStream) -> Option<String> {
    let mut tokens = attribute.clone().into_iter();
    let (Some(TokenTree::Ident(name)), Some(TokenTree::Punct(equals)), Some(TokenTree::Literal(text)), None) =
        (tokens.next(), tokens.next(), tokens.next(), tokens.next())
    else {
        return None;
    };
    if name != "doc" || equals.as_char() != '=' {
        return None;
    }
    let text = unescape(text.to_string().strip_prefix('"')?.strip_suffix('"')?)?;
    // A fourth slash, or a star, would begin another kind of comment.
    (!text.starts_with('/') && !text.contains(['\n', '\r'])).then_some(text)
}

/// Whether the tree is the inside of an attribute.
pub(super) fn attribute(tree: Option<&TokenTree>) -> Option<TokenStream> {
    match tree {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => Some(group.stream()),
        _ => None,
    }
}

/// What a string literal says (Rust Reference, string literals).
fn unescape(literal: &str) -> Option<String> {
    if !literal.contains('\\') {
        return Some(literal.to_owned());
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
    Some(text)
}

//! Lists in one text: the delimiters of the styles, and lists within lists.

use std::borrow::Cow;

use serde_json::Value;

use super::encoding::{decode, decode_plus, text_of};
use crate::json::Tree;
use crate::operation::Style;

/// How a text is escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escapes {
    /// Not at all: headers.
    None,
    /// Percent-encoded: paths and cookies.
    Percent,
    /// Percent-encoded, and `+` is a space: queries and forms.
    Query,
}

impl Escapes {
    pub(super) fn decode(self, text: &str) -> String {
        match self {
            Self::None => text.to_owned(),
            Self::Percent => decode(text),
            Self::Query => decode_plus(text),
        }
    }

    /// The parts of a list. In an escaped text, the delimiter may be escaped or not.
    pub(super) fn split(self, text: &str, style: Style) -> Vec<Cow<'_, str>> {
        let raw = delimiter(style);
        let spelled: &[&str] = match (self, style) {
            (Self::None, _) => &[],
            (Self::Query, Style::SpaceDelimited) => &["%20", "+"],
            (Self::Percent, Style::SpaceDelimited) => &["%20"],
            (_, Style::PipeDelimited) => &["%7C", "%7c"],
            (_, Style::TabDelimited) => &["%09"],
            _ => &[],
        };
        if spelled.iter().any(|spelled| text.contains(spelled)) {
            let text = spelled.iter().fold(text.to_owned(), |text, spelled| text.replace(spelled, raw));
            return text.split(raw).map(|part| Cow::Owned(part.to_owned())).collect();
        }
        text.split(raw).map(Cow::Borrowed).collect()
    }
}

/// A list in a text; `inner` has the style of each list within it.
pub(super) fn delimited(text: &str, style: Style, inner: &[Style], escapes: Escapes) -> Value {
    // A list of one empty text looks like an empty list.
    if text.is_empty() {
        return Value::Array(Vec::new());
    }
    let parts = escapes.split(text, style);
    let parts = parts.iter().map(|part| if escapes == Escapes::None { part.trim() } else { part });
    match inner.split_first() {
        Some((style, inner)) => parts.map(|part| delimited(part, *style, inner, escapes)).collect(),
        None => parts.map(|part| Value::String(escapes.decode(part))).collect(),
    }
}

/// Joins the elements of a list. Null has no text and is left out.
pub(super) fn join(
    items: &[Tree<'_>],
    style: Style,
    inner: &[Style],
    escapes: Escapes,
    text: &dyn Fn(&str) -> String,
) -> String {
    let delimiter = if escapes == Escapes::None { delimiter(style) } else { escaped_delimiter(style) };
    let items = items.iter().filter(|item| !item.is_null());
    items.map(|item| element(item, inner, escapes, text)).collect::<Vec<_>>().join(delimiter)
}

/// An element of a list: a list within it has its own style, or else is JSON, as an object is.
pub(super) fn element(item: &Tree<'_>, inner: &[Style], escapes: Escapes, text: &dyn Fn(&str) -> String) -> String {
    match (item, inner.split_first()) {
        (Tree::Array(items), Some((style, inner))) => join(items, *style, inner, escapes, text),
        _ => text(&text_of(item)),
    }
}

fn delimiter(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => " ",
        Style::PipeDelimited => "|",
        Style::TabDelimited => "\t",
        _ => ",",
    }
}

fn escaped_delimiter(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        Style::TabDelimited => "%09",
        _ => ",",
    }
}

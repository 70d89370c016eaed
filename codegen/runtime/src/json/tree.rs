//! A tree of JSON text that copies as little of the text as possible.

use std::borrow::Cow;
use std::collections::HashSet;

use serde_json::{Map, Value};

use super::parse::parse;
use super::{Mismatch, Writer};

/// A JSON value that borrows its names and texts.
///
/// As [`Value`], but without a table per object: a type reads its few members once, usually in their order.
#[derive(Debug, Clone)]
pub enum Tree<'a> {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number, as it is written.
    Number(Cow<'a, str>),
    /// A text.
    String(Cow<'a, str>),
    /// A text of a parameter or a form that is a JSON object or array, and that value. It is read as what its type says.
    Embedded(Cow<'a, str>, Box<Tree<'a>>),
    /// An array.
    Array(Vec<Tree<'a>>),
    /// An object; the last member of a name counts.
    Object(Vec<(Cow<'a, str>, Tree<'a>)>),
}

/// Why a server cannot read JSON text.
#[derive(Debug)]
pub(crate) enum Unread {
    /// It is not JSON.
    NotJson(serde_json::Error),
    /// Two members of an object have the same name.
    Repeated(Mismatch),
}

impl Tree<'_> {
    /// JSON text as a tree.
    ///
    /// # Errors
    /// It is not JSON.
    pub fn read(text: &[u8]) -> serde_json::Result<Tree<'_>> {
        parse(text)
    }

    /// JSON text as a tree, for a server: a repeated member would mean one thing here and another elsewhere (RFC 8259, section 4).
    ///
    /// # Errors
    /// It is not JSON, or an object has two members of one name.
    pub(crate) fn read_unique(text: &[u8]) -> Result<Tree<'_>, Unread> {
        let tree = Self::read(text).map_err(Unread::NotJson)?;
        match tree.repeated() {
            Some(repeated) => Err(Unread::Repeated(repeated)),
            None => Ok(tree),
        }
    }

    /// Where the first repeated member is.
    fn repeated(&self) -> Option<Mismatch> {
        /// From this number of members, names are compared by their hashes.
        const MANY: usize = 12;
        match self {
            Tree::Array(items) => {
                items.iter().enumerate().find_map(|(index, item)| Some(item.repeated()?.below(index)))
            }
            Tree::Object(members) => {
                let mut seen = HashSet::new();
                members.iter().enumerate().find_map(|(index, (name, value))| {
                    let known = match members.len() {
                        ..MANY => members.iter().take(index).any(|(other, _)| other == name),
                        _ => !seen.insert(name.as_ref()),
                    };
                    let repeated = || Mismatch::new("is repeated");
                    let found = if known { Some(repeated()) } else { value.repeated() };
                    Some(found?.below(name))
                })
            }
            _ => None,
        }
    }

    /// The value at a JSON pointer (RFC 6901).
    #[inline]
    pub fn at(&self, pointer: &str) -> Option<&Self> {
        let mut tokens = pointer.split('/');
        tokens.next().filter(|first| first.is_empty())?;
        tokens.try_fold(self, |tree, token| match tree {
            Self::Object(members) => {
                let name = token.replace("~1", "/").replace("~0", "~");
                members.iter().rfind(|(known, _)| *known == name).map(|(_, value)| value)
            }
            Self::Array(items) => items.get(token.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// The value as JSON text.
    pub(crate) fn to_text(&self) -> String {
        let mut out = Writer::default();
        out.tree(self);
        String::from_utf8(out.into_bytes()).unwrap_or_default()
    }

    /// A value whose scalars are written as text down to that depth: a number whose digits no float has is a text.
    pub(crate) fn to_plain(&self, depth: usize) -> Value {
        match (self, depth.checked_sub(1)) {
            (Self::Number(digits), _) => match self.to_value() {
                Value::Number(number) if *digits == number.to_string() => Value::Number(number),
                _ => Value::String(digits.clone().into_owned()),
            },
            (Self::Array(items), Some(depth)) => items.iter().map(|item| item.to_plain(depth)).collect(),
            (Self::Object(members), Some(depth)) => {
                let members = members.iter().map(|(name, value)| (name.clone().into_owned(), value.to_plain(depth)));
                Value::Object(members.collect::<Map<_, _>>())
            }
            _ => self.to_value(),
        }
    }

    /// An owned copy.
    #[inline]
    pub fn to_value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(*value),
            Self::Number(text) => serde_json::from_str(text).unwrap_or_default(),
            Self::String(text) | Self::Embedded(text, _) => Value::String(text.clone().into_owned()),
            Self::Array(items) => items.iter().map(Tree::to_value).collect(),
            Self::Object(members) => {
                let members = members.iter().map(|(name, value)| (name.clone().into_owned(), value.to_value()));
                Value::Object(members.collect::<Map<_, _>>())
            }
        }
    }
}

impl<'a> Tree<'a> {
    /// The value of a parameter or a form, whose texts may be JSON.
    pub(super) fn of_text(value: &'a Value) -> Self {
        match value {
            Value::String(text) if text.starts_with(['{', '[']) => match Tree::read(text.as_bytes()) {
                Ok(tree) => Self::Embedded(Cow::Borrowed(text), Box::new(tree)),
                Err(_) => Self::from(value),
            },
            Value::Array(items) => Self::Array(items.iter().map(Tree::of_text).collect()),
            Value::Object(members) => Self::Object(
                members.iter().map(|(name, value)| (Cow::Borrowed(name.as_str()), Tree::of_text(value))).collect(),
            ),
            value => Self::from(value),
        }
    }
}

impl<'a> From<&'a Value> for Tree<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => Self::Number(Cow::Owned(number.to_string())),
            Value::String(text) => Self::String(Cow::Borrowed(text)),
            Value::Array(items) => Self::Array(items.iter().map(Tree::from).collect()),
            Value::Object(members) => Self::Object(
                members.iter().map(|(name, value)| (Cow::Borrowed(name.as_str()), Tree::from(value))).collect(),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Tree, Unread};

    #[test]
    fn a_server_finds_a_repeated_member_at_any_depth() {
        let pointer = |text: &str| match Tree::read_unique(text.as_bytes()) {
            Err(Unread::Repeated(mismatch)) => Some(mismatch.pointer().to_owned()),
            _ => None,
        };
        assert_eq!(pointer(r#"{"a":1,"b":[{"c":1},{"c":1,"d":{},"c":2}]}"#), Some("/b/1/c".to_owned()));
        assert_eq!(pointer(r#"{"a":1,"\u0061":2}"#), Some("/a".to_owned()));
        assert_eq!(pointer(r#"{"a":{"b":1},"b":{"b":1}}"#), None);
        let many: Vec<_> = (0..40).map(|index| format!("\"m{index}\":0")).collect();
        assert_eq!(pointer(&format!("{{{}}}", many.join(","))), None);
        assert_eq!(pointer(&format!("{{{},\"m7\":1}}", many.join(","))), Some("/m7".to_owned()));
    }
}

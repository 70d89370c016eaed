//! A tree of JSON text that copies as little of the text as possible.

use std::borrow::Cow;

use serde::de::Error as _;
use serde_json::{Map, Number, Value};

use super::read::read;
use crate::exact::Exact;

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

impl Tree<'_> {
    /// JSON text as a tree.
    ///
    /// # Errors
    /// It is not JSON.
    pub fn read(text: &[u8]) -> serde_json::Result<Tree<'_>> {
        // UTF-8 is checked once, and not for each text.
        let text = std::str::from_utf8(text).map_err(serde_json::Error::custom)?;
        let invalid = || serde_json::from_str::<Value>(text).err();
        read(text).ok_or_else(|| invalid().unwrap_or_else(|| serde_json::Error::custom("expected JSON")))
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
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(number) => out.push_str(number),
            Self::String(text) | Self::Embedded(text, _) => write_text(text, out),
            Self::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    write_text(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// An owned copy. A number that serde_json cannot hold becomes the nearest one that it can.
    #[inline]
    pub fn to_value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(*value),
            Self::Number(number) => Value::Number(nearest(number)),
            Self::String(text) | Self::Embedded(text, _) => Value::String(text.clone().into_owned()),
            Self::Array(items) => items.iter().map(Tree::to_value).collect(),
            Self::Object(members) => {
                let members = members.iter().map(|(name, value)| (name.clone().into_owned(), value.to_value()));
                Value::Object(members.collect::<Map<_, _>>())
            }
        }
    }
}

/// Writing to memory cannot fail.
fn write_text(text: &str, out: &mut String) {
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}

/// The number, or the nearest one that serde_json can hold.
fn nearest(number: &str) -> Number {
    let greatest = || Number::from_f64(if number.starts_with('-') { f64::MIN } else { f64::MAX });
    serde_json::from_str(number).ok().or_else(greatest).unwrap_or_else(|| 0.into())
}

/// A member of an object.
pub(crate) type Entry<'a> = (Cow<'a, str>, Tree<'a>);

impl<'a> Tree<'a> {
    /// The same tree without borrowed texts.
    pub(crate) fn into_owned(self) -> Tree<'static> {
        let text = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::Null => Tree::Null,
            Self::Bool(value) => Tree::Bool(value),
            Self::Number(number) => Tree::Number(text(number)),
            Self::String(string) => Tree::String(text(string)),
            Self::Embedded(string, tree) => Tree::Embedded(text(string), Box::new(tree.into_owned())),
            Self::Array(items) => Tree::Array(items.into_iter().map(Tree::into_owned).collect()),
            Self::Object(members) => {
                Tree::Object(members.into_iter().map(|(name, value)| (text(name), value.into_owned())).collect())
            }
        }
    }

    /// The member of that name; the last one counts.
    pub(crate) fn member(&self, name: &str) -> Option<&Self> {
        self.entries().iter().rfind(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The members of an object.
    pub(crate) fn entries(&self) -> &[Entry<'a>] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// Whether it is null.
    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The elements of an array.
    pub(crate) fn items(&self) -> &[Self] {
        if let Self::Array(items) = self { items } else { &[] }
    }

    /// The text of a string.
    pub(crate) fn text(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The value of a number that counts something.
    pub(super) fn count(&self) -> Option<u64> {
        if let Self::Number(text) = self { Exact::new(text)?.to_integer()?.try_into().ok() } else { None }
    }

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
    use serde_json::{Value, json};

    use super::Tree;

    #[test]
    fn a_tree_holds_what_a_value_holds() {
        let text = r#"{"a":[1,-2,0.5,1e30,true,null],"b\n":"c\"d","e":{},"a":"again"}"#;
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(Tree::read(text.as_bytes()).unwrap().to_value(), value);
        assert_eq!(Tree::from(&value).to_value(), value);
    }

    #[test]
    fn plain_names_and_texts_are_borrowed() {
        let Tree::Object(members) = Tree::read(br#"{"name": "text", "e\u0301": "\n"}"#).unwrap() else {
            panic!("an object")
        };
        let borrowed = |text: &std::borrow::Cow<'_, str>| matches!(text, std::borrow::Cow::Borrowed(_));
        let texts = members.iter().map(|(name, text)| match text {
            Tree::String(text) => (borrowed(name), borrowed(text)),
            _ => (borrowed(name), false),
        });
        assert_eq!(texts.collect::<Vec<_>>(), [(true, true), (false, false)]);
    }

    #[test]
    fn depth_is_bounded() {
        assert!(Tree::read("[".repeat(10_000).as_bytes()).is_err());
        assert_eq!(Tree::read(b"[[]]").unwrap().to_value(), json!([[]]));
    }
}

//! The value type.

use super::{Map, Number};

/// A JSON value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object, in its order.
    Object(Map),
}

impl Value {
    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        *self == Self::Null
    }

    /// Whether it is a string.
    pub fn is_string(&self) -> bool {
        matches!(self, Self::String(_))
    }

    /// Whether it is an array.
    pub fn is_array(&self) -> bool {
        matches!(self, Self::Array(_))
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// The boolean, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(value) = self { Some(*value) } else { None }
    }

    /// The text, if it is a string.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The elements, if it is an array.
    pub fn as_array(&self) -> Option<&Vec<Value>> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    /// The members, if it is an object.
    pub fn as_object(&self) -> Option<&Map> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }

    /// Whether there are more than `most` values in it, itself included.
    pub fn has_more_than(&self, most: usize) -> bool {
        let (mut open, mut count) = (vec![self], 1);
        while let Some(value) = open.pop() {
            count += match value {
                Self::Array(items) => items.len(),
                Self::Object(members) => members.len(),
                _ => 0,
            };
            if count > most {
                return true;
            }
            match value {
                Self::Array(items) => open.extend(items),
                Self::Object(members) => open.extend(members.values()),
                _ => {}
            }
        }
        false
    }

    /// The value at a JSON Pointer (RFC 6901).
    pub fn pointer(&self, pointer: &str) -> Option<&Value> {
        tokens(pointer)?.try_fold(self, |value, token| match value {
            Self::Object(members) => members.get(&token),
            Self::Array(items) => items.get(index(&token)?),
            _ => None,
        })
    }

    /// The value at a JSON Pointer, to change it.
    pub fn pointer_mut(&mut self, pointer: &str) -> Option<&mut Value> {
        tokens(pointer)?.try_fold(self, |value, token| match value {
            Self::Object(members) => members.get_mut(&token),
            Self::Array(items) => items.get_mut(index(&token)?),
            _ => None,
        })
    }
}

fn tokens(pointer: &str) -> Option<impl Iterator<Item = String>> {
    let is_valid = pointer.is_empty() || pointer.starts_with('/');
    is_valid.then(|| pointer.split('/').skip(1).map(signoff_openapi::location::read_token))
}

/// RFC 6901, section 4: digits without a leading zero.
fn index(token: &str) -> Option<usize> {
    let is_valid = token == "0" || token.starts_with(|first: char| ('1'..='9').contains(&first));
    token.parse().ok().filter(|_| is_valid)
}

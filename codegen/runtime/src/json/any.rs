//! A value of any type.

use std::fmt;
use std::ops::Deref;

use serde_json::{Map, Value};

use super::equal::are_equal;
use super::{Json, Mismatch, Node, Tree, Writer};

/// A value that the document does not describe. It is used as a [`Value`], and sent as it was received: numbers that a [`Value`] cannot
/// hold keep all their digits.
#[derive(Clone, Default)]
pub struct Any {
    value: Value,
    /// The JSON text, if `value` is written differently.
    text: Option<Box<str>>,
}

impl Any {
    /// The value. It has the nearest numbers that a [`Value`] can hold.
    pub fn into_value(self) -> Value {
        self.value
    }

    fn read(tree: &Tree<'_>) -> Self {
        let value = tree.to_value();
        Self { text: (!is_exact(tree, &value)).then(|| tree.to_text().into_boxed_str()), value }
    }
}

/// Whether all numbers of the value are written as in the tree.
fn is_exact(tree: &Tree<'_>, value: &Value) -> bool {
    match (tree, value) {
        (Tree::Number(text), Value::Number(number)) => number.to_string() == *text,
        (Tree::Array(items), Value::Array(values)) => {
            items.iter().zip(values).all(|(item, value)| is_exact(item, value))
        }
        (Tree::Object(members), Value::Object(values)) => {
            members.iter().all(|(name, member)| values.get(name.as_ref()).is_some_and(|value| is_exact(member, value)))
        }
        _ => true,
    }
}

impl Deref for Any {
    type Target = Value;

    fn deref(&self) -> &Value {
        &self.value
    }
}

macro_rules! from_values {
    ($($value:ty),*) => {$(
        impl From<$value> for Any {
            #[inline]
            fn from(value: $value) -> Self {
                Self { value: value.into(), text: None }
            }
        }
    )*};
}

from_values!(Value, Map<String, Value>, Vec<Value>, String, &str, bool, i32, i64, u32, u64, f64);

impl From<Any> for Value {
    fn from(any: Any) -> Self {
        any.value
    }
}

impl fmt::Debug for Any {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl Any {
    fn is_equal(&self, other: &Tree<'_>) -> bool {
        match &self.text {
            Some(text) => Tree::read(text.as_bytes()).is_ok_and(|tree| are_equal(&tree, other)),
            None => are_equal(&Tree::from(&self.value), other),
        }
    }
}

/// By value: `1` and `1.0` are equal.
impl PartialEq for Any {
    fn eq(&self, other: &Self) -> bool {
        match &other.text {
            Some(text) => Tree::read(text.as_bytes()).is_ok_and(|tree| self.is_equal(&tree)),
            None => self.is_equal(&Tree::from(&other.value)),
        }
    }
}

impl PartialEq<Value> for Any {
    fn eq(&self, other: &Value) -> bool {
        self.is_equal(&Tree::from(other))
    }
}

impl Json for Any {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        Ok(Self::read(node.tree()))
    }

    fn encode(&self, out: &mut Writer) {
        match &self.text {
            Some(text) => out.raw(text),
            None => out.value(&self.value),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Any;
    use crate::json::{Mode, Node, Tree, to_text};

    fn any(text: &str) -> Any {
        let tree = Tree::read(text.as_bytes()).unwrap();
        Node::of(&tree, Mode::Strict, super::Json::decode).unwrap()
    }

    #[test]
    fn a_value_is_sent_as_it_was_received() {
        for text in [
            "1236546565217899832645",
            "[1e400,-0.10000000000000000000001]",
            r#"{"a":[{"b":1.10}],"c":"1.10"}"#,
            "18446744073709551615",
            "-0",
        ] {
            assert_eq!(to_text(&any(text)), text);
        }
    }

    #[test]
    fn values_are_equal_by_value_and_used_as_values() {
        assert_eq!(any("1.0"), any("1"));
        assert_eq!(any(r#"{"a":1}"#), json!({"a": 1.0}));
        assert_ne!(any("1236546565217899832645"), any("1236546565217899832640"));
        assert_eq!(any(r#"{"a":[1]}"#)["a"][0].as_i64(), Some(1));
        assert_eq!(any("1e400").as_f64(), Some(f64::MAX));
    }
}

//! The value that is validated: its numbers keep all digits.

use std::borrow::Cow;
use std::collections::HashSet;

use jsonschema::JsonType;
use jsonschema::json::{Array, Json, JsonNumber, Node, NodeIdentity, Object};
use serde_json::Value as Plain;
use signoff_openapi::exact::Exact;

use crate::json::{Iter, Map, Number, Value};

/// The values of this crate, as the validator sees them.
#[derive(Debug, Clone, Copy)]
pub struct Instances;

impl Json for Instances {
    type Node<'a> = &'a Value;
    type PreparedKey = String;
    type StringBuffer = Value;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>(buffer: &mut Value, string: &str, f: impl FnOnce(&Value) -> T) -> T {
        *buffer = Value::String(string.to_owned());
        f(buffer)
    }
}

impl<'a> Node<'a, Instances> for &'a Value {
    type Object = &'a Map;
    type Array = &'a [Value];
    type Number = Literal<'a>;

    fn as_object(&self) -> Option<&'a Map> {
        if let Value::Object(members) = self { Some(members) } else { None }
    }

    fn as_array(&self) -> Option<&'a [Value]> {
        if let Value::Array(items) = self { Some(items) } else { None }
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        if let Value::String(text) = self { Some(Cow::Borrowed(text)) } else { None }
    }

    fn as_number(&self) -> Option<Literal<'a>> {
        if let Value::Number(number) = self { Some(Literal(number)) } else { None }
    }

    fn as_boolean(&self) -> Option<bool> {
        if let Value::Bool(value) = self { Some(*value) } else { None }
    }

    fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    fn json_type(&self) -> JsonType {
        match self {
            Value::Null => JsonType::Null,
            Value::Bool(_) => JsonType::Boolean,
            Value::Number(_) => JsonType::Number,
            Value::String(_) => JsonType::String,
            Value::Array(_) => JsonType::Array,
            Value::Object(_) => JsonType::Object,
        }
    }

    fn equals_value(&self, expected: &Plain) -> bool {
        are_equal(self, expected)
    }

    fn to_value(&self) -> Cow<'a, Plain> {
        Cow::Owned((*self).into())
    }

    fn identity(&self) -> Option<NodeIdentity> {
        Some(NodeIdentity::new(std::ptr::from_ref::<Value>(self).addr()))
    }
}

impl<'a> Object<'a, Instances> for &'a Map {
    type Node = &'a Value;
    type MemberName = &'a str;
    type MembersIter = Members<'a>;

    fn len(&self) -> usize {
        Map::len(self)
    }

    fn get(&self, key: &String) -> Option<&'a Value> {
        Map::get(self, key)
    }

    fn members(&self) -> Members<'a> {
        Members(self.iter())
    }
}

/// The members of an object.
#[derive(Debug)]
pub struct Members<'a>(Iter<'a>);

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, &'a Value);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(name, value)| (name.as_str(), value))
    }
}

impl<'a> Array<'a, Instances> for &'a [Value] {
    type Node = &'a Value;
    type ElementsIter = std::slice::Iter<'a, Value>;

    fn len(&self) -> usize {
        <[Value]>::len(self)
    }

    fn elements(&self) -> Self::ElementsIter {
        self.iter()
    }

    fn is_unique(&self) -> bool {
        let mut known = HashSet::new();
        self.iter().all(|element| known.insert(canonical(element)))
    }
}

/// A number as it was written.
#[derive(Debug)]
pub struct Literal<'a>(&'a Number);

impl Literal<'_> {
    /// Its value.
    pub(super) fn exact(&self) -> Option<Exact> {
        Exact::new(self.0.as_str())
    }
}

impl JsonNumber for Literal<'_> {
    fn as_u64(&self) -> Option<u64> {
        self.0.as_str().parse().ok()
    }

    fn as_i64(&self) -> Option<i64> {
        self.0.as_str().parse().ok()
    }

    fn as_f64(&self) -> Option<f64> {
        Some(self.0.to_f64())
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.0.as_str())
    }

    fn to_number(&self) -> Cow<'_, serde_json::Number> {
        match Plain::from(&Value::Number(self.0.clone())) {
            Plain::Number(number) => Cow::Owned(number),
            _ => Cow::Owned(0.into()),
        }
    }

    fn is_integer(&self) -> bool {
        self.exact().is_some_and(|number| number.is_integer())
    }
}

/// Whether both are the same value; numbers are compared with all digits.
fn are_equal(value: &Value, expected: &Plain) -> bool {
    match (value, expected) {
        (Value::Null, Plain::Null) => true,
        (Value::Bool(one), Plain::Bool(other)) => one == other,
        (Value::Number(one), Plain::Number(other)) => Exact::new(one.as_str()) == Exact::new(&other.to_string()),
        (Value::String(one), Plain::String(other)) => one == other,
        (Value::Array(one), Plain::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| are_equal(one, other))
        }
        (Value::Object(one), Plain::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, one)| other.get(name.as_str()).is_some_and(|other| are_equal(one, other)))
        }
        _ => false,
    }
}

/// The same text for equal values.
fn canonical(value: &Value) -> String {
    let joined = |parts: Vec<String>| parts.join(",");
    match value {
        Value::Number(number) => Exact::new(number.as_str()).map_or_else(String::new, |number| number.to_string()),
        Value::Array(items) => format!("[{}]", joined(items.iter().map(canonical).collect())),
        Value::Object(members) => {
            let mut members: Vec<_> =
                members.iter().map(|(name, value)| format!("{name:?}:{}", canonical(value))).collect();
            members.sort_unstable();
            format!("{{{}}}", joined(members))
        }
        other => other.to_string(),
    }
}

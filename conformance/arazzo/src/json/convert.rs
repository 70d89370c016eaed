//! Conversions from and to other types.

use std::borrow::Cow;

use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use super::{Map, Number, Value};

/// A value of a document. The reader of documents holds 64 bits per number, so the digits of other numbers come from the text.
pub fn document_value(value: &serde_json::Value, location: &Location, sources: &Sources) -> Value {
    let spelled = || sources.text(location).and_then(Number::new).map(Value::Number);
    match value {
        serde_json::Value::Number(number) if number.is_f64() => spelled().unwrap_or_else(|| value.into()),
        // YAML's reader keeps a number that is too large for a double as text. A text in quotes is not a number.
        serde_json::Value::String(text) if text.parse().is_ok_and(f64::is_infinite) => {
            spelled().unwrap_or_else(|| value.into())
        }
        serde_json::Value::Array(items) => {
            let items = items.iter().enumerate();
            Value::Array(items.map(|(index, item)| document_value(item, &location.index(index), sources)).collect())
        }
        serde_json::Value::Object(members) => {
            let member = |(name, member): (&String, &serde_json::Value)| {
                (name.clone(), document_value(member, &location.child(name.as_str()), sources))
            };
            Value::Object(members.iter().map(member).collect())
        }
        other => other.into(),
    }
}

impl From<&serde_json::Value> for Value {
    fn from(value: &serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(value) => Self::Bool(*value),
            serde_json::Value::Number(number) => Number::new(&number.to_string()).map_or(Self::Null, Self::Number),
            serde_json::Value::String(text) => Self::String(text.clone()),
            serde_json::Value::Array(items) => Self::Array(items.iter().map(Self::from).collect()),
            serde_json::Value::Object(members) => {
                Self::Object(members.iter().map(|(name, member)| (name.clone(), member.into())).collect())
            }
        }
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        Self::from(&value)
    }
}

/// Numbers beyond 64 bits become the nearest doubles.
impl From<&Value> for serde_json::Value {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => {
                serde_json::from_str(number.as_str()).unwrap_or_else(|_| Self::from(number.to_f64()))
            }
            Value::String(text) => Self::String(text.clone()),
            Value::Array(items) => Self::Array(items.iter().map(Self::from).collect()),
            Value::Object(members) => {
                Self::Object(members.iter().map(|(name, member)| (name.to_string(), member.into())).collect())
            }
        }
    }
}

impl PartialEq<serde_json::Value> for Value {
    fn eq(&self, other: &serde_json::Value) -> bool {
        let other = Self::from(other);
        *self == other
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<Cow<'_, str>> for Value {
    fn from(text: Cow<'_, str>) -> Self {
        Self::String(text.into_owned())
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<Map> for Value {
    fn from(members: Map) -> Self {
        Self::Object(members)
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Value {
            fn from(integer: $integer) -> Self {
                Number::new(&integer.to_string()).map_or(Self::Null, Self::Number)
            }
        }
    )*};
}

from_integers!(u16, u32, u64, i32, i64);

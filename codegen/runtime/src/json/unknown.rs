//! A value of a union that matches no documented alternative.

use std::fmt;
use std::ops::Deref;

use serde_json::Value;

use super::{Any, Json, Mismatch, Node, Writer};

/// A value that matches no alternative of its union. Only a client reads one; it is sent unchanged.
#[derive(Clone, PartialEq)]
pub struct Unknown(Box<Any>);

impl Unknown {
    /// The value.
    pub fn into_value(self) -> Value {
        self.0.into_value()
    }
}

impl From<Value> for Unknown {
    fn from(value: Value) -> Self {
        Self(Box::new(value.into()))
    }
}

impl Deref for Unknown {
    type Target = Value;

    fn deref(&self) -> &Value {
        &self.0
    }
}

// Undocumented values may be secrets: only the names of members are shown.
impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_object() {
            Some(members) => f.debug_set().entries(members.keys()).finish(),
            None => f.write_str("***"),
        }
    }
}

impl Json for Unknown {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        Any::decode(node).map(|value| Self(Box::new(value)))
    }

    fn encode(&self, out: &mut Writer) {
        self.0.encode(out);
    }
}

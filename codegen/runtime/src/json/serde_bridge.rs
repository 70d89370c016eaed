//! serde's traits for types that implement [`Json`], and [`Json`] for types with serde's traits.

use std::ops::Deref;

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{Json, Mismatch, Node, Writer, from_value, to_value};

/// The body of a `Serialize` implementation.
///
/// # Errors
/// The serializer's.
pub fn serialize<T: Json, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    to_value(value).serialize(serializer)
}

/// The body of a `Deserialize` implementation.
///
/// # Errors
/// The deserializer's, and what does not match.
pub fn deserialize<'de, T: Json, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    from_value(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// A type of the user that replaces one of the document. It is read and written with its own serde traits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Foreign<T>(pub T);

impl<T> From<T> for Foreign<T> {
    #[inline]
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> Deref for Foreign<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Serialize + DeserializeOwned> Json for Foreign<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let value = T::deserialize(node.value());
        // The message of serde may contain the value, which may be a secret.
        let value = value.map_err(|_| Mismatch::new("it does not fit the type that takes the schema's place"))?;
        node.recognise();
        Ok(Self(value))
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.scalar(&self.0);
    }
}

//! serde's traits for types that implement [`Json`].

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{Json, from_value, to_value};

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
/// The deserializer's, and what does not fit.
pub fn deserialize<'de, T: Json, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    from_value(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
}

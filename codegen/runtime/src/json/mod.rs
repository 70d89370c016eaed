//! Converts values to JSON and back.
//!
//! Generated types implement [`Json`] instead of deriving serde's traits: it needs one line per member instead of hundreds, and has a
//! JSON pointer in every error, three states for optional and nullable members, and unions that take the best match. Each type
//! also implements serde's traits with this one.

mod any;
#[cfg(feature = "conditions")]
mod assertion;
mod checked;
mod condition;
mod containers;
#[cfg(feature = "dates")]
mod dates;
mod decimals;
mod equal;
mod extra;
mod formats;
mod formatted;
#[cfg(feature = "conditions")]
mod keywords;
mod maybe;
mod members;
mod mismatch;
mod node;
mod numbers;
mod pattern;
mod read;
#[cfg(feature = "patterns")]
mod regex;
mod scalars;
mod serde_bridge;
mod texts;
mod tree;
mod union;
mod unique;
mod unknown;
mod uuid;
mod writer;

pub use any::Any;
pub use checked::{Checked, Measured, Rule, RuleFor};
pub use condition::Condition;
pub use containers::{Map, Set};
#[cfg(feature = "dates")]
pub use dates::{Date, DateTime, Duration, Time};
pub use decimals::{AnyDecimal, DecimalNumber};
pub use extra::Extra;
pub use formats::{Base64, Decimal, Format, Ipv6, Original, Uri};
pub use formatted::{Applies, Formatted};
pub use maybe::{Maybe, Unset};
pub use members::Members;
pub use mismatch::Mismatch;
pub use node::{Mode, Node};
pub use numbers::Integer;
pub use pattern::Pattern;
pub use serde_bridge::{Foreign, deserialize, serialize};
pub use texts::{
    Email, Hostname, IdnEmail, IdnHostname, Iri, IriReference, JsonPointer, RelativeJsonPointer, UriReference,
    UriTemplate,
};
pub(crate) use tree::Entry;
pub use tree::Tree;
pub use union::{Candidate, Tag, candidate, union};
pub(crate) use unique::Unread;
pub use unknown::Unknown;
pub use uuid::Uuid;
pub use writer::{ObjectWriter, Writer};

use serde_json::Value;

#[cfg(feature = "conditions")]
use crate::regexp::RegExp;

/// A type with a JSON form.
pub trait Json: Sized {
    /// Reads a value.
    ///
    /// # Errors
    /// What does not match, and where.
    fn decode(node: Node<'_>) -> Result<Self, Mismatch>;

    /// Writes the value.
    fn encode(&self, out: &mut Writer);
}

/// The value as JSON text.
pub fn to_vec<T: Json>(value: &T) -> Vec<u8> {
    let mut out = Writer::default();
    value.encode(&mut out);
    out.into_bytes()
}

/// The value as JSON text, and the first value in it that was not checked and violates its bounds.
pub(crate) fn to_checked_vec<T: Json>(value: &T) -> (Vec<u8>, Option<Mismatch>) {
    let mut out = Writer::default();
    value.encode(&mut out);
    let violation = out.take_violation();
    (out.into_bytes(), violation)
}

/// The value as JSON text, as [`to_vec`] writes it.
pub(crate) fn to_text<T: Json>(value: &T) -> String {
    String::from_utf8(to_vec(value)).unwrap_or_default()
}

/// The value as a tree with all digits of its numbers.
pub(crate) fn with_tree<T: Json, R>(value: &T, use_tree: impl FnOnce(&Tree<'_>) -> R) -> R {
    with_checked_tree(value, use_tree).0
}

/// The same, and the first value in it that was not checked and violates its bounds.
pub(crate) fn with_checked_tree<T: Json, R>(value: &T, use_tree: impl FnOnce(&Tree<'_>) -> R) -> (R, Option<Mismatch>) {
    let (text, violation) = to_checked_vec(value);
    (use_tree(&Tree::read(&text).unwrap_or(Tree::Null)), violation)
}

/// The value as a JSON tree. A number that serde_json cannot hold becomes the nearest one that it can.
pub fn to_value<T: Json>(value: &T) -> Value {
    read_value(&to_vec(value))
}

/// JSON text as a tree; null if it is not JSON.
#[inline]
pub(crate) fn read_value(text: &[u8]) -> Value {
    Tree::read(text).map_or(Value::Null, |tree| tree.to_value())
}

/// Reads a JSON tree as a client does: unknown enumeration values and nulls in optional members are accepted.
///
/// # Errors
/// What does not match, and where.
pub fn from_value<T: Json>(value: &Value) -> Result<T, Mismatch> {
    Node::with(value, Mode::Lenient, T::decode)
}

/// Checks a value against the document, as a server that receives it does.
///
/// # Errors
/// What does not match, and where.
pub fn check<T: Json>(value: &T) -> Result<(), Mismatch> {
    read_strictly::<T>(&to_vec(value)).map(drop)
}

/// Reads JSON text and checks it against the document, as a server does.
///
/// # Errors
/// It is not JSON; what does not match, and where.
pub(crate) fn read_strictly<T: Json>(text: &[u8]) -> Result<T, Mismatch> {
    let tree = Tree::read(text).map_err(|error| Mismatch::new(format!("not JSON: {error}")))?;
    Node::of(&tree, Mode::Strict, T::decode)
}

/// Reads a JSON tree and checks it against the document, as a server does.
///
/// # Errors
/// What does not match, and where.
pub fn from_value_strict<T: Json>(value: &Value) -> Result<T, Mismatch> {
    Node::with(value, Mode::Strict, T::decode)
}

/// The value of an enumeration with this text.
///
/// # Errors
/// The enumeration does not list it.
pub fn listed<T: Clone + AsRef<str>>(all: &[T], text: &str) -> Result<T, Mismatch> {
    all.iter().find(|value| value.as_ref() == text).cloned().ok_or_else(|| not_listed(all))
}

#[cold]
fn not_listed<T: AsRef<str>>(all: &[T]) -> Mismatch {
    let values: Vec<_> = all.iter().map(|value| format!("{:?}", value.as_ref())).collect();
    Mismatch::new(format!("expected one of {}", values.join(", ")))
}

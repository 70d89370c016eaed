//! Values of a schema that has a `format` but no `type`.

use std::net::Ipv4Addr;

use super::checked::Measured;
use super::{Any, AnyDecimal, Base64, Json, Mismatch, Node, Original, Rule, Tree, Uuid, Writer};

/// Any value. The format applies to strings or numbers, and says nothing about others (JSON Schema, validation, section 7.1).
#[derive(Debug, Clone, PartialEq)]
pub enum Formatted<T> {
    /// A value of the format.
    Typed(T),
    /// A value that the format says nothing about; a client also keeps one that is not of the format.
    Other(Any),
}

impl<T> Formatted<T> {
    /// The value, if it is of the format.
    #[inline]
    pub fn typed(&self) -> Option<&T> {
        match self {
            Self::Typed(value) => Some(value),
            Self::Other(_) => None,
        }
    }
}

impl<T> From<T> for Formatted<T> {
    #[inline]
    fn from(value: T) -> Self {
        Self::Typed(value)
    }
}

/// A type for the values of a format.
pub trait Applies {
    /// Whether the format says anything about the value.
    fn applies(value: &Tree<'_>) -> bool;
}

macro_rules! apply {
    ($pattern:pat => $($type:ty),*) => {$(
        impl Applies for $type {
            fn applies(value: &Tree<'_>) -> bool {
                matches!(value, $pattern)
            }
        }
    )*};
}

apply!(Tree::Number(_) => i8, i16, i32, i64, u8, u16, u32, u64);
apply!(Tree::String(_) => Uuid, Ipv4Addr, Base64);
apply!(Tree::String(_) => super::Email, super::Hostname, super::IdnEmail, super::IdnHostname, super::UriReference, super::Iri);
apply!(Tree::String(_) => super::IriReference, super::UriTemplate, super::JsonPointer, super::RelativeJsonPointer);
apply!(Tree::Number(_) | Tree::String(_) => AnyDecimal);
#[cfg(feature = "dates")]
apply!(Tree::String(_) => super::Time);

impl<T> Applies for Original<T> {
    fn applies(value: &Tree<'_>) -> bool {
        matches!(value, Tree::String(_))
    }
}

impl<T: Json + Applies> Json for Formatted<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        match T::decode(node) {
            Ok(value) => Ok(Self::Typed(value)),
            Err(mismatch) if T::applies(node.tree()) && !node.is_lenient() => Err(mismatch),
            Err(_) => Any::decode(node).map(Self::Other),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        match self {
            Self::Typed(value) => value.encode(out),
            Self::Other(value) => value.encode(out),
        }
    }
}

impl<T> Measured for Formatted<T> {
    fn check(&self, _: &Rule) -> Result<(), Mismatch> {
        Ok(())
    }
}

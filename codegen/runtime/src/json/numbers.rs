//! Integers that no type of Rust can hold. The received text is kept, so that it is sent unchanged.

use std::fmt;
use std::str::FromStr;

use super::{Json, Mismatch, Node, Tree, Writer};
use crate::exact::Exact;

/// An integer of any size.
#[derive(Debug, Clone)]
pub struct Integer(String);

impl Integer {
    /// The JSON text of the number.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Integer {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        match Exact::new(text) {
            Some(number) if number.is_integer() => Ok(Self(text.to_owned())),
            _ => Err(Mismatch::new("expected an integer")),
        }
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Integer {
            #[inline]
            fn from(number: $integer) -> Self {
                Self(number.to_string())
            }
        }
    )*};
}

from_integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64, u128);

impl fmt::Display for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// By value: `1` and `1.0` are equal.
impl PartialEq for Integer {
    fn eq(&self, other: &Self) -> bool {
        Exact::new(&self.0) == Exact::new(&other.0)
    }
}

impl Json for Integer {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        match node.tree() {
            Tree::Number(text) => text.parse(),
            Tree::String(text) if node.is_text() => text.parse(),
            other => Err(Mismatch::kind("an integer", other)),
        }
    }

    fn encode(&self, out: &mut Writer) {
        out.raw(&self.0);
    }
}

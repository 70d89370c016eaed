//! Numbers that keep their digits.

use std::fmt;
use std::str::FromStr;

use super::{Json, Mismatch, Node, Tree, Writer};

/// `decimal` as a JSON number: a number of any size and precision, which is sent with the digits that were received.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DecimalNumber(String);

/// `decimal` without a type: a JSON number or a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AnyDecimal {
    /// A JSON number.
    Number(DecimalNumber),
    /// A text.
    Text(super::Decimal),
}

impl DecimalNumber {
    /// The digits.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A JSON number.
impl FromStr for DecimalNumber {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        match Tree::read(text.as_bytes()) {
            Ok(Tree::Number(number)) => Ok(Self(number.into_owned())),
            _ => Err(Mismatch::new("expected a number")),
        }
    }
}

macro_rules! from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for DecimalNumber {
            fn from(value: $integer) -> Self {
                Self(value.to_string())
            }
        }
    )*};
}

from_integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64, u128);

impl fmt::Display for DecimalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Json for DecimalNumber {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        match node.tree() {
            Tree::Number(digits) => Ok(Self(digits.clone().into_owned())),
            Tree::String(text) if node.is_text() => text.parse(),
            other => Err(Mismatch::kind("a number", other)),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.raw(&self.0);
    }
}

impl Json for AnyDecimal {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        DecimalNumber::decode(node).map(Self::Number).or_else(|_| super::Decimal::decode(node).map(Self::Text))
    }

    fn encode(&self, out: &mut Writer) {
        match self {
            Self::Number(number) => number.encode(out),
            Self::Text(text) => text.encode(out),
        }
    }
}

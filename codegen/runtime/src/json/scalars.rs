//! The JSON form of scalars, of any value, and of null.

use std::net::Ipv4Addr;

use serde_json::Value;

use super::{Json, Mismatch, Node, Tree, Writer};
use crate::exact::Exact;

impl Json for Value {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        Ok(node.value())
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.value(self);
    }
}

impl Json for () {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        match node.tree() {
            Tree::Null => Ok(()),
            other => Err(Mismatch::kind("null", other)),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.null();
    }
}

impl Json for bool {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        match node.tree() {
            Tree::Bool(value) => Ok(*value),
            Tree::String(text) if node.is_text() => match text.as_ref() {
                "true" => Ok(true),
                "false" => Ok(false),
                _ => Err(Mismatch::new("expected true or false")),
            },
            other => Err(Mismatch::kind("a boolean", other)),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.scalar(self);
    }
}

impl Json for String {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        node.string().map(str::to_owned)
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.string(self);
    }
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl Json for $integer {
            #[inline]
            fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
                let wide = integer(node)?;
                wide.try_into().map_err(|_| {
                    Mismatch::new(format!("expected an integer between {} and {}", <$integer>::MIN, <$integer>::MAX))
                })
            }

            #[inline]
            fn encode(&self, out: &mut Writer) {
                out.scalar(self);
            }
        }
    )*};
}

integers!(i8, i16, i32, i64, u8, u16, u32, u64);

/// JSON Schema counts `1.0` as an integer (core, section 4.2.3).
fn integer(node: Node<'_>) -> Result<i128, Mismatch> {
    match node.tree() {
        Tree::Number(text) => text.parse::<i64>().map(i128::from).or_else(|_| {
            let number = Exact::new(text).filter(Exact::is_integer);
            let number = number.ok_or_else(|| Mismatch::new("expected an integer, found a fraction"))?;
            number.to_integer().ok_or_else(|| Mismatch::new("the integer is too large"))
        }),
        Tree::String(text) if node.is_text() => {
            let read = text.parse::<i64>().map(i128::from).or_else(|_| text.parse::<u64>().map(i128::from));
            read.map_err(|_| Mismatch::new("expected an integer"))
        }
        other => Err(Mismatch::kind("an integer", other)),
    }
}

/// The nearest float.
fn float(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Above 2^53, a float does not represent a single integer.
fn whole(number: f64) -> Option<i64> {
    let integer = number as i64;
    (integer as f64 == number && number.abs() <= 9_007_199_254_740_992.0).then_some(integer)
}

impl Json for f64 {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        match node.tree() {
            Tree::Number(text) => float(text).ok_or_else(|| Mismatch::new("the number is out of range")),
            Tree::String(text) if node.is_text() => float(text).ok_or_else(|| Mismatch::new("expected a number")),
            other => Err(Mismatch::kind("a number", other)),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        // A number that was received as `5` is sent as `5`.
        match whole(*self) {
            Some(integer) => out.scalar(&integer),
            None => out.scalar(self),
        }
    }
}

/// Types that are parsed from their text.
macro_rules! by_text {
    ($($type:ty: $word:literal),*) => {$(
        impl Json for $type {
            #[inline]
            fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
                node.string()?.parse().map_err(|_| Mismatch::new(concat!("expected ", $word)))
            }

            #[inline]
            fn encode(&self, out: &mut Writer) {
                out.string(&self.to_string());
            }
        }
    )*};
}

by_text!(Ipv4Addr: "an IPv4 address");

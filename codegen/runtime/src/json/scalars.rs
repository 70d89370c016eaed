//! The JSON form of scalars, of anything, and of nothing.

use std::net::{Ipv4Addr, Ipv6Addr};

use serde_json::Value;
use uuid::Uuid;

use super::{Json, Mismatch, Node, Tree, Writer};

impl Json for Value {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        Ok(node.value())
    }

    fn encode(&self, out: &mut Writer) {
        out.value(self);
    }
}

impl Json for () {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        match node.tree() {
            Tree::Null => Ok(()),
            other => Err(Mismatch::kind("null", other)),
        }
    }

    fn encode(&self, out: &mut Writer) {
        out.null();
    }
}

impl Json for bool {
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

    fn encode(&self, out: &mut Writer) {
        out.scalar(self);
    }
}

impl Json for String {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        node.string().map(str::to_owned)
    }

    fn encode(&self, out: &mut Writer) {
        out.scalar(self);
    }
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl Json for $integer {
            fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
                let wide = integer(node)?;
                wide.try_into().map_err(|_| {
                    Mismatch::new(format!("expected an integer between {} and {}", <$integer>::MIN, <$integer>::MAX))
                })
            }

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
        Tree::Number(number) => number
            .as_i64()
            .map(i128::from)
            .or_else(|| number.as_u64().map(i128::from))
            .or_else(|| number.as_f64().and_then(whole))
            .ok_or_else(|| Mismatch::new("expected an integer, found a fraction")),
        Tree::String(text) if node.is_text() => text.parse().map_err(|_| Mismatch::new("expected an integer")),
        other => Err(Mismatch::kind("an integer", other)),
    }
}

/// Beyond 2^53 a float no longer names one integer.
fn whole(number: f64) -> Option<i128> {
    (number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0).then_some(number as i128)
}

impl Json for f64 {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        match node.tree() {
            Tree::Number(number) => number.as_f64().ok_or_else(|| Mismatch::new("the number is out of range")),
            Tree::String(text) if node.is_text() => text
                .parse()
                .ok()
                .filter(|number: &f64| number.is_finite())
                .ok_or_else(|| Mismatch::new("expected a number")),
            other => Err(Mismatch::kind("a number", other)),
        }
    }

    fn encode(&self, out: &mut Writer) {
        // A number that came as `5` goes as `5`.
        match whole(*self) {
            Some(integer) => out.scalar(&(integer as i64)),
            None => out.scalar(self),
        }
    }
}

macro_rules! by_text {
    ($($type:ty: $word:literal),*) => {$(
        impl Json for $type {
            fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
                node.string()?.parse().map_err(|_| Mismatch::new(concat!("expected ", $word)))
            }

            fn encode(&self, out: &mut Writer) {
                out.scalar(&self.to_string());
            }
        }
    )*};
}

by_text!(Uuid: "a UUID", Ipv4Addr: "an IPv4 address", Ipv6Addr: "an IPv6 address", jiff::civil::Date: "a date");

//! Numbers that no type of Rust can hold. The received text is kept, so that it is sent unchanged.

use std::fmt;
use std::str::FromStr;

use super::{Json, Mismatch, Node, Tree, Writer};
use crate::exact::Exact;

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident: $check:expr, $word:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name(String);

        impl $name {
            /// The JSON text of the number.
            #[inline]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            fn value(&self) -> Option<Exact> {
                Exact::new(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = Mismatch;

            fn from_str(text: &str) -> Result<Self, Mismatch> {
                let check: fn(&Exact) -> bool = $check;
                let valid = Exact::new(text).is_some_and(|number| check(&number));
                if valid { Ok(Self(text.to_owned())) } else { Err(Mismatch::new(concat!("expected ", $word))) }
            }
        }

        impl From<i64> for $name {
            #[inline]
            fn from(number: i64) -> Self {
                Self(number.to_string())
            }
        }

        impl From<u64> for $name {
            #[inline]
            fn from(number: u64) -> Self {
                Self(number.to_string())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        /// By value: `1` and `1.0` are equal.
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.value() == other.value()
            }
        }

        impl Json for $name {
            fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
                match node.tree() {
                    Tree::Number(text) => text.parse(),
                    Tree::String(text) if node.is_text() => text.parse(),
                    other => Err(Mismatch::kind($word, other)),
                }
            }

            fn encode(&self, out: &mut Writer) {
                out.raw(&self.0);
            }
        }
    )*};
}

numbers! {
    /// An integer of any size.
    Integer: Exact::is_integer, "an integer";
    /// A number of any size and precision.
    Number: |_| true, "a number";
}

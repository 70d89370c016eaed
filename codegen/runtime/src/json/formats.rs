//! String formats with a better type than `String`. The received text is kept, so that it is sent unchanged.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::{Json, Mismatch, Node, Writer};
use crate::grammar;

/// A text with a format. A client reads any text; a server reads only texts that the format allows. What was received is sent unchanged.
#[derive(Debug)]
pub struct Original<T> {
    text: String,
    format: PhantomData<fn() -> T>,
}

/// A type for the texts of a format.
pub trait Format: FromStr {
    /// What is expected.
    const EXPECTED: &'static str;

    /// Whether the format allows the text.
    fn is_valid(text: &str) -> bool;
}

/// `uri`: an absolute URI (RFC 3986).
pub type Uri = Original<url::Url>;

impl Format for url::Url {
    const EXPECTED: &'static str = "an absolute URI";

    fn is_valid(text: &str) -> bool {
        grammar::is_uri(text)
    }
}

/// `ipv6`: its text has several spellings (RFC 5952).
pub type Ipv6 = Original<std::net::Ipv6Addr>;

impl Format for std::net::Ipv6Addr {
    const EXPECTED: &'static str = "an IPv6 address";

    fn is_valid(text: &str) -> bool {
        grammar::is_ipv6(text)
    }
}

impl<T> Original<T> {
    /// The received text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn unchecked(text: String) -> Self {
        Self { text, format: PhantomData }
    }
}

impl<T: Format> Original<T> {
    /// The value.
    ///
    /// # Errors
    /// The text is not of the format, or the type cannot represent its value.
    pub fn value(&self) -> Result<T, Mismatch> {
        self.text.parse().map_err(|_| Mismatch::new(expected::<T>()))
    }
}

fn expected<T: Format>() -> String {
    format!("expected {}", T::EXPECTED)
}

impl<T> Clone for Original<T> {
    #[inline]
    fn clone(&self) -> Self {
        Self::unchecked(self.text.clone())
    }
}

/// Two values are equal if their texts are equal. `…Z` and `…+00:00` are the same instant but not the same text.
impl<T> PartialEq for Original<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Original<T> {}

impl<T> std::hash::Hash for Original<T> {
    #[inline]
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T: Format> FromStr for Original<T> {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        if T::is_valid(text) { Ok(Self::unchecked(text.to_owned())) } else { Err(Mismatch::new(expected::<T>())) }
    }
}

impl<T: fmt::Display> From<T> for Original<T> {
    #[inline]
    fn from(value: T) -> Self {
        Self::unchecked(value.to_string())
    }
}

impl<T> fmt::Display for Original<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<T: Format> Json for Original<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let text = node.string()?;
        if node.is_lenient() { Ok(Self::unchecked(text.to_owned())) } else { text.parse() }
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.string(&self.text);
    }
}

/// Types that are parsed from text.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $check:expr, $word:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// The received text.
            #[inline]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = Mismatch;

            #[inline]
            fn from_str(text: &str) -> Result<Self, Mismatch> {
                let check: fn(&str) -> bool = $check;
                if check(text) { Ok(Self(text.to_owned())) } else { Err(Mismatch::new(concat!("expected ", $word))) }
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Json for $name {
            #[inline]
            fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
                let text = node.string()?;
                if node.is_lenient() { Ok(Self(text.to_owned())) } else { text.parse() }
            }

            #[inline]
            fn encode(&self, out: &mut Writer) {
                out.string(&self.0);
            }
        }
    )*};
}

pub(super) use texts;

texts! {
    /// `byte`: bytes as base64 text. It is not decoded when it is read: see [`Base64::bytes`].
    Base64: |_| true, "base64";
    /// `decimal`: a number of any size and precision, as text.
    Decimal: grammar::is_decimal, "a decimal number";
}

// Both alphabets and any padding are accepted: servers send either as `byte`.
const READ: GeneralPurposeConfig = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
const STANDARD: GeneralPurpose = GeneralPurpose::new(&base64::alphabet::STANDARD, READ);
const URL_SAFE: GeneralPurpose = GeneralPurpose::new(&base64::alphabet::URL_SAFE, READ);

impl Base64 {
    /// The bytes.
    ///
    /// # Errors
    /// The text is not base64.
    #[inline]
    pub fn bytes(&self) -> Result<Vec<u8>, Mismatch> {
        STANDARD.decode(&self.0).or_else(|_| URL_SAFE.decode(&self.0)).map_err(|_| Mismatch::new("expected base64"))
    }
}

impl From<&[u8]> for Base64 {
    #[inline]
    fn from(bytes: &[u8]) -> Self {
        Self(base64::engine::general_purpose::STANDARD.encode(bytes))
    }
}

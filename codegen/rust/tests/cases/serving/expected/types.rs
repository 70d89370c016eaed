//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at least 1, at most 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To100Rule {}

impl rt::json::RuleFor for From1To100Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(100f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1Rule {}

impl rt::json::RuleFor for From1Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ListPetsSort {
    /// `"name"`
    Name,
    /// `"age"`
    Age,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ListPetsSort {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Name, Self::Age];
}

impl ListPetsSort {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Name => "name",
            Self::Age => "age",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ListPetsSort {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "name" => Self::Name,
            "age" => Self::Age,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

macro_rules! implement_text {
    ($($name:ident)*) => {
        $(
            impl ::std::fmt::Display for $name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.pad(self.as_str())
                }
            }

            impl AsRef<str> for $name {
                fn as_ref(&self) -> &str {
                    self.as_str()
                }
            }

            impl ::std::str::FromStr for $name {
                type Err = rt::Mismatch;

                fn from_str(text: &str) -> Result<Self, rt::Mismatch> {
                    rt::json::listed(Self::ALL, text)
                }
            }
        )*
    };
}

implement_text!(ListPetsSort);

macro_rules! implement_serde {
    ($($name:ident)*) => {
        $(
            impl rt::serde::Serialize for $name {
                fn serialize<S: rt::serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    rt::json::serialize(self, serializer)
                }
            }

            impl<'de> rt::serde::Deserialize<'de> for $name {
                fn deserialize<D: rt::serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    rt::json::deserialize(deserializer)
                }
            }
        )*
    };
}

implement_serde! { ListPetsSort }

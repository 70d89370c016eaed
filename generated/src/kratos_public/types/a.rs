//! Definitions whose names begin with A.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// The authenticator assurance level. One factor gives `aal1`, two give `aal2`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AuthenticatorAssuranceLevel {
    /// `"aal0"`
    Aal0,
    /// `"aal1"`
    Aal1,
    /// `"aal2"`
    Aal2,
    /// `"aal3"`
    Aal3,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl AuthenticatorAssuranceLevel {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Aal0, Self::Aal1, Self::Aal2, Self::Aal3];
}

impl AuthenticatorAssuranceLevel {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Aal0 => "aal0",
            Self::Aal1 => "aal1",
            Self::Aal2 => "aal2",
            Self::Aal3 => "aal3",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for AuthenticatorAssuranceLevel {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "aal0" => Self::Aal0,
            "aal1" => Self::Aal1,
            "aal2" => Self::Aal2,
            "aal3" => Self::Aal3,
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

implement_text! { AuthenticatorAssuranceLevel }

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

implement_serde! { AuthenticatorAssuranceLevel }

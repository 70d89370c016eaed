//! Definitions whose names begin with V.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// An address whose owner can confirm it.
#[derive(Debug, Clone, PartialEq)]
pub struct VerifiableIdentityAddress {
    pub id: Option<rt::Uuid>,
    pub value: String,
    pub verified: bool,
    pub via: VerifiableIdentityAddressVia,
    pub status: IdentityVerifiableAddressStatus,
    /// A moment in time.
    pub verified_at: Option<NullTime>,
    pub created_at: Option<rt::DateTime>,
    pub updated_at: Option<rt::DateTime>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`VerifiableIdentityAddress`] requires.
pub struct VerifiableIdentityAddressRequired {
    pub value: String,
    pub verified: bool,
    pub via: VerifiableIdentityAddressVia,
    pub status: IdentityVerifiableAddressStatus,
}

impl VerifiableIdentityAddress {
    /// With what is required.
    pub fn new(required: VerifiableIdentityAddressRequired) -> Self {
        Self {
            id: None,
            value: required.value,
            verified: required.verified,
            via: required.via,
            status: required.status,
            verified_at: None,
            created_at: None,
            updated_at: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for VerifiableIdentityAddress {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.optional("id")?,
            value: members.required("value")?,
            verified: members.required("verified")?,
            via: members.required("via")?,
            status: members.required("status")?,
            verified_at: members.optional("verified_at")?,
            created_at: members.optional("created_at")?,
            updated_at: members.optional("updated_at")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("id", &self.id);
        members.required("value", &self.value);
        members.required("verified", &self.verified);
        members.required("via", &self.via);
        members.required("status", &self.status);
        members.optional("verified_at", &self.verified_at);
        members.optional("created_at", &self.created_at);
        members.optional("updated_at", &self.updated_at);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VerifiableIdentityAddressVia {
    /// `"email"`
    Email,
    /// `"sms"`
    Sms,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl VerifiableIdentityAddressVia {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Email, Self::Sms];
}

impl VerifiableIdentityAddressVia {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for VerifiableIdentityAddressVia {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "email" => Self::Email,
            "sms" => Self::Sms,
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

implement_text!(VerifiableIdentityAddressVia);

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

implement_serde! { VerifiableIdentityAddress VerifiableIdentityAddressVia }

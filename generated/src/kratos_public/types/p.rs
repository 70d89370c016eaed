//! Definitions whose names begin with P.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// The request of a native application to sign out a session.
#[derive(Debug, Clone, PartialEq)]
pub struct PerformNativeLogoutBody {
    /// The session token to revoke.
    pub session_token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PerformNativeLogoutBody {
    /// With what is required.
    pub fn new(session_token: impl Into<String>) -> Self {
        Self { session_token: session_token.into(), extra: Default::default() }
    }
}

impl rt::Json for PerformNativeLogoutBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { session_token: members.required("session_token")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("session_token", &self.session_token);
        members.extra(&self.extra);
    }
}

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

implement_serde! { PerformNativeLogoutBody }

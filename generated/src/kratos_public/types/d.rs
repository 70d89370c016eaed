//! Definitions whose names begin with D.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// The number of ended sessions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DeleteMySessionsCount {
    /// The number of sessions that this call revoked.
    pub count: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl DeleteMySessionsCount {
    /// With what is required.
    pub fn new() -> Self {
        Self { count: None, extra: Default::default() }
    }
}

impl rt::Json for DeleteMySessionsCount {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { count: members.optional("count")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("count", &self.count);
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

implement_serde! { DeleteMySessionsCount }

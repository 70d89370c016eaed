//! Definitions whose names begin with F.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// An error that a browser was redirected to.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowError {
    /// Identifies the error.
    pub id: rt::Uuid,
    /// The error itself.
    pub error: Option<rt::Map<rt::Any>>,
    pub created_at: Option<rt::DateTime>,
    pub updated_at: Option<rt::DateTime>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl FlowError {
    /// With what is required.
    pub fn new(id: rt::Uuid) -> Self {
        Self { id, error: None, created_at: None, updated_at: None, extra: Default::default() }
    }
}

impl rt::Json for FlowError {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            error: members.optional("error")?,
            created_at: members.optional("created_at")?,
            updated_at: members.optional("updated_at")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("error", &self.error);
        members.optional("created_at", &self.created_at);
        members.optional("updated_at", &self.updated_at);
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

implement_serde! { FlowError }

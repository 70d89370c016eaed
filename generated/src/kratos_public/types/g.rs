//! Definitions whose names begin with G.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// The error.
#[derive(Debug, Clone, PartialEq)]
pub struct GenericError {
    /// A fixed identifier for the kind of error, for programs.
    pub id: Option<String>,
    /// The HTTP status code.
    pub code: Option<i64>,
    /// The text of the status code.
    pub status: Option<String>,
    /// The request id, taken from the request's `X-Request-ID` header.
    pub request: Option<String>,
    /// The reason, for people.
    pub reason: Option<String>,
    /// Internal details, usually hidden.
    pub debug: Option<String>,
    /// Further facts about the error.
    pub details: Option<rt::Map<rt::Any>>,
    /// The error, in one sentence.
    pub message: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl GenericError {
    /// With what is required.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            id: None,
            code: None,
            status: None,
            request: None,
            reason: None,
            debug: None,
            details: None,
            message: message.into(),
            extra: Default::default(),
        }
    }
}

impl rt::Json for GenericError {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.optional("id")?,
            code: members.optional("code")?,
            status: members.optional("status")?,
            request: members.optional("request")?,
            reason: members.optional("reason")?,
            debug: members.optional("debug")?,
            details: members.optional("details")?,
            message: members.required("message")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("id", &self.id);
        members.optional("code", &self.code);
        members.optional("status", &self.status);
        members.optional("request", &self.request);
        members.optional("reason", &self.reason);
        members.optional("debug", &self.debug);
        members.optional("details", &self.details);
        members.required("message", &self.message);
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

implement_serde! { GenericError }

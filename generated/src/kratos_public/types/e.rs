//! Definitions whose names begin with E.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// Tells a script that only the browser itself can continue, and at which address.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ErrorBrowserLocationChangeRequired {
    /// The form of every error response.
    pub error: Option<ErrorGeneric>,
    pub redirect_browser_to: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ErrorBrowserLocationChangeRequired {
    /// With what is required.
    pub fn new() -> Self {
        Self { error: None, redirect_browser_to: None, extra: Default::default() }
    }
}

impl rt::Json for ErrorBrowserLocationChangeRequired {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            error: members.optional("error")?,
            redirect_browser_to: members.optional("redirect_browser_to")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("error", &self.error);
        members.optional("redirect_browser_to", &self.redirect_browser_to);
        members.extra(&self.extra);
    }
}

/// The form of every error response.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorGeneric {
    /// The error.
    pub error: GenericError,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ErrorGeneric {
    /// With what is required.
    pub fn new(error: GenericError) -> Self {
        Self { error, extra: Default::default() }
    }
}

impl rt::Json for ErrorGeneric {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { error: members.required("error")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("error", &self.error);
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

implement_serde! { ErrorBrowserLocationChangeRequired ErrorGeneric }

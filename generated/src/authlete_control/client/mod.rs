//! The client: a group per tag, a call per operation.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod control;
pub use control::*;
pub use rt::client::CallOptions;

/// The servers that the document names.
pub mod servers {
    /// `http://127.0.0.1:4455/authlete-control`
    pub const SERVER: &str = "http://127.0.0.1:4455/authlete-control";
}

/// Calls the API. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Client {
    core: rt::client::Core,
}

impl From<rt::client::Core> for Client {
    fn from(core: rt::client::Core) -> Self {
        Self { core }
    }
}

impl Client {
    /// For the API at this address, with all defaults.
    pub fn new(base_url: impl Into<String>) -> Result<Self, rt::client::BuildError> {
        Self::builder(base_url).build()
    }

    /// For the API at this address, with credentials, headers and more.
    pub fn builder(base_url: impl Into<String>) -> rt::client::ClientBuilder<Self> {
        rt::client::ClientBuilder::new(base_url)
    }

    /// Operations of Control.
    pub fn control(&self) -> Control<'_> {
        Control { core: &self.core }
    }
}

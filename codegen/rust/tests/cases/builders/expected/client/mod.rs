//! The client: a group per tag, a call per operation.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod people;
pub use people::*;
pub use rt::client::CallOptions;

/// The servers that the document names.
pub mod servers {
    /// `http://127.0.0.1`
    pub const SERVER: &str = "http://127.0.0.1";
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
    /// For the first server of the document, `http://127.0.0.1`, with all defaults.
    pub fn new() -> Result<Self, rt::client::BuildError> {
        Self::builder().build()
    }

    /// For the API at this address, with all defaults.
    pub fn at(base_url: impl Into<String>) -> Result<Self, rt::client::BuildError> {
        Self::builder().base_url(base_url).build()
    }

    /// With an address, credentials, a transport and more.
    pub fn builder() -> rt::client::ClientBuilder<Self> {
        rt::client::ClientBuilder::new("http://127.0.0.1")
    }

    /// Operations of people.
    pub fn people(&self) -> People<'_> {
        People { core: &self.core }
    }
}

//! The client: a group per tag, a call per operation.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod api;
pub use api::*;
pub use rt::client::CallOptions;

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

    /// Operations of no tag.
    pub fn api(&self) -> Api<'_> {
        Api { core: &self.core }
    }
}

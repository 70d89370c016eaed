//! The client: a group per tag, a call per operation.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod api;
pub use api::*;
pub use rt::client::CallOptions;

/// The servers that the document names.
pub mod servers {
    /// Production server
    ///
    /// `https://pets.example.com/v1`
    pub const PRODUCTION: &str = "https://pets.example.com/v1";

    /// One region, for tests
    ///
    /// `https://{region}.example.com:{port}/{region}`
    ///
    /// - `region`: `eu` by default; one of `eu`, `us`
    /// - `port`: `443` by default
    pub fn one_region(region: &str, port: &str) -> String {
        "https://{region}.example.com:{port}/{region}".to_owned().replace(
            "{region}",
            region,
        ).replace("{port}", port)
    }

    /// `/relative`
    pub const SERVER: &str = "/relative";

    /// Production server
    ///
    /// `https://other.example.com/"{{}}"`
    pub const PRODUCTION2: &str = "https://other.example.com/\"{{}}\"";
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
    /// For the first server of the document, `https://pets.example.com/v1`, with all defaults.
    pub fn new() -> Result<Self, rt::client::BuildError> {
        Self::builder().build()
    }

    /// For the API at this address, with all defaults.
    pub fn at(base_url: impl Into<String>) -> Result<Self, rt::client::BuildError> {
        Self::builder().base_url(base_url).build()
    }

    /// With an address, credentials, a transport and more.
    pub fn builder() -> rt::client::ClientBuilder<Self> {
        rt::client::ClientBuilder::new("https://pets.example.com/v1")
    }

    /// Operations of no tag.
    pub fn api(&self) -> Api<'_> {
        Api { core: &self.core }
    }
}

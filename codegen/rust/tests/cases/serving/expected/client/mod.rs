//! The client: a group per tag, a call per operation.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod pets;
pub use pets::*;
pub use rt::client::CallOptions;

/// The servers that the document names.
pub mod servers {
    /// `https://{region}.pets.example/v2`
    ///
    /// - `region`: `eu` by default
    pub fn server(region: &str) -> String {
        "https://{region}.pets.example/v2".to_owned().replace("{region}", region)
    }

    /// `https://other.example`
    pub const SERVER2: &str = "https://other.example";
}

/// Calls the API. Cheap to clone.
///
/// ```text
/// use crate::api::client::Client;
///
/// let client = Client::new()?;
/// let response = client.pets().list_pets().send().await?;
/// println!("{}", response.status());
/// ```
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
    /// For the first server of the document, `https://eu.pets.example/v2`, with all defaults.
    pub fn new() -> Result<Self, rt::client::BuildError> {
        Self::builder().build()
    }

    /// For the API at this address, with all defaults.
    pub fn at(base_url: impl Into<String>) -> Result<Self, rt::client::BuildError> {
        Self::builder().base_url(base_url).build()
    }

    /// With an address, credentials, a transport and more.
    pub fn builder() -> rt::client::ClientBuilder<Self> {
        rt::client::ClientBuilder::new("https://eu.pets.example/v2")
    }

    /// Operations of pets.
    pub fn pets(&self) -> Pets<'_> {
        Pets { core: &self.core }
    }
}

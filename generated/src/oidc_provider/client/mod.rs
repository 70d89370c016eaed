//! The client: a group per tag, a call per operation.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod provider;
mod callbacks;
pub use provider::*;
pub use callbacks::*;
pub use rt::client::CallOptions;

/// Calls the API. Cheap to clone.
///
/// ```text
/// use crate::api::client::Client;
///
/// let client = Client::at("https://api.example.com")?;
/// let response = client.provider().discover().send().await?;
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
    /// For the API at this address, with all defaults.
    pub fn at(base_url: impl Into<String>) -> Result<Self, rt::client::BuildError> {
        Self::builder().base_url(base_url).build()
    }

    /// With an address, credentials, a transport and more.
    /// The document names no absolute server: set `base_url`.
    pub fn builder() -> rt::client::ClientBuilder<Self> {
        rt::client::ClientBuilder::new("")
    }

    /// Operations of Provider.
    pub fn provider(&self) -> Provider<'_> {
        Provider { core: &self.core }
    }

    /// Operations of no tag.
    pub fn callbacks(&self) -> Callbacks<'_> {
        Callbacks { core: &self.core }
    }
}

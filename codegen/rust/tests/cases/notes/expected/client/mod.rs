//! The client: a group per tag, a call per operation.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod notes;
pub use notes::*;
pub use rt::client::CallOptions;

/// The servers that the document names.
pub mod servers {
    /// `http://127.0.0.1:8080`
    pub const SERVER: &str = "http://127.0.0.1:8080";
}

/// Calls the API. Cheap to clone.
///
/// ```text
/// use crate::api::client::Client;
///
/// let client = Client::builder().bearer_env("API_TOKEN").build()?;
/// let response = client.notes().list_notes("1").send().await?;
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
    /// For the first server of the document, `http://127.0.0.1:8080`, with all defaults.
    pub fn new() -> Result<Self, rt::client::BuildError> {
        Self::builder().build()
    }

    /// For the API at this address, with all defaults.
    pub fn at(base_url: impl Into<String>) -> Result<Self, rt::client::BuildError> {
        Self::builder().base_url(base_url).build()
    }

    /// With an address, credentials, a transport and more.
    pub fn builder() -> rt::client::ClientBuilder<Self> {
        rt::client::ClientBuilder::new("http://127.0.0.1:8080")
    }

    /// Operations of notes.
    pub fn notes(&self) -> Notes<'_> {
        Notes { core: &self.core }
    }
}

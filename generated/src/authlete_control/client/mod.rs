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
///
/// ```text
/// use crate::api::client::Client;
///
/// let client = Client::new()?;
/// let response = client.control().fail_next_session_write("1", "1").send().await?;
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
    /// For the first server of the document, `http://127.0.0.1:4455/authlete-control`, with all defaults.
    pub fn new() -> Result<Self, rt::client::BuildError> {
        Self::builder().build()
    }

    /// For the API at this address, with all defaults.
    pub fn at(base_url: impl Into<String>) -> Result<Self, rt::client::BuildError> {
        Self::builder().base_url(base_url).build()
    }

    /// With an address, credentials, a transport and more.
    pub fn builder() -> rt::client::ClientBuilder<Self> {
        rt::client::ClientBuilder::new("http://127.0.0.1:4455/authlete-control")
    }

    /// Operations of Control.
    pub fn control(&self) -> Control<'_> {
        Control { core: &self.core }
    }
}

//! The client: a group per tag, a call per operation.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod service_management;
mod token_operations;
mod introspection_endpoint;
mod native_sso;
pub use service_management::*;
pub use token_operations::*;
pub use introspection_endpoint::*;
pub use native_sso::*;
pub use rt::client::CallOptions;

/// The servers that the document names.
pub mod servers {
    /// United States
    ///
    /// `https://us.authlete.com`
    pub const UNITED_STATES: &str = "https://us.authlete.com";

    /// Japan
    ///
    /// `https://jp.authlete.com`
    pub const JAPAN: &str = "https://jp.authlete.com";

    /// Europe
    ///
    /// `https://eu.authlete.com`
    pub const EUROPE: &str = "https://eu.authlete.com";

    /// Brazil
    ///
    /// `https://br.authlete.com`
    pub const BRAZIL: &str = "https://br.authlete.com";
}

/// Calls the API. Cheap to clone.
///
/// ```text
/// use crate::api::client::Client;
///
/// let client = Client::builder().bearer_env("API_TOKEN").build()?;
/// let response = client.service_management().service_get("1").send().await?;
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
    /// For the first server of the document, `https://us.authlete.com`, with all defaults.
    pub fn new() -> Result<Self, rt::client::BuildError> {
        Self::builder().build()
    }

    /// For the API at this address, with all defaults.
    pub fn at(base_url: impl Into<String>) -> Result<Self, rt::client::BuildError> {
        Self::builder().base_url(base_url).build()
    }

    /// With an address, credentials, a transport and more.
    pub fn builder() -> rt::client::ClientBuilder<Self> {
        rt::client::ClientBuilder::new("https://us.authlete.com")
    }

    /// Operations of Service Management.
    pub fn service_management(&self) -> ServiceManagement<'_> {
        ServiceManagement { core: &self.core }
    }

    /// Operations of Token Operations.
    pub fn token_operations(&self) -> TokenOperations<'_> {
        TokenOperations { core: &self.core }
    }

    /// Operations of Introspection Endpoint.
    pub fn introspection_endpoint(&self) -> IntrospectionEndpoint<'_> {
        IntrospectionEndpoint { core: &self.core }
    }

    /// Operations of Native SSO.
    pub fn native_sso(&self) -> NativeSso<'_> {
        NativeSso { core: &self.core }
    }
}

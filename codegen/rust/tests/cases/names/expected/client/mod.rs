//! The client: a group per tag, a call per operation.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod option;
mod option2;

#[path = "__u5ba0__u7269.rs"]
mod 宠物;

mod mod2;
mod s;
mod n123;
mod api;
pub use option::*;
pub use option2::*;
pub use 宠物::*;
pub use mod2::*;
pub use s::*;
pub use n123::*;
pub use api::*;
pub use rt::client::CallOptions;

/// Calls the API. Cheap to clone.
///
/// ```text
/// use crate::api::client::Client;
///
/// let client = Client::at("https://api.example.com")?;
/// let response = client.宠物().into().send().await?;
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

    /// Operations of Option.
    pub fn option(&self) -> OptionSchema<'_> {
        OptionSchema { core: &self.core }
    }

    /// Operations of option.
    pub fn option2(&self) -> OptionSchema2<'_> {
        OptionSchema2 { core: &self.core }
    }

    /// Operations of 宠物.
    pub fn 宠物(&self) -> 宠物Api<'_> {
        宠物Api { core: &self.core }
    }

    /// Operations of mod.
    pub fn mod2(&self) -> Mod<'_> {
        Mod { core: &self.core }
    }

    /// Operations of s.
    pub fn s(&self) -> S2<'_> {
        S2 { core: &self.core }
    }

    /// Operations of 123.
    pub fn n123(&self) -> N123<'_> {
        N123 { core: &self.core }
    }

    /// Operations of no tag.
    pub fn api(&self) -> Api<'_> {
        Api { core: &self.core }
    }
}

//! The client: a group per tag, a call per operation.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod session_token;
mod session;
mod user;
mod user_setting;
mod site;
pub use session_token::*;
pub use session::*;
pub use user::*;
pub use user_setting::*;
pub use site::*;
pub use rt::client::CallOptions;

/// Calls the API. Cheap to clone.
///
/// ```text
/// use crate::api::client::Client;
///
/// let client = Client::at("https://api.example.com")?;
/// let response = client.user().get_user_me().send().await?;
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

    /// Operations of Session/Token.
    pub fn session_token(&self) -> SessionToken<'_> {
        SessionToken { core: &self.core }
    }

    /// Operations of Session.
    pub fn session(&self) -> Session<'_> {
        Session { core: &self.core }
    }

    /// Operations of User.
    pub fn user(&self) -> User<'_> {
        User { core: &self.core }
    }

    /// Operations of User/Setting.
    pub fn user_setting(&self) -> UserSetting<'_> {
        UserSetting { core: &self.core }
    }

    /// Operations of Site.
    pub fn site(&self) -> Site<'_> {
        Site { core: &self.core }
    }
}

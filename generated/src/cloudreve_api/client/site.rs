//! The client's side of Site.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Site.
#[derive(Debug, Clone, Copy)]
pub struct Site<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Site<'_> {
    /// Ping
    ///
    /// `GET /site/ping`
    ///
    /// Shows that the server is up, and its version.
    ///
    /// `client.site().get_site_ping().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn get_site_ping(&self) -> GetSitePing {
        let mut call = rt::client::Call::new(self.core, &operations::GET_SITE_PING);
        GetSitePing { call }
    }
}

/// A call of `get_site_ping`.
#[must_use]
#[derive(Debug)]
pub struct GetSitePing {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetSitePing {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetSitePing {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::GetSitePingOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

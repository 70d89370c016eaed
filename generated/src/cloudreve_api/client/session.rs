//! The client's side of Session.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Session.
#[derive(Debug, Clone, Copy)]
pub struct Session<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Session<'_> {
    /// Prepare to sign in
    ///
    /// `GET /session/prepare`
    ///
    /// Returns the ways in which a user can sign in.
    ///
    /// - `email`: The address of the user.
    ///
    /// `client.session().get_session_prepare(&email).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn get_session_prepare(&self, email: &rt::json::Email) -> GetSessionPrepare {
        let mut call = rt::client::Call::new(self.core, &operations::GET_SESSION_PREPARE);
        call.set_query(0usize, &rt::client::plain(email));
        GetSessionPrepare { call }
    }
}

/// A call of `get_session_prepare`.
#[must_use]
#[derive(Debug)]
pub struct GetSessionPrepare {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetSessionPrepare {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetSessionPrepare {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::GetSessionPrepareOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

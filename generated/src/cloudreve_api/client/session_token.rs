//! The client's side of Session/Token.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Session/Token.
#[derive(Debug, Clone, Copy)]
pub struct SessionToken<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl SessionToken<'_> {
    /// Sign out
    ///
    /// `DELETE /session/token`
    ///
    /// Ends the session of the refresh token. Every refresh token of the same sign-in (the root) is revoked with it. For a session that began at a single sign-on provider, the response contains the address at which that provider ends its own session.
    ///
    /// - `.body(…)`
    ///
    /// `client.session_token().delete_session_token().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn delete_session_token(&self) -> DeleteSessionToken {
        let mut call = rt::client::Call::new(self.core, &operations::DELETE_SESSION_TOKEN);
        DeleteSessionToken { call }
    }

    /// Sign in with a password
    ///
    /// `POST /session/token`
    ///
    /// Returns the user and a pair of tokens. A user with a second factor receives code 203 instead, and in `data` the identifier of the session in which the code is sent.
    ///
    /// - `.body(…)`
    ///
    /// `client.session_token().post_session_token().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn post_session_token(&self) -> PostSessionToken {
        let mut call = rt::client::Call::new(self.core, &operations::POST_SESSION_TOKEN);
        PostSessionToken { call }
    }

    /// Sign in with a second factor
    ///
    /// `POST /session/token/2fa`
    ///
    /// Completes a sign-in that requires a second factor.
    ///
    /// - `.body(…)`
    ///
    /// `client.session_token().post_session_token_2fa().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn post_session_token_2fa(&self) -> PostSessionToken2fa {
        let mut call = rt::client::Call::new(self.core, &operations::POST_SESSION_TOKEN_2FA);
        PostSessionToken2fa { call }
    }

    /// Refresh tokens
    ///
    /// `POST /session/token/refresh`
    ///
    /// Returns a new pair of tokens for a refresh token.
    ///
    /// - `.body(…)`
    ///
    /// `client.session_token().post_session_token_refresh().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn post_session_token_refresh(&self) -> PostSessionTokenRefresh {
        let mut call = rt::client::Call::new(self.core, &operations::POST_SESSION_TOKEN_REFRESH);
        PostSessionTokenRefresh { call }
    }
}

/// A call of `delete_session_token`.
#[must_use]
#[derive(Debug)]
pub struct DeleteSessionToken {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DeleteSessionToken {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DeleteSessionToken {
    /// The body.
    pub fn body(mut self, body: &types::DeleteSessionTokenBody) -> Self {
        let call = &mut self.call;
        call.json("application/json", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::DeleteSessionTokenOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `post_session_token`.
#[must_use]
#[derive(Debug)]
pub struct PostSessionToken {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PostSessionToken {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PostSessionToken {
    /// The body.
    pub fn body(mut self, body: &types::PostSessionTokenBody) -> Self {
        let call = &mut self.call;
        call.json("application/json", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::PostSessionTokenOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `post_session_token_2fa`.
#[must_use]
#[derive(Debug)]
pub struct PostSessionToken2fa {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PostSessionToken2fa {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PostSessionToken2fa {
    /// The body.
    pub fn body(mut self, body: &types::PostSessionToken2faBody) -> Self {
        let call = &mut self.call;
        call.json("application/json", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::PostSessionToken2faOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `post_session_token_refresh`.
#[must_use]
#[derive(Debug)]
pub struct PostSessionTokenRefresh {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PostSessionTokenRefresh {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PostSessionTokenRefresh {
    /// The body.
    pub fn body(mut self, body: &types::PostSessionTokenRefreshBody) -> Self {
        let call = &mut self.call;
        call.json("application/json", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::PostSessionTokenRefreshOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

//! The client's side of User.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of User.
#[derive(Debug, Clone, Copy)]
pub struct User<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl User<'_> {
    /// Sign up
    ///
    /// `POST /user`
    ///
    /// Creates a user. If addresses must be confirmed, code 203 shows that a mail was sent.
    ///
    /// - `.body(…)`
    ///
    /// `client.user().post_user().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn post_user(&self) -> PostUser {
        let mut call = rt::client::Call::new(self.core, &operations::POST_USER);
        PostUser { call }
    }

    /// My user
    ///
    /// `GET /user/me`
    ///
    /// The user of the access token. The vendor's pages do not list this operation; its web client uses it.
    ///
    /// `client.user().get_user_me().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn get_user_me(&self) -> GetUserMe {
        let mut call = rt::client::Call::new(self.core, &operations::GET_USER_ME);
        GetUserMe { call }
    }
}

/// A call of `post_user`.
#[must_use]
#[derive(Debug)]
pub struct PostUser {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PostUser {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PostUser {
    /// The body.
    pub fn body(mut self, body: &types::PostUserBody) -> Self {
        let call = &mut self.call;
        call.json("application/json", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::PostUserOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `get_user_me`.
#[must_use]
#[derive(Debug)]
pub struct GetUserMe {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetUserMe {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetUserMe {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::GetUserMeOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

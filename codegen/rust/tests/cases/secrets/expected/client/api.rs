//! The client's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
#[derive(Debug, Clone, Copy)]
pub struct Api<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Api<'_> {
    /// `POST /sign-in`
    ///
    /// - `.x_pin(…)`
    /// - `.device(…)`
    /// - `body`
    ///
    /// `client.api().sign_in(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn sign_in(&self, body: &types::Credentials) -> SignIn {
        let mut call = rt::client::Call::new(self.core, &operations::SIGN_IN);
        call.json("application/json", body);
        SignIn { call }
    }

    /// `POST /keys`
    ///
    /// - `body`
    ///
    /// `client.api().add_key(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn add_key(&self, body: &operations::AddKeyBodyParts) -> AddKey {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_KEY);
        call.multipart("multipart/form-data", body);
        AddKey { call }
    }
}

/// A call of `sign_in`.
#[must_use]
#[derive(Debug)]
pub struct SignIn {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SignIn {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SignIn {
    /// An optional parameter.
    ///
    /// A bound: at least 4.
    pub fn x_pin(mut self, value: impl Into<String>) -> Self {
        let bounded: Option<types::Secret> = self.call.bounded(0usize, value);
        if let Some(value) = bounded {
            self.call.set_header(0usize, &rt::client::plain(&value));
        }
        self
    }

    /// An optional parameter.
    pub fn device(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Credentials, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `add_key`.
#[must_use]
#[derive(Debug)]
pub struct AddKey {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AddKey {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AddKey {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

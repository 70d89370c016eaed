//! The client's side of forms.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of forms.
#[derive(Debug, Clone, Copy)]
pub struct Forms<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Forms<'_> {
    /// `POST /form`
    ///
    /// - `body`
    ///
    /// `client.forms().submit(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn submit(&self, body: &types::Form) -> Submit {
        let mut call = rt::client::Call::new(self.core, &operations::SUBMIT);
        call.form("application/x-www-form-urlencoded", body);
        Submit { call }
    }

    /// `POST /plain`
    ///
    /// - `body`
    ///
    /// `client.forms().submit_plain(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn submit_plain(&self, body: &types::Plain) -> SubmitPlain {
        let mut call = rt::client::Call::new(self.core, &operations::SUBMIT_PLAIN);
        call.form("application/x-www-form-urlencoded", body);
        SubmitPlain { call }
    }

    /// `POST /spread`
    ///
    /// - `body`
    ///
    /// `client.forms().submit_spread(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn submit_spread(&self, body: &types::Spread) -> SubmitSpread {
        let mut call = rt::client::Call::new(self.core, &operations::SUBMIT_SPREAD);
        call.form("application/x-www-form-urlencoded", body);
        SubmitSpread { call }
    }
}

/// A call of `submit`.
#[must_use]
#[derive(Debug)]
pub struct Submit {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Submit {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Submit {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `submit_plain`.
#[must_use]
#[derive(Debug)]
pub struct SubmitPlain {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SubmitPlain {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SubmitPlain {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `submit_spread`.
#[must_use]
#[derive(Debug)]
pub struct SubmitSpread {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SubmitSpread {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SubmitSpread {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

//! The client's side of forms.
//!
//! Written by signoff-codegen; changes are lost.

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
    pub fn send(self) -> rt::client::Sending<rt::Value, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

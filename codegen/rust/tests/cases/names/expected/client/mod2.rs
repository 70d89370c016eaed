//! The client's side of mod.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of mod.
#[derive(Debug, Clone, Copy)]
pub struct Mod<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Mod<'_> {
    /// `PUT /prelude`
    ///
    /// `client.mod2().result().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn result(&self) -> ResultOperation {
        let mut call = rt::client::Call::new(self.core, &operations::RESULT);
        ResultOperation { call }
    }
}

/// A call of `result`.
#[must_use]
#[derive(Debug)]
pub struct ResultOperation {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ResultOperation {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ResultOperation {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::ResultSchema, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

//! The client's side of s.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of s.
#[derive(Debug, Clone, Copy)]
pub struct S2<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl S2<'_> {
    /// `PUT /名`
    ///
    /// `client.s().名().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn 名(&self) -> 名 {
        let mut call = rt::client::Call::new(self.core, &operations::名);
        名 { call }
    }
}

/// A call of `名`.
#[must_use]
#[derive(Debug)]
pub struct 名 {
    call: rt::client::Call,
}

impl rt::client::CallOptions for 名 {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl 名 {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::名前, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

//! The client's side of option.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of option.
#[derive(Debug, Clone, Copy)]
pub struct OptionSchema2<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl OptionSchema2<'_> {
    /// `GET /gen/{self}`
    ///
    /// - `self_`
    ///
    /// `client.option2().async2(self_).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn async2(&self, self_: &str) -> Async2 {
        let mut call = rt::client::Call::new(self.core, &operations::ASYNC2);
        call.set_path(0usize, self_);
        Async2 { call }
    }
}

/// A call of `async2`.
#[must_use]
#[derive(Debug)]
pub struct Async2 {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Async2 {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Async2 {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

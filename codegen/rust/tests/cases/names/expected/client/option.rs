//! The client's side of Option.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Option.
#[derive(Debug, Clone, Copy)]
pub struct OptionSchema<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl OptionSchema<'_> {
    /// `GET /gen/{self}/{type}`
    ///
    /// - `self_`
    /// - `r#type`
    /// - `.body2(…)`
    /// - `.body3(…)`
    ///
    /// `client.option().r#async(self_, r#type).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn r#async(&self, self_: &str, r#type: &str) -> Async {
        let mut call = rt::client::Call::new(self.core, &operations::ASYNC);
        call.set_path(0usize, self_);
        call.set_path(1usize, r#type);
        Async { call }
    }
}

/// A call of `async`.
#[must_use]
#[derive(Debug)]
pub struct Async {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Async {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Async {
    /// An optional parameter.
    pub fn body2(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn body3(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Everything, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

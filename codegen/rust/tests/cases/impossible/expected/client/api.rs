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
    /// `POST /none`
    ///
    /// - `.size(…)`
    /// - `body`
    ///
    /// `client.api().none(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn none(&self, body: &types::Member) -> NoneOperation {
        let mut call = rt::client::Call::new(self.core, &operations::NONE);
        call.json("application/json", body);
        NoneOperation { call }
    }
}

/// A call of `none`.
#[must_use]
#[derive(Debug)]
pub struct NoneOperation {
    call: rt::client::Call,
}

impl rt::client::CallOptions for NoneOperation {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl NoneOperation {
    /// An optional parameter.
    ///
    /// A bound: at least 5, at most 3.
    pub fn size(mut self, value: impl Into<i64>) -> Self {
        let bounded: Option<rt::Checked<i64, types::From5To3Rule>> = self.call.bounded(
            0usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_query(0usize, &rt::client::plain(&value));
        }
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

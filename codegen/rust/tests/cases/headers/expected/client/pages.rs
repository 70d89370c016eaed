//! The client's side of pages.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of pages.
#[derive(Debug, Clone, Copy)]
pub struct Pages<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Pages<'_> {
    /// `GET /pages`
    ///
    /// `client.pages().list().send().await?`
    ///
    /// # Errors
    /// [`ListError`]: 429 `TooManyRequests`, any other `Default`.
    pub fn list(&self) -> List {
        let mut call = rt::client::Call::new(self.core, &operations::LIST);
        call.accept("text/csv, application/problem+json");
        List { call }
    }
}

/// A call of `list`.
#[must_use]
#[derive(Debug)]
pub struct List {
    call: rt::client::Call,
}

impl rt::client::CallOptions for List {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl List {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<String, ListError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::text),
            429u16 => received.failure_from(
                rt::client::Received::json,
                ListError::TooManyRequests,
            ),
            _ => received.failure_without_body(ListError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ListError {
    /// Later
    TooManyRequests(rt::Map<rt::Any>),
    /// Anything else
    Default,
}

//! The client's side of lists.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of lists.
#[derive(Debug, Clone, Copy)]
pub struct Lists<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Lists<'_> {
    /// `GET /lists/{pipes}/{nested}`
    ///
    /// - `pipes`
    /// - `nested`
    /// - `.spaces(…)`
    /// - `.tabs(…)`
    /// - `.rows(…)`
    /// - `.x_pipes(…)`
    /// - `.x_spaces(…)`
    /// - `.x_nested(…)`
    ///
    /// `client.lists().read_lists(&pipes, &nested).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn read_lists(&self, pipes: &Vec<String>, nested: &Vec<Vec<i64>>) -> ReadLists {
        let mut call = rt::client::Call::new(self.core, &operations::READ_LISTS);
        call.set(0usize, pipes);
        call.set(1usize, nested);
        ReadLists { call }
    }

    /// `POST /fill`
    ///
    /// - `.body(…)`
    ///
    /// `client.lists().fill().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn fill(&self) -> Fill {
        let mut call = rt::client::Call::new(self.core, &operations::FILL);
        Fill { call }
    }

    /// `GET /export`
    ///
    /// `client.lists().export().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn export(&self) -> Export {
        let mut call = rt::client::Call::new(self.core, &operations::EXPORT);
        call.accept("application/json, text/csv");
        Export { call }
    }
}

/// A call of `read_lists`.
#[must_use]
#[derive(Debug)]
pub struct ReadLists {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadLists {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadLists {
    /// An optional parameter.
    pub fn spaces(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(2usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn tabs(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(3usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn rows(mut self, value: impl Into<Vec<Vec<Vec<i64>>>>) -> Self {
        self.call.set(4usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn x_pipes(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(5usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn x_spaces(mut self, value: impl Into<Vec<i64>>) -> Self {
        self.call.set(6usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn x_nested(mut self, value: impl Into<Vec<Vec<i64>>>) -> Self {
        self.call.set(7usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `fill`.
#[must_use]
#[derive(Debug)]
pub struct Fill {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Fill {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Fill {
    /// The body.
    pub fn body(mut self, body: &types::FillBody) -> Self {
        let call = &mut self.call;
        call.form("application/x-www-form-urlencoded", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `export`.
#[must_use]
#[derive(Debug)]
pub struct Export {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Export {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Export {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Bytes, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::bytes),
            _ => received.undocumented(),
        })
    }
}

//! The client's side of things.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of things.
#[derive(Debug, Clone, Copy)]
pub struct Things<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Things<'_> {
    /// `GET /list/{simple}/{label}/{matrix}`
    ///
    /// - `simple`
    /// - `label`
    /// - `matrix`
    /// - `.page(…)`
    /// - `.tags(…)`
    /// - `.pipes(…)`
    /// - `.filter(…)`
    /// - `.json(…)`
    /// - `x_trace`
    /// - `.session(…)`
    ///
    /// `client.things().list(&simple, &label, matrix, x_trace).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list(
        &self,
        simple: &Vec<i64>,
        label: &Vec<String>,
        matrix: &str,
        x_trace: rt::Uuid,
    ) -> List {
        let mut call = rt::client::Call::new(self.core, &operations::LIST);
        call.set(0usize, simple);
        call.set(1usize, label);
        call.set(2usize, &matrix.to_owned());
        call.set_header(8usize, &rt::client::plain(&x_trace));
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
    /// An optional parameter.
    ///
    /// Default: `1`
    pub fn page(mut self, value: impl Into<i32>) -> Self {
        self.call.set_query(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(4usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn pipes(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(5usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn filter(mut self, value: impl Into<types::ListFilter>) -> Self {
        self.call.set(6usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn json(mut self, value: impl Into<types::ListJson>) -> Self {
        self.call.set(7usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn session(mut self, value: impl Into<String>) -> Self {
        self.call.set(9usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Map<rt::Any>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

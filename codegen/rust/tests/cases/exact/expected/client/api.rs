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
    /// `POST /numbers/{id}`
    ///
    /// - `id`: A bound: as `minimum` says.
    /// - `.far(…)`
    /// - `.all(…)`
    /// - `.unread(…)`: A word.
    /// - `.json(…)`
    /// - `.x_big(…)`
    /// - `.big(…)`
    /// - `body`
    ///
    /// `client.api().numbers(&id, &body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn numbers(&self, id: &rt::Integer, body: &types::Numbers) -> Numbers {
        let mut call = rt::client::Call::new(self.core, &operations::NUMBERS);
        let bounded: Option<rt::Checked<rt::Integer, types::NumbersIdRule>> = call.bounded(
            0usize,
            id.clone(),
        );
        if let Some(value) = bounded {
            call.set_path(0usize, &rt::client::plain(&value));
        }
        call.json("application/json", body);
        Numbers { call }
    }

    /// `POST /any`
    ///
    /// - `body`
    ///
    /// `client.api().untyped(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn untyped(&self, body: &rt::Any) -> Untyped {
        let mut call = rt::client::Call::new(self.core, &operations::UNTYPED);
        call.json("application/json", body);
        Untyped { call }
    }

    /// `POST /lines`
    ///
    /// - `body`
    ///
    /// `client.api().lines(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn lines(&self, body: &Vec<types::Numbers>) -> Lines {
        let mut call = rt::client::Call::new(self.core, &operations::LINES);
        call.accept("application/jsonl");
        call.stream(&["application/jsonl"]);
        call.items("application/jsonl", rt::stream::Framing::Lines, body);
        Lines { call }
    }
}

/// A call of `numbers`.
#[must_use]
#[derive(Debug)]
pub struct Numbers {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Numbers {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Numbers {
    /// An optional parameter.
    pub fn far(mut self, value: impl Into<u64>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn all(
        mut self,
        value: impl Into<Vec<rt::Checked<rt::Integer, types::NumbersAllItemRule>>>,
    ) -> Self {
        self.call.set(2usize, &value.into());
        self
    }

    /// A word.
    ///
    /// Not checked: `pattern`.
    pub fn unread(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn json(mut self, value: impl Into<rt::Any>) -> Self {
        self.call.set(4usize, &value.into());
        self
    }

    /// An optional parameter.
    ///
    /// A bound: as `minimum` says, as `maximum` says.
    pub fn x_big(mut self, value: impl Into<rt::Integer>) -> Self {
        let bounded: Option<rt::Checked<rt::Integer, types::NumbersXBigRule>> = self.call.bounded(
            5usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_header(5usize, &rt::client::plain(&value));
        }
        self
    }

    /// An optional parameter.
    ///
    /// A bound: as `minimum` says, as `maximum` says.
    pub fn big(mut self, value: impl Into<rt::Integer>) -> Self {
        let bounded: Option<rt::Checked<rt::Integer, types::NumbersBigRule>> = self.call.bounded(
            6usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set(6usize, &value);
        }
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Numbers, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `untyped`.
#[must_use]
#[derive(Debug)]
pub struct Untyped {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Untyped {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Untyped {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `lines`.
#[must_use]
#[derive(Debug)]
pub struct Lines {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Lines {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Lines {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<rt::stream::Items<types::Numbers>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(|received| received.items(rt::stream::Framing::Lines)),
            _ => received.undocumented(),
        })
    }
}

//! The client's side of things.
//!
//! Written by signoff-codegen; changes are lost.

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of things.
#[derive(Debug, Clone, Copy)]
pub struct Things<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Things<'_> {
    /// `GET /form`
    ///
    /// - `q`
    ///
    /// `client.things().by_form(&q).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn by_form(&self, q: &types::Filter) -> ByForm {
        let mut call = rt::client::Call::new(self.core, &operations::BY_FORM);
        call.set(0usize, q);
        ByForm { call }
    }

    /// `GET /json`
    ///
    /// - `.q(…)`
    ///
    /// `client.things().by_json().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn by_json(&self) -> ByJson {
        let mut call = rt::client::Call::new(self.core, &operations::BY_JSON);
        ByJson { call }
    }

    /// `GET /text`
    ///
    /// - `.q(…)`
    ///
    /// `client.things().by_text().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn by_text(&self) -> ByText {
        let mut call = rt::client::Call::new(self.core, &operations::BY_TEXT);
        ByText { call }
    }

    /// `QUERY /query`
    ///
    /// - `body`
    ///
    /// `client.things().by_body(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn by_body(&self, body: &types::Filter) -> ByBody {
        let mut call = rt::client::Call::new(self.core, &operations::BY_BODY);
        call.json("application/json", body);
        ByBody { call }
    }

    /// `COPY /query`
    ///
    /// `client.things().copy().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn copy(&self) -> CopyOperation {
        let mut call = rt::client::Call::new(self.core, &operations::COPY);
        CopyOperation { call }
    }

    /// `GET /styles/{reserved}/{point}/{dots}/{many}`
    ///
    /// - `reserved`
    /// - `point`
    /// - `dots`
    /// - `many`
    /// - `.open(…)`
    /// - `.spaced(…)`
    /// - `.crumbs(…)`
    /// - `.flat(…)`
    /// - `.parts2(…)`
    /// - `.x_json(…)`
    ///
    /// `client.things().styles(reserved, &point, &dots, &many).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn styles(
        &self,
        reserved: &str,
        point: &types::Filter,
        dots: &types::Filter,
        many: &Vec<String>,
    ) -> Styles {
        let mut call = rt::client::Call::new(self.core, &operations::STYLES);
        call.set_path(0usize, reserved);
        call.set(1usize, point);
        call.set(2usize, dots);
        call.set(3usize, many);
        Styles { call }
    }

    /// `GET /nested`
    ///
    /// - `.created(…)`
    /// - `.expand(…)`
    ///
    /// `client.things().nested().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn nested(&self) -> Nested {
        let mut call = rt::client::Call::new(self.core, &operations::NESTED);
        Nested { call }
    }
}

/// A call of `by_form`.
#[must_use]
#[derive(Debug)]
pub struct ByForm {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ByForm {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ByForm {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Value, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `by_json`.
#[must_use]
#[derive(Debug)]
pub struct ByJson {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ByJson {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ByJson {
    /// An optional parameter.
    pub fn q(mut self, value: impl Into<types::Filter>) -> Self {
        self.call.set(0usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Value, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `by_text`.
#[must_use]
#[derive(Debug)]
pub struct ByText {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ByText {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ByText {
    /// An optional parameter.
    pub fn q(mut self, value: impl Into<String>) -> Self {
        self.call.set(0usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Value, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `by_body`.
#[must_use]
#[derive(Debug)]
pub struct ByBody {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ByBody {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ByBody {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Value, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `copy`.
#[must_use]
#[derive(Debug)]
pub struct CopyOperation {
    call: rt::client::Call,
}

impl rt::client::CallOptions for CopyOperation {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl CopyOperation {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Value, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `styles`.
#[must_use]
#[derive(Debug)]
pub struct Styles {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Styles {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Styles {
    /// An optional parameter.
    pub fn open(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(4usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn spaced(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(5usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn crumbs(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(6usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn flat(mut self, value: impl Into<Vec<i64>>) -> Self {
        self.call.set(7usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn parts2(mut self, value: impl Into<types::StylesParts>) -> Self {
        self.call.set(8usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn x_json(mut self, value: impl Into<types::Filter>) -> Self {
        self.call.set(9usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Value, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `nested`.
#[must_use]
#[derive(Debug)]
pub struct Nested {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Nested {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Nested {
    /// An optional parameter.
    pub fn created(mut self, value: impl Into<types::NestedCreated>) -> Self {
        self.call.set(0usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn expand(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(1usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Value, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

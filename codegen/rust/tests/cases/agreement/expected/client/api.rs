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
    /// `POST /json`
    ///
    /// - `body`
    ///
    /// `client.api().json(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn json(&self, body: &types::All) -> Json {
        let mut call = rt::client::Call::new(self.core, &operations::JSON);
        call.json("application/json", body);
        Json { call }
    }

    /// `POST /form`
    ///
    /// - `body`
    ///
    /// `client.api().form(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn form(&self, body: &types::Form) -> Form {
        let mut call = rt::client::Call::new(self.core, &operations::FORM);
        call.form("application/x-www-form-urlencoded", body);
        Form { call }
    }

    /// `POST /styled`
    ///
    /// - `body`
    ///
    /// `client.api().styled(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn styled(&self, body: &types::Form) -> Styled {
        let mut call = rt::client::Call::new(self.core, &operations::STYLED);
        call.form("application/x-www-form-urlencoded", body);
        Styled { call }
    }

    /// `POST /parts`
    ///
    /// - `body`
    ///
    /// `client.api().parts(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn parts(&self, body: &operations::PartsBodyParts) -> Parts {
        let mut call = rt::client::Call::new(self.core, &operations::PARTS);
        call.multipart("multipart/form-data", body);
        Parts { call }
    }

    /// `GET /query`
    ///
    /// - `.text(…)`
    /// - `.whole(…)`
    /// - `.real(…)`
    /// - `.flag(…)`
    /// - `.list(…)`
    /// - `.nested(…)`
    ///
    /// `client.api().query().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn query(&self) -> Query {
        let mut call = rt::client::Call::new(self.core, &operations::QUERY);
        Query { call }
    }

    /// `POST /latin`
    ///
    /// - `body`
    ///
    /// `client.api().latin(body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn latin(&self, body: impl Into<String>) -> Latin {
        let mut call = rt::client::Call::new(self.core, &operations::LATIN);
        call.accept("text/plain; charset=ISO-8859-1");
        call.text("text/plain; charset=ISO-8859-1", Into::<String>::into(body));
        Latin { call }
    }
}

/// A call of `json`.
#[must_use]
#[derive(Debug)]
pub struct Json {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Json {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Json {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::All, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `form`.
#[must_use]
#[derive(Debug)]
pub struct Form {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Form {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Form {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Form, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `styled`.
#[must_use]
#[derive(Debug)]
pub struct Styled {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Styled {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Styled {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Form, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `parts`.
#[must_use]
#[derive(Debug)]
pub struct Parts {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Parts {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Parts {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Form, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `query`.
#[must_use]
#[derive(Debug)]
pub struct Query {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Query {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Query {
    /// An optional parameter.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn whole(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn real(mut self, value: impl Into<f64>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn flag(mut self, value: impl Into<bool>) -> Self {
        self.call.set_query(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn list(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(4usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn nested(mut self, value: impl Into<types::Nested>) -> Self {
        self.call.set(5usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Form, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `latin`.
#[must_use]
#[derive(Debug)]
pub struct Latin {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Latin {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Latin {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<String, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::text),
            _ => received.undocumented(),
        })
    }
}

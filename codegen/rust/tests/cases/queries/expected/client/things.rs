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

    /// `GET /spread`
    ///
    /// - `.limit(…)`
    /// - `.filter_name(…)`
    /// - `.ids(…)`
    /// - `.page(…)`
    /// - `.rest(…)`
    /// - `.sorting(…)`
    ///
    /// `client.things().spread().send().await?`
    ///
    /// Security: `key`.
    ///
    /// # Errors
    /// The document has none.
    pub fn spread(&self) -> Spread {
        let mut call = rt::client::Call::new(self.core, &operations::SPREAD);
        Spread { call }
    }

    /// `GET /bracketed`
    ///
    /// - `.filter(…)`
    /// - `.filter_name(…)`
    /// - `.filter_at_from(…)`
    /// - `.page(…)`
    /// - `.page_number(…)`
    /// - `.page_size(…)`
    /// - `.ids(…)`
    /// - `.ids2(…)`
    /// - `.on(…)`
    /// - `.on_day(…)`
    ///
    /// `client.things().bracketed().send().await?`
    ///
    /// Security: `bracketed`.
    ///
    /// # Errors
    /// The document has none.
    pub fn bracketed(&self) -> Bracketed {
        let mut call = rt::client::Call::new(self.core, &operations::BRACKETED);
        Bracketed { call }
    }

    /// `POST /bracketed`
    ///
    /// - `body`
    ///
    /// `client.things().bracketed_form(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn bracketed_form(&self, body: &types::BracketedFormBody) -> BracketedForm {
        let mut call = rt::client::Call::new(self.core, &operations::BRACKETED_FORM);
        call.form("application/x-www-form-urlencoded", body);
        BracketedForm { call }
    }

    /// `GET /closed`
    ///
    /// - `.limit(…)`
    /// - `.filter(…)`
    /// - `.colours(…)`
    /// - `.rows(…)`
    ///
    /// `client.things().closed().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn closed(&self) -> Closed {
        let mut call = rt::client::Call::new(self.core, &operations::CLOSED);
        Closed { call }
    }

    /// `GET /cookies`
    ///
    /// - `.free(…)`
    /// - `.flat(…)`
    /// - `.text(…)`
    /// - `.many(…)`
    /// - `.list(…)`
    /// - `.json(…)`
    ///
    /// `client.things().cookies().send().await?`
    ///
    /// Security: `session`.
    ///
    /// # Errors
    /// The document has none.
    pub fn cookies(&self) -> Cookies {
        let mut call = rt::client::Call::new(self.core, &operations::COOKIES);
        Cookies { call }
    }

    /// `POST /versions`
    ///
    /// - `body`
    ///
    /// `client.things().versions(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn versions(&self, body: &operations::VersionsBody) -> Versions {
        let mut call = rt::client::Call::new(self.core, &operations::VERSIONS);
        call.accept(
            "application/vnd.x+json;version=2, application/vnd.x+json;version=3, application/vnd.x+json",
        );
        match body {
            operations::VersionsBody::OtherJson(body) => {
                call.json("application/vnd.x+json", body);
            }
            operations::VersionsBody::OtherJson2(body) => {
                call.json("application/vnd.x+json;version=2", body);
            }
            operations::VersionsBody::OtherJson3(body) => {
                call.json("application/vnd.x+json;version=3", body);
            }
        }
        Versions { call }
    }

    /// `POST /latin`
    ///
    /// - `body`
    ///
    /// `client.things().latin(body).send().await?`
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
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
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
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
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
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
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
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
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
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
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
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
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
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `spread`.
#[must_use]
#[derive(Debug)]
pub struct Spread {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Spread {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Spread {
    /// An optional parameter.
    pub fn limit(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn filter_name(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn ids(mut self, value: impl Into<Vec<i64>>) -> Self {
        self.call.set(2usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn page(mut self, value: impl Into<types::SpreadPage>) -> Self {
        self.call.set(3usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn rest(mut self, value: impl Into<rt::Map<String>>) -> Self {
        self.call.set(4usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn sorting(mut self, value: impl Into<types::Sorting>) -> Self {
        self.call.set(5usize, &value.into());
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

/// A call of `bracketed`.
#[must_use]
#[derive(Debug)]
pub struct Bracketed {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Bracketed {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Bracketed {
    /// An optional parameter.
    pub fn filter(mut self, value: impl Into<rt::Map<String>>) -> Self {
        self.call.set(0usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn filter_name(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn filter_at_from(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn page(mut self, value: impl Into<types::Page>) -> Self {
        self.call.set(3usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn page_number(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(4usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn page_size(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(5usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn ids(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(6usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn ids2(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(7usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn on(mut self, value: impl Into<types::BracketedOn>) -> Self {
        self.call.set(8usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn on_day(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(9usize, &rt::client::plain(&value.into()));
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

/// A call of `bracketed_form`.
#[must_use]
#[derive(Debug)]
pub struct BracketedForm {
    call: rt::client::Call,
}

impl rt::client::CallOptions for BracketedForm {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl BracketedForm {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Any, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `closed`.
#[must_use]
#[derive(Debug)]
pub struct Closed {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Closed {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Closed {
    /// An optional parameter.
    pub fn limit(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn filter(mut self, value: impl Into<types::Filter>) -> Self {
        self.call.set(1usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn colours(mut self, value: impl Into<Vec<Option<String>>>) -> Self {
        self.call.set(2usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn rows(mut self, value: impl Into<Vec<Vec<i64>>>) -> Self {
        self.call.set(3usize, &value.into());
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

/// A call of `cookies`.
#[must_use]
#[derive(Debug)]
pub struct Cookies {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Cookies {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Cookies {
    /// An optional parameter.
    pub fn free(mut self, value: impl Into<rt::Map<String>>) -> Self {
        self.call.set(0usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn flat(mut self, value: impl Into<types::Filter>) -> Self {
        self.call.set(1usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.call.set(2usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn many(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(3usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn list(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(4usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn json(mut self, value: impl Into<types::Filter>) -> Self {
        self.call.set(5usize, &value.into());
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

/// A call of `versions`.
#[must_use]
#[derive(Debug)]
pub struct Versions {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Versions {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Versions {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<operations::VersionsOkBody, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(
                |received| received.media(&[
                    "application/vnd.x+json;version=2",
                    "application/vnd.x+json;version=3",
                    "application/vnd.x+json",
                ]).and_then(|index| match index {
                    0usize => received.json().map(operations::VersionsOkBody::OtherJson),
                    1usize => received.json().map(operations::VersionsOkBody::OtherJson2),
                    _ => received.json().map(operations::VersionsOkBody::OtherJson3),
                }),
            ),
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

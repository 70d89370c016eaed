//! The client's side of books.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of books.
#[derive(Debug, Clone, Copy)]
pub struct Books<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Books<'_> {
    /// `PUT /book`
    ///
    /// - `body`
    ///
    /// `client.books().turn_book(&body).send().await?`
    ///
    /// # Errors
    /// [`TurnBookError`]: 400 `BadRequest`.
    pub fn turn_book(&self, body: &types::Book) -> TurnBook {
        let mut call = rt::client::Call::new(self.core, &operations::TURN_BOOK);
        call.accept("application/xml, application/problem+xml");
        call.xml("application/xml", &operations::xml::BOOK, body);
        TurnBook { call }
    }

    /// `POST /books`
    ///
    /// - `.body(…)`
    ///
    /// `client.books().list_books().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_books(&self) -> ListBooks {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_BOOKS);
        call.accept("application/json, text/xml");
        ListBooks { call }
    }

    /// `GET /raw`
    ///
    /// `client.books().raw().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn raw(&self) -> Raw {
        let mut call = rt::client::Call::new(self.core, &operations::RAW);
        call.accept("application/xml");
        Raw { call }
    }
}

/// A call of `turn_book`.
#[must_use]
#[derive(Debug)]
pub struct TurnBook {
    call: rt::client::Call,
}

impl rt::client::CallOptions for TurnBook {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl TurnBook {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Book, TurnBookError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(|received| received.xml(&operations::xml::BOOK)),
            400u16 => received.failure(|received| received.xml(&operations::xml::WRONG).map(
                TurnBookError::BadRequest,
            )),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum TurnBookError {
    /// Wrong
    BadRequest(types::Wrong),
}

/// A call of `list_books`.
#[must_use]
#[derive(Debug)]
pub struct ListBooks {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListBooks {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListBooks {
    /// The body.
    pub fn body(mut self, body: &operations::ListBooksBody) -> Self {
        let call = &mut self.call;
        match body {
            operations::ListBooksBody::Json(body) => {
                call.json("application/json", body);
            }
            operations::ListBooksBody::Xml(body) => {
                call.xml("application/xml", &operations::xml::NAMES, body);
            }
        }
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<operations::ListBooksOkBody, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(
                |received| received.media(&["application/json", "text/xml"]).and_then(
                    |index| match index {
                        0usize => received.json().map(operations::ListBooksOkBody::Json),
                        _ => received.xml(&operations::xml::NAMES).map(
                            operations::ListBooksOkBody::Xml,
                        ),
                    },
                ),
            ),
            _ => received.undocumented(),
        })
    }
}

/// A call of `raw`.
#[must_use]
#[derive(Debug)]
pub struct Raw {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Raw {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Raw {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<String, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::text),
            _ => received.undocumented(),
        })
    }
}

//! The server's side of books.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of books.
pub trait Books: rt::server::Hooks {
    /// `PUT /book`
    fn turn_book(
        &self,
        request: TurnBookRequest,
    ) -> impl Future<Output = Self::Answer<TurnBookResponse>> + Send;

    /// `POST /books`
    fn list_books(
        &self,
        request: ListBooksRequest,
    ) -> impl Future<Output = Self::Answer<ListBooksResponse>> + Send;

    /// `GET /raw`
    fn raw(&self, request: RawRequest) -> impl Future<Output = Self::Answer<RawResponse>> + Send;
}

/// What `turn_book` is asked with.
#[derive(Debug)]
pub struct TurnBookRequest {
    /// The body.
    pub body: types::Book,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for TurnBookRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.xml(&operations::xml::BOOK)?, parts: incoming.take_parts() })
    }
}

/// What `list_books` is asked with.
#[derive(Debug)]
pub struct ListBooksRequest {
    /// The body.
    pub body: Option<operations::ListBooksBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListBooksRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            body: match incoming.media()? {
                Some(0usize) => Some(operations::ListBooksBody::Json(incoming.body()?)),
                Some(1usize) => Some(operations::ListBooksBody::Xml(
                    incoming.xml(&operations::xml::NAMES)?,
                )),
                _ => None,
            },
            parts: incoming.take_parts(),
        })
    }
}

/// What `raw` is asked with.
#[derive(Debug)]
pub struct RawRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for RawRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `turn_book` answers.
#[derive(Debug)]
pub enum TurnBookResponse {
    /// The same
    Ok(types::Book),
    /// Wrong
    BadRequest(types::Wrong),
}

impl rt::server::Responses for TurnBookResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::new(
            rt::server::Status::Code(200u16),
            &[rt::server::ResponseMedia::new("application/xml", rt::server::any)],
        ),
        rt::server::Documented::new(
            rt::server::Status::Code(400u16),
            &[rt::server::ResponseMedia::new("application/problem+xml", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::xml(
                200u16,
                "application/xml",
                &operations::xml::BOOK,
                &body,
            ),
            Self::BadRequest(body) => rt::server::Encoded::xml(
                400u16,
                "application/problem+xml",
                &operations::xml::WRONG,
                &body,
            ),
        }
    }
}

/// What `list_books` answers.
#[derive(Debug)]
pub enum ListBooksResponse {
    /// Names
    Ok(operations::ListBooksOkBody),
}

impl rt::server::Responses for ListBooksResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[
            rt::server::ResponseMedia::new("application/json", rt::server::json::<types::Names>),
            rt::server::ResponseMedia::new("text/xml", rt::server::any),
        ],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => match body {
                operations::ListBooksOkBody::Json(body) => rt::server::Encoded::json(
                    200u16,
                    "application/json",
                    &body,
                ),
                operations::ListBooksOkBody::Xml(body) => rt::server::Encoded::xml(
                    200u16,
                    "text/xml",
                    &operations::xml::NAMES,
                    &body,
                ),
            },
        }
    }
}

/// What `raw` answers.
#[derive(Debug)]
pub enum RawResponse {
    /// Text
    Ok(String),
}

impl rt::server::Responses for RawResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("application/xml", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "application/xml", body),
        }
    }
}

pub(super) fn mount<S: Books>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, TurnBookResponse>(
        &operations::TURN_BOOK,
        |service, request| Box::pin(Books::turn_book(service, request)),
    );
    routes.add::<_, ListBooksResponse>(
        &operations::LIST_BOOKS,
        |service, request| Box::pin(Books::list_books(service, request)),
    );
    routes.add::<_, RawResponse>(
        &operations::RAW,
        |service, request| Box::pin(Books::raw(service, request)),
    );
}

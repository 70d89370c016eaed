//! The server's side of things.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of things.
pub trait Things: rt::server::Hooks {
    /// `GET /list/{simple}/{label}/{matrix}`
    fn list(&self, request: ListRequest) -> impl Future<Output = Self::Answer<ListResponse>>
        + Send;
}

/// What `list` is asked with.
#[derive(Debug)]
pub struct ListRequest {
    pub simple: Vec<i64>,
    pub label: Vec<String>,
    pub matrix: String,
    /// Default: `1`
    pub page: i32,
    pub tags: Option<Vec<String>>,
    pub pipes: Option<Vec<String>>,
    pub filter: Option<types::ListFilter>,
    pub json: Option<types::ListJson>,
    pub x_trace: rt::Uuid,
    pub session: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            simple: incoming.required(0usize)?,
            label: incoming.required(1usize)?,
            matrix: incoming.required(2usize)?,
            page: incoming.defaulted(3usize, "1")?,
            tags: incoming.optional(4usize)?,
            pipes: incoming.optional(5usize)?,
            filter: incoming.optional(6usize)?,
            json: incoming.optional(7usize)?,
            x_trace: incoming.required(8usize)?,
            session: incoming.optional(9usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `list` answers.
#[derive(Debug)]
pub enum ListResponse {
    /// What was read
    Ok(rt::Map<rt::Any>),
}

impl rt::server::Responses for ListResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Map<rt::Any>>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Things>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ListResponse>(
        &operations::LIST,
        |service, request| Box::pin(Things::list(service, request)),
    );
}

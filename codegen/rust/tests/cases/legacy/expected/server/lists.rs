//! The server's side of lists.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of lists.
pub trait Lists: rt::server::Hooks {
    /// `GET /lists/{pipes}/{nested}`
    fn read_lists(
        &self,
        request: ReadListsRequest,
    ) -> impl Future<Output = Self::Answer<ReadListsResponse>> + Send;

    /// `POST /fill`
    fn fill(&self, request: FillRequest) -> impl Future<Output = Self::Answer<FillResponse>>
        + Send;

    /// `GET /export`
    fn export(&self, request: ExportRequest) -> impl Future<Output = Self::Answer<ExportResponse>>
        + Send;
}

/// What `read_lists` is asked with.
#[derive(Debug)]
pub struct ReadListsRequest {
    pub pipes: Vec<String>,
    pub nested: Vec<Vec<i64>>,
    pub spaces: Option<Vec<String>>,
    pub tabs: Option<Vec<String>>,
    pub rows: Option<Vec<Vec<Vec<i64>>>>,
    pub x_pipes: Option<Vec<String>>,
    pub x_spaces: Option<Vec<i64>>,
    pub x_nested: Option<Vec<Vec<i64>>>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadListsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            pipes: incoming.required(0usize)?,
            nested: incoming.required(1usize)?,
            spaces: incoming.optional(2usize)?,
            tabs: incoming.optional(3usize)?,
            rows: incoming.optional(4usize)?,
            x_pipes: incoming.optional(5usize)?,
            x_spaces: incoming.optional(6usize)?,
            x_nested: incoming.optional(7usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `fill` is asked with.
#[derive(Debug)]
pub struct FillRequest {
    /// The body.
    pub body: Option<types::FillBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for FillRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `export` is asked with.
#[derive(Debug)]
pub struct ExportRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ExportRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `read_lists` answers.
#[derive(Debug)]
pub enum ReadListsResponse {
    /// What was read
    Ok(rt::Any),
}

impl rt::server::Responses for ReadListsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `fill` answers.
#[derive(Debug)]
pub enum FillResponse {
    /// What was read
    Ok(rt::Any),
}

impl rt::server::Responses for FillResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `export` answers.
#[derive(Debug)]
pub enum ExportResponse {
    /// A file of any media type
    Ok(rt::Bytes),
}

impl rt::server::Responses for ExportResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[
            rt::server::ResponseMedia::new("application/json", rt::server::any),
            rt::server::ResponseMedia::new("text/csv", rt::server::any),
        ],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "application/json", body),
        }
    }
}

pub(super) fn mount<S: Lists>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ReadListsResponse>(
        &operations::READ_LISTS,
        |service, request| Box::pin(Lists::read_lists(service, request)),
    );
    routes.add::<_, FillResponse>(
        &operations::FILL,
        |service, request| Box::pin(Lists::fill(service, request)),
    );
    routes.add::<_, ExportResponse>(
        &operations::EXPORT,
        |service, request| Box::pin(Lists::export(service, request)),
    );
}

//! The server's side of things.
//!
//! Written by signoff-codegen; changes are lost.

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of things.
pub trait Things: rt::server::Hooks {
    /// `GET /form`
    fn by_form(
        &self,
        request: ByFormRequest,
    ) -> impl Future<Output = rt::server::Reply<ByFormResponse>> + Send;

    /// `GET /json`
    fn by_json(
        &self,
        request: ByJsonRequest,
    ) -> impl Future<Output = rt::server::Reply<ByJsonResponse>> + Send;

    /// `GET /text`
    fn by_text(
        &self,
        request: ByTextRequest,
    ) -> impl Future<Output = rt::server::Reply<ByTextResponse>> + Send;

    /// `QUERY /query`
    fn by_body(
        &self,
        request: ByBodyRequest,
    ) -> impl Future<Output = rt::server::Reply<ByBodyResponse>> + Send;

    /// `COPY /query`
    fn copy(
        &self,
        request: CopyOperationRequest,
    ) -> impl Future<Output = rt::server::Reply<CopyOperationResponse>> + Send;

    /// `GET /styles/{reserved}/{point}/{dots}/{many}`
    fn styles(
        &self,
        request: StylesRequest,
    ) -> impl Future<Output = rt::server::Reply<StylesResponse>> + Send;

    /// `GET /nested`
    fn nested(
        &self,
        request: NestedRequest,
    ) -> impl Future<Output = rt::server::Reply<NestedResponse>> + Send;
}

/// What `by_form` is asked with.
#[derive(Debug)]
pub struct ByFormRequest {
    pub q: types::Filter,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ByFormRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { q: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `by_json` is asked with.
#[derive(Debug)]
pub struct ByJsonRequest {
    pub q: Option<types::Filter>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ByJsonRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { q: incoming.optional(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `by_text` is asked with.
#[derive(Debug)]
pub struct ByTextRequest {
    pub q: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ByTextRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { q: incoming.optional(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `by_body` is asked with.
#[derive(Debug)]
pub struct ByBodyRequest {
    /// The body.
    pub body: types::Filter,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ByBodyRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `copy` is asked with.
#[derive(Debug)]
pub struct CopyOperationRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CopyOperationRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `styles` is asked with.
#[derive(Debug)]
pub struct StylesRequest {
    pub reserved: String,
    pub point: types::Filter,
    pub dots: types::Filter,
    pub many: Vec<String>,
    pub open: Option<String>,
    pub spaced: Option<Vec<String>>,
    pub crumbs: Option<Vec<String>>,
    pub flat: Option<Vec<i64>>,
    pub parts2: Option<types::StylesParts>,
    pub x_json: Option<types::Filter>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for StylesRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            reserved: incoming.required(0usize)?,
            point: incoming.required(1usize)?,
            dots: incoming.required(2usize)?,
            many: incoming.required(3usize)?,
            open: incoming.optional(4usize)?,
            spaced: incoming.optional(5usize)?,
            crumbs: incoming.optional(6usize)?,
            flat: incoming.optional(7usize)?,
            parts2: incoming.optional(8usize)?,
            x_json: incoming.optional(9usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `nested` is asked with.
#[derive(Debug)]
pub struct NestedRequest {
    pub created: Option<types::NestedCreated>,
    pub expand: Option<Vec<String>>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for NestedRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            created: incoming.optional(0usize)?,
            expand: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `by_form` answers.
#[derive(Debug)]
pub enum ByFormResponse {
    /// What was read
    Ok(rt::Value),
}

impl rt::server::Responses for ByFormResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Value>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `by_json` answers.
#[derive(Debug)]
pub enum ByJsonResponse {
    /// What was read
    Ok(rt::Value),
}

impl rt::server::Responses for ByJsonResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Value>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `by_text` answers.
#[derive(Debug)]
pub enum ByTextResponse {
    /// What was read
    Ok(rt::Value),
}

impl rt::server::Responses for ByTextResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Value>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `by_body` answers.
#[derive(Debug)]
pub enum ByBodyResponse {
    /// What was read
    Ok(rt::Value),
}

impl rt::server::Responses for ByBodyResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Value>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `copy` answers.
#[derive(Debug)]
pub enum CopyOperationResponse {
    /// What was read
    Ok(rt::Value),
}

impl rt::server::Responses for CopyOperationResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Value>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `styles` answers.
#[derive(Debug)]
pub enum StylesResponse {
    /// What was read
    Ok(rt::Value),
}

impl rt::server::Responses for StylesResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Value>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `nested` answers.
#[derive(Debug)]
pub enum NestedResponse {
    /// What was read
    Ok(rt::Value),
}

impl rt::server::Responses for NestedResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Value>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Things>(routes: &mut rt::server::Routes<S>) {
    routes.add(
        &operations::BY_FORM,
        |service: &S, request| Box::pin(Things::by_form(service, request)),
    );
    routes.add(
        &operations::BY_JSON,
        |service: &S, request| Box::pin(Things::by_json(service, request)),
    );
    routes.add(
        &operations::BY_TEXT,
        |service: &S, request| Box::pin(Things::by_text(service, request)),
    );
    routes.add(
        &operations::BY_BODY,
        |service: &S, request| Box::pin(Things::by_body(service, request)),
    );
    routes.add(&operations::COPY, |service: &S, request| Box::pin(Things::copy(service, request)));
    routes.add(
        &operations::STYLES,
        |service: &S, request| Box::pin(Things::styles(service, request)),
    );
    routes.add(
        &operations::NESTED,
        |service: &S, request| Box::pin(Things::nested(service, request)),
    );
}

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
    /// `GET /form`
    fn by_form(
        &self,
        request: ByFormRequest,
    ) -> impl Future<Output = Self::Answer<ByFormResponse>> + Send;

    /// `GET /json`
    fn by_json(
        &self,
        request: ByJsonRequest,
    ) -> impl Future<Output = Self::Answer<ByJsonResponse>> + Send;

    /// `GET /text`
    fn by_text(
        &self,
        request: ByTextRequest,
    ) -> impl Future<Output = Self::Answer<ByTextResponse>> + Send;

    /// `QUERY /query`
    fn by_body(
        &self,
        request: ByBodyRequest,
    ) -> impl Future<Output = Self::Answer<ByBodyResponse>> + Send;

    /// `COPY /query`
    fn copy(
        &self,
        request: CopyOperationRequest,
    ) -> impl Future<Output = Self::Answer<CopyOperationResponse>> + Send;

    /// `GET /styles/{reserved}/{point}/{dots}/{many}`
    fn styles(&self, request: StylesRequest) -> impl Future<Output = Self::Answer<StylesResponse>>
        + Send;

    /// `GET /nested`
    fn nested(&self, request: NestedRequest) -> impl Future<Output = Self::Answer<NestedResponse>>
        + Send;

    /// `GET /spread`
    fn spread(&self, request: SpreadRequest) -> impl Future<Output = Self::Answer<SpreadResponse>>
        + Send;

    /// `GET /bracketed`
    fn bracketed(
        &self,
        request: BracketedRequest,
    ) -> impl Future<Output = Self::Answer<BracketedResponse>> + Send;

    /// `POST /bracketed`
    fn bracketed_form(
        &self,
        request: BracketedFormRequest,
    ) -> impl Future<Output = Self::Answer<BracketedFormResponse>> + Send;

    /// `GET /closed`
    fn closed(&self, request: ClosedRequest) -> impl Future<Output = Self::Answer<ClosedResponse>>
        + Send;

    /// `GET /cookies`
    fn cookies(
        &self,
        request: CookiesRequest,
    ) -> impl Future<Output = Self::Answer<CookiesResponse>> + Send;

    /// `POST /versions`
    fn versions(
        &self,
        request: VersionsRequest,
    ) -> impl Future<Output = Self::Answer<VersionsResponse>> + Send;

    /// `POST /latin`
    fn latin(&self, request: LatinRequest) -> impl Future<Output = Self::Answer<LatinResponse>>
        + Send;
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

/// What `spread` is asked with.
#[derive(Debug)]
pub struct SpreadRequest {
    pub limit: Option<i64>,
    pub filter_name: Option<String>,
    pub ids: Option<Vec<i64>>,
    pub page: Option<types::SpreadPage>,
    pub rest: Option<rt::Map<String>>,
    pub sorting: Option<types::Sorting>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for SpreadRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            limit: incoming.optional(0usize)?,
            filter_name: incoming.optional(1usize)?,
            ids: incoming.optional(2usize)?,
            page: incoming.optional(3usize)?,
            rest: incoming.optional(4usize)?,
            sorting: incoming.optional(5usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `bracketed` is asked with.
#[derive(Debug)]
pub struct BracketedRequest {
    pub filter: Option<rt::Map<String>>,
    pub filter_name: Option<String>,
    pub filter_at_from: Option<i64>,
    pub page: Option<types::Page>,
    pub page_number: Option<i64>,
    pub page_size: Option<i64>,
    pub ids: Option<Vec<String>>,
    pub ids2: Option<Vec<String>>,
    pub on: Option<types::BracketedOn>,
    pub on_day: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for BracketedRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            filter: incoming.optional(0usize)?,
            filter_name: incoming.optional(1usize)?,
            filter_at_from: incoming.optional(2usize)?,
            page: incoming.optional(3usize)?,
            page_number: incoming.optional(4usize)?,
            page_size: incoming.optional(5usize)?,
            ids: incoming.optional(6usize)?,
            ids2: incoming.optional(7usize)?,
            on: incoming.optional(8usize)?,
            on_day: incoming.optional(9usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `bracketed_form` is asked with.
#[derive(Debug)]
pub struct BracketedFormRequest {
    /// The body.
    pub body: types::BracketedFormBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for BracketedFormRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `closed` is asked with.
#[derive(Debug)]
pub struct ClosedRequest {
    pub limit: Option<i64>,
    pub filter: Option<types::Filter>,
    pub colours: Option<Vec<Option<String>>>,
    pub rows: Option<Vec<Vec<i64>>>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ClosedRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            limit: incoming.optional(0usize)?,
            filter: incoming.optional(1usize)?,
            colours: incoming.optional(2usize)?,
            rows: incoming.optional(3usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `cookies` is asked with.
#[derive(Debug)]
pub struct CookiesRequest {
    pub free: Option<rt::Map<String>>,
    pub flat: Option<types::Filter>,
    pub text: Option<String>,
    pub many: Option<Vec<String>>,
    pub list: Option<Vec<String>>,
    pub json: Option<types::Filter>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CookiesRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            free: incoming.optional(0usize)?,
            flat: incoming.optional(1usize)?,
            text: incoming.optional(2usize)?,
            many: incoming.optional(3usize)?,
            list: incoming.optional(4usize)?,
            json: incoming.optional(5usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `versions` is asked with.
#[derive(Debug)]
pub struct VersionsRequest {
    /// The body.
    pub body: operations::VersionsBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for VersionsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            body: (match incoming.media()? {
                Some(0usize) => Some(operations::VersionsBody::OtherJson(incoming.body()?)),
                Some(1usize) => Some(operations::VersionsBody::OtherJson2(incoming.body()?)),
                Some(2usize) => Some(operations::VersionsBody::OtherJson3(incoming.body()?)),
                _ => None,
            }).ok_or(rt::server::Violation::MissingBody)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `latin` is asked with.
#[derive(Debug)]
pub struct LatinRequest {
    /// The body.
    pub body: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for LatinRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.text_body()?, parts: incoming.take_parts() })
    }
}

/// What `by_form` answers.
#[derive(Debug)]
pub enum ByFormResponse {
    /// What was read
    Ok(rt::Any),
}

impl rt::server::Responses for ByFormResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
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
    Ok(rt::Any),
}

impl rt::server::Responses for ByJsonResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
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
    Ok(rt::Any),
}

impl rt::server::Responses for ByTextResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
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
    Ok(rt::Any),
}

impl rt::server::Responses for ByBodyResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
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
    Ok(rt::Any),
}

impl rt::server::Responses for CopyOperationResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
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
    Ok(rt::Any),
}

impl rt::server::Responses for StylesResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
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
    Ok(rt::Any),
}

impl rt::server::Responses for NestedResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `spread` answers.
#[derive(Debug)]
pub enum SpreadResponse {
    /// What was read
    Ok(rt::Any),
}

impl rt::server::Responses for SpreadResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `bracketed` answers.
#[derive(Debug)]
pub enum BracketedResponse {
    /// What was read
    Ok(rt::Any),
}

impl rt::server::Responses for BracketedResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `bracketed_form` answers.
#[derive(Debug)]
pub enum BracketedFormResponse {
    /// What was read
    Ok(rt::Any),
}

impl rt::server::Responses for BracketedFormResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `closed` answers.
#[derive(Debug)]
pub enum ClosedResponse {
    /// What was read
    Ok(rt::Any),
}

impl rt::server::Responses for ClosedResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `cookies` answers.
#[derive(Debug)]
pub enum CookiesResponse {
    /// What was read
    Ok(rt::Any),
}

impl rt::server::Responses for CookiesResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `versions` answers.
#[derive(Debug)]
pub enum VersionsResponse {
    /// The same
    Ok(operations::VersionsOkBody),
}

impl rt::server::Responses for VersionsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[
            rt::server::ResponseMedia::new(
                "application/vnd.x+json;version=2",
                rt::server::json::<types::Filter>,
            ),
            rt::server::ResponseMedia::new(
                "application/vnd.x+json;version=3",
                rt::server::json::<Vec<i64>>,
            ),
            rt::server::ResponseMedia::new("application/vnd.x+json", rt::server::json::<String>),
        ],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => match body {
                operations::VersionsOkBody::OtherJson(body) => rt::server::Encoded::json(
                    200u16,
                    "application/vnd.x+json;version=2",
                    &body,
                ),
                operations::VersionsOkBody::OtherJson2(body) => rt::server::Encoded::json(
                    200u16,
                    "application/vnd.x+json;version=3",
                    &body,
                ),
                operations::VersionsOkBody::OtherJson3(body) => rt::server::Encoded::json(
                    200u16,
                    "application/vnd.x+json",
                    &body,
                ),
            },
        }
    }
}

/// What `latin` answers.
#[derive(Debug)]
pub enum LatinResponse {
    /// The same
    Ok(String),
}

impl rt::server::Responses for LatinResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("text/plain; charset=ISO-8859-1", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::text(
                200u16,
                "text/plain; charset=ISO-8859-1",
                &body,
            ),
        }
    }
}

pub(super) fn mount<S: Things>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ByFormResponse>(
        &operations::BY_FORM,
        |service, request| Box::pin(Things::by_form(service, request)),
    );
    routes.add::<_, ByJsonResponse>(
        &operations::BY_JSON,
        |service, request| Box::pin(Things::by_json(service, request)),
    );
    routes.add::<_, ByTextResponse>(
        &operations::BY_TEXT,
        |service, request| Box::pin(Things::by_text(service, request)),
    );
    routes.add::<_, ByBodyResponse>(
        &operations::BY_BODY,
        |service, request| Box::pin(Things::by_body(service, request)),
    );
    routes.add::<_, CopyOperationResponse>(
        &operations::COPY,
        |service, request| Box::pin(Things::copy(service, request)),
    );
    routes.add::<_, StylesResponse>(
        &operations::STYLES,
        |service, request| Box::pin(Things::styles(service, request)),
    );
    routes.add::<_, NestedResponse>(
        &operations::NESTED,
        |service, request| Box::pin(Things::nested(service, request)),
    );
    routes.add::<_, SpreadResponse>(
        &operations::SPREAD,
        |service, request| Box::pin(Things::spread(service, request)),
    );
    routes.add::<_, BracketedResponse>(
        &operations::BRACKETED,
        |service, request| Box::pin(Things::bracketed(service, request)),
    );
    routes.add::<_, BracketedFormResponse>(
        &operations::BRACKETED_FORM,
        |service, request| Box::pin(Things::bracketed_form(service, request)),
    );
    routes.add::<_, ClosedResponse>(
        &operations::CLOSED,
        |service, request| Box::pin(Things::closed(service, request)),
    );
    routes.add::<_, CookiesResponse>(
        &operations::COOKIES,
        |service, request| Box::pin(Things::cookies(service, request)),
    );
    routes.add::<_, VersionsResponse>(
        &operations::VERSIONS,
        |service, request| Box::pin(Things::versions(service, request)),
    );
    routes.add::<_, LatinResponse>(
        &operations::LATIN,
        |service, request| Box::pin(Things::latin(service, request)),
    );
}

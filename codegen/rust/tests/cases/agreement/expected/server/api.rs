//! The server's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
pub trait Api: rt::server::Hooks {
    /// `POST /json`
    fn json(&self, request: JsonRequest) -> impl Future<Output = Self::Answer<JsonResponse>>
        + Send;

    /// `POST /form`
    fn form(&self, request: FormRequest) -> impl Future<Output = Self::Answer<FormResponse>>
        + Send;

    /// `POST /styled`
    fn styled(&self, request: StyledRequest) -> impl Future<Output = Self::Answer<StyledResponse>>
        + Send;

    /// `POST /parts`
    fn parts(&self, request: PartsRequest) -> impl Future<Output = Self::Answer<PartsResponse>>
        + Send;

    /// `GET /query`
    fn query(&self, request: QueryRequest) -> impl Future<Output = Self::Answer<QueryResponse>>
        + Send;

    /// `POST /latin`
    fn latin(&self, request: LatinRequest) -> impl Future<Output = Self::Answer<LatinResponse>>
        + Send;
}

/// What `json` is asked with.
#[derive(Debug)]
pub struct JsonRequest {
    /// The body.
    pub body: types::All,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for JsonRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `form` is asked with.
#[derive(Debug)]
pub struct FormRequest {
    /// The body.
    pub body: types::Form,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for FormRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `styled` is asked with.
#[derive(Debug)]
pub struct StyledRequest {
    /// The body.
    pub body: types::Form,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for StyledRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `parts` is asked with.
#[derive(Debug)]
pub struct PartsRequest {
    /// The body.
    pub body: operations::PartsBodyParts,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PartsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.multipart()?, parts: incoming.take_parts() })
    }
}

/// What `query` is asked with.
#[derive(Debug)]
pub struct QueryRequest {
    pub text: Option<String>,
    pub whole: Option<i64>,
    pub real: Option<f64>,
    pub flag: Option<bool>,
    pub list: Option<Vec<String>>,
    pub nested: Option<types::Nested>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for QueryRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            text: incoming.optional(0usize)?,
            whole: incoming.optional(1usize)?,
            real: incoming.optional(2usize)?,
            flag: incoming.optional(3usize)?,
            list: incoming.optional(4usize)?,
            nested: incoming.optional(5usize)?,
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

/// What `json` answers.
#[derive(Debug)]
pub enum JsonResponse {
    /// The same
    Ok(types::All),
}

impl rt::server::Responses for JsonResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::All>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `form` answers.
#[derive(Debug)]
pub enum FormResponse {
    /// What the server read
    Ok(types::Form),
}

impl rt::server::Responses for FormResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Form>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `styled` answers.
#[derive(Debug)]
pub enum StyledResponse {
    /// What the server read
    Ok(types::Form),
}

impl rt::server::Responses for StyledResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Form>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `parts` answers.
#[derive(Debug)]
pub enum PartsResponse {
    /// What the server read
    Ok(types::Form),
}

impl rt::server::Responses for PartsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Form>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `query` answers.
#[derive(Debug)]
pub enum QueryResponse {
    /// What the server read
    Ok(types::Form),
}

impl rt::server::Responses for QueryResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Form>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
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

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, JsonResponse>(
        &operations::JSON,
        |service, request| Box::pin(Api::json(service, request)),
    );
    routes.add::<_, FormResponse>(
        &operations::FORM,
        |service, request| Box::pin(Api::form(service, request)),
    );
    routes.add::<_, StyledResponse>(
        &operations::STYLED,
        |service, request| Box::pin(Api::styled(service, request)),
    );
    routes.add::<_, PartsResponse>(
        &operations::PARTS,
        |service, request| Box::pin(Api::parts(service, request)),
    );
    routes.add::<_, QueryResponse>(
        &operations::QUERY,
        |service, request| Box::pin(Api::query(service, request)),
    );
    routes.add::<_, LatinResponse>(
        &operations::LATIN,
        |service, request| Box::pin(Api::latin(service, request)),
    );
}

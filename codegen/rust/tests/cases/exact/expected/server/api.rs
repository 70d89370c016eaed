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
    /// `POST /numbers/{id}`
    fn numbers(
        &self,
        request: NumbersRequest,
    ) -> impl Future<Output = Self::Answer<NumbersResponse>> + Send;

    /// `POST /any`
    fn untyped(
        &self,
        request: UntypedRequest,
    ) -> impl Future<Output = Self::Answer<UntypedResponse>> + Send;

    /// `POST /lines`
    fn lines(&self, request: LinesRequest) -> impl Future<Output = Self::Answer<LinesResponse>>
        + Send;
}

/// What `numbers` is asked with.
#[derive(Debug)]
pub struct NumbersRequest {
    pub id: rt::Checked<rt::Integer, types::NumbersIdRule>,
    pub far: Option<u64>,
    pub all: Option<Vec<rt::Checked<rt::Integer, types::NumbersAllItemRule>>>,
    /// A word.
    ///
    /// Not checked: `pattern`.
    pub unread: Option<String>,
    pub json: Option<rt::Any>,
    pub x_big: Option<rt::Checked<rt::Integer, types::NumbersBothRule>>,
    pub big: Option<rt::Checked<rt::Integer, types::NumbersBigRule>>,
    /// The body.
    pub body: types::Numbers,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for NumbersRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            id: incoming.required(0usize)?,
            far: incoming.optional(1usize)?,
            all: incoming.optional(2usize)?,
            unread: incoming.optional(3usize)?,
            json: incoming.optional(4usize)?,
            x_big: incoming.optional(5usize)?,
            big: incoming.optional(6usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `untyped` is asked with.
#[derive(Debug)]
pub struct UntypedRequest {
    /// The body.
    pub body: rt::Any,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for UntypedRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `lines` is asked with.
#[derive(Debug)]
pub struct LinesRequest {
    /// The body.
    pub body: Vec<types::Numbers>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for LinesRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            body: incoming.items(rt::stream::Framing::Lines)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `numbers` answers.
#[derive(Debug)]
pub enum NumbersResponse {
    /// OK
    Ok(types::Numbers),
}

impl rt::server::Responses for NumbersResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Numbers>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `untyped` answers.
#[derive(Debug)]
pub enum UntypedResponse {
    /// OK
    Ok(rt::Any),
}

impl rt::server::Responses for UntypedResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `lines` answers.
#[derive(Debug)]
pub enum LinesResponse {
    /// OK
    Ok(rt::stream::Items<types::Numbers>),
}

impl rt::server::Responses for LinesResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("application/jsonl", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::items(
                200u16,
                "application/jsonl",
                rt::stream::Framing::Lines,
                body,
            ),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, NumbersResponse>(
        &operations::NUMBERS,
        |service, request| Box::pin(Api::numbers(service, request)),
    );
    routes.add::<_, UntypedResponse>(
        &operations::UNTYPED,
        |service, request| Box::pin(Api::untyped(service, request)),
    );
    routes.add::<_, LinesResponse>(
        &operations::LINES,
        |service, request| Box::pin(Api::lines(service, request)),
    );
}

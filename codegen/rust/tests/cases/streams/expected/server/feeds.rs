//! The server's side of feeds.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of feeds.
pub trait Feeds: rt::server::Hooks {
    /// `GET /events`
    fn watch(&self, request: WatchRequest) -> impl Future<Output = Self::Answer<WatchResponse>>
        + Send;

    /// `POST /chat`
    fn chat(&self, request: ChatRequest) -> impl Future<Output = Self::Answer<ChatResponse>>
        + Send;

    /// `POST /lines`
    fn turn_lines(
        &self,
        request: TurnLinesRequest,
    ) -> impl Future<Output = Self::Answer<TurnLinesResponse>> + Send;

    /// `GET /sequence`
    fn read_sequence(
        &self,
        request: ReadSequenceRequest,
    ) -> impl Future<Output = Self::Answer<ReadSequenceResponse>> + Send;

    /// `PUT /file`
    fn turn_file(
        &self,
        request: TurnFileRequest,
    ) -> impl Future<Output = Self::Answer<TurnFileResponse>> + Send;
}

/// What `watch` is asked with.
#[derive(Debug)]
pub struct WatchRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for WatchRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `chat` is asked with.
#[derive(Debug)]
pub struct ChatRequest {
    /// The body.
    pub body: types::Word,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ChatRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `turn_lines` is asked with.
#[derive(Debug)]
pub struct TurnLinesRequest {
    /// The body.
    pub body: Vec<types::Word>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for TurnLinesRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            body: incoming.items(rt::stream::Framing::Lines)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `read_sequence` is asked with.
#[derive(Debug)]
pub struct ReadSequenceRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadSequenceRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `turn_file` is asked with.
#[derive(Debug)]
pub struct TurnFileRequest {
    /// The body.
    pub body: rt::stream::Content,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for TurnFileRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.content()?, parts: incoming.take_parts() })
    }
}

/// What `watch` answers.
#[derive(Debug)]
pub enum WatchResponse {
    /// One event per change, whole events described
    Ok(rt::stream::Items<types::WatchOkItem>),
    /// Nothing to watch
    NotFound(String),
}

impl rt::server::Responses for WatchResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::new(
            rt::server::Status::Code(200u16),
            &[rt::server::ResponseMedia::new("text/event-stream", rt::server::any)],
        ),
        rt::server::Documented::new(
            rt::server::Status::Code(404u16),
            &[rt::server::ResponseMedia::new("text/event-stream", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::items(
                200u16,
                "text/event-stream",
                rt::stream::Framing::EventText,
                body,
            ),
            Self::NotFound(body) => rt::server::Encoded::bytes(404u16, "text/event-stream", body),
        }
    }
}

/// What `chat` answers.
#[derive(Debug)]
pub enum ChatResponse {
    /// At once, or word by word
    Ok(operations::ChatOkBody),
}

impl rt::server::Responses for ChatResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[
            rt::server::ResponseMedia::new("application/json", rt::server::json::<types::Words>),
            rt::server::ResponseMedia::new("text/event-stream", rt::server::any),
        ],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => match body {
                operations::ChatOkBody::Json(body) => rt::server::Encoded::json(
                    200u16,
                    "application/json",
                    &body,
                ),
                operations::ChatOkBody::Events(body) => rt::server::Encoded::items(
                    200u16,
                    "text/event-stream",
                    rt::stream::Framing::Events,
                    body,
                ),
            },
        }
    }
}

/// What `turn_lines` answers.
#[derive(Debug)]
pub enum TurnLinesResponse {
    /// The same
    Ok(rt::stream::Items<types::Word>),
}

impl rt::server::Responses for TurnLinesResponse {
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

/// What `read_sequence` answers.
#[derive(Debug)]
pub enum ReadSequenceResponse {
    /// One by one
    Ok(rt::stream::Items<types::Word>),
}

impl rt::server::Responses for ReadSequenceResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("application/json-seq", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::items(
                200u16,
                "application/json-seq",
                rt::stream::Framing::Sequence,
                body,
            ),
        }
    }
}

/// What `turn_file` answers.
#[derive(Debug)]
pub enum TurnFileResponse {
    /// The same
    Ok(rt::Bytes),
}

impl rt::server::Responses for TurnFileResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("application/octet-stream", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "application/octet-stream", body),
        }
    }
}

pub(super) fn mount<S: Feeds>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, WatchResponse>(
        &operations::WATCH,
        |service, request| Box::pin(Feeds::watch(service, request)),
    );
    routes.add::<_, ChatResponse>(
        &operations::CHAT,
        |service, request| Box::pin(Feeds::chat(service, request)),
    );
    routes.add::<_, TurnLinesResponse>(
        &operations::TURN_LINES,
        |service, request| Box::pin(Feeds::turn_lines(service, request)),
    );
    routes.add::<_, ReadSequenceResponse>(
        &operations::READ_SEQUENCE,
        |service, request| Box::pin(Feeds::read_sequence(service, request)),
    );
    routes.add::<_, TurnFileResponse>(
        &operations::TURN_FILE,
        |service, request| Box::pin(Feeds::turn_file(service, request)),
    );
}

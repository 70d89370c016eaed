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
    /// `POST /nulls`
    fn nulls(&self, request: NullsRequest) -> impl Future<Output = Self::Answer<NullsResponse>>
        + Send;

    /// `POST /word`
    fn word(&self, request: WordRequest) -> impl Future<Output = Self::Answer<WordResponse>>
        + Send;
}

/// What `nulls` is asked with.
#[derive(Debug)]
pub struct NullsRequest {
    /// The body.
    pub body: types::Nulls,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for NullsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `word` is asked with.
#[derive(Debug)]
pub struct WordRequest {
    /// The body.
    pub body: Option<types::Word>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for WordRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `nulls` answers.
#[derive(Debug)]
pub enum NullsResponse {
    /// OK
    Ok(types::Nulls),
}

impl rt::server::Responses for NullsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Nulls>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `word` answers.
#[derive(Debug)]
pub enum WordResponse {
    /// OK
    Ok(Option<types::Word>),
}

impl rt::server::Responses for WordResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Option<types::Word>>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, NullsResponse>(
        &operations::NULLS,
        |service, request| Box::pin(Api::nulls(service, request)),
    );
    routes.add::<_, WordResponse>(
        &operations::WORD,
        |service, request| Box::pin(Api::word(service, request)),
    );
}

//! The server's side of Option.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Option.
pub trait OptionSchema: rt::server::Hooks {
    /// `GET /gen/{self}/{type}`
    fn r#async(&self, request: AsyncRequest) -> impl Future<Output = Self::Answer<AsyncResponse>>
        + Send;
}

/// What `async` is asked with.
#[derive(Debug)]
pub struct AsyncRequest {
    pub self_: String,
    pub r#type: String,
    pub body2: Option<String>,
    pub body3: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AsyncRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            self_: incoming.required(0usize)?,
            r#type: incoming.required(1usize)?,
            body2: incoming.optional(2usize)?,
            body3: incoming.optional(3usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `async` answers.
#[derive(Debug)]
pub enum AsyncResponse {
    /// All of them
    Ok(types::Everything),
}

impl rt::server::Responses for AsyncResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Everything>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: OptionSchema>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, AsyncResponse>(
        &operations::ASYNC,
        |service, request| Box::pin(OptionSchema::r#async(service, request)),
    );
}

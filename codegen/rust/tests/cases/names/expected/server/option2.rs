//! The server's side of option.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of option.
pub trait OptionSchema2: rt::server::Hooks {
    /// `GET /gen/{self}`
    fn async2(&self, request: Async2Request) -> impl Future<Output = Self::Answer<Async2Response>>
        + Send;
}

/// What `async2` is asked with.
#[derive(Debug)]
pub struct Async2Request {
    pub self_: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for Async2Request {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { self_: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `async2` answers.
#[derive(Debug)]
pub enum Async2Response {
    /// Nothing
    NoContent,
}

impl rt::server::Responses for Async2Response {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: OptionSchema2>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, Async2Response>(
        &operations::ASYNC2,
        |service, request| Box::pin(OptionSchema2::async2(service, request)),
    );
}

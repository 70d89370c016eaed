//! The server's side of s.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of s.
pub trait S2: rt::server::Hooks {
    /// `PUT /名`
    fn 名(&self, request: 名Request) -> impl Future<Output = Self::Answer<名Response>> + Send;
}

/// What `名` is asked with.
#[derive(Debug)]
pub struct 名Request {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for 名Request {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `名` answers.
#[derive(Debug)]
pub enum 名Response {
    /// d
    Ok(types::名前),
}

impl rt::server::Responses for 名Response {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::名前>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: S2>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, 名Response>(
        &operations::名,
        |service, request| Box::pin(S2::名(service, request)),
    );
}

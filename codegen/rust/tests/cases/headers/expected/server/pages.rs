//! The server's side of pages.
//!
//! Written by signoff-codegen; changes are lost.

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of pages.
pub trait Pages: rt::server::Hooks {
    /// `GET /pages`
    fn list(&self, request: ListRequest) -> impl Future<Output = rt::server::Reply<ListResponse>>
        + Send;
}

/// What `list` is asked with.
#[derive(Debug)]
pub struct ListRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `list` answers.
#[derive(Debug)]
pub enum ListResponse {
    /// A page
    Ok(String),
    /// Later
    TooManyRequests(rt::Map<rt::Value>),
    /// Anything else
    Default(rt::http::StatusCode),
}

impl rt::server::Responses for ListResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented {
            status: rt::server::Status::Code(200u16),
            required_headers: &["X-Total"],
            content: &[rt::server::ResponseMedia { name: "text/csv", check: rt::server::any }],
        },
        rt::server::Documented {
            status: rt::server::Status::Code(429u16),
            required_headers: &[],
            content: &[rt::server::ResponseMedia {
                name: "application/problem+json",
                check: rt::server::json::<rt::Map<rt::Value>>,
            }],
        },
        rt::server::Documented {
            status: rt::server::Status::Default,
            required_headers: &[],
            content: &[],
        },
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "text/csv", body),
            Self::TooManyRequests(body) => rt::server::Encoded::json(
                429u16,
                "application/problem+json",
                &body,
            ),
            Self::Default(status) => rt::server::Encoded::empty(status.as_u16()),
        }
    }
}

pub(super) fn mount<S: Pages>(routes: &mut rt::server::Routes<S>) {
    routes.add(&operations::LIST, |service: &S, request| Box::pin(service.list(request)));
}

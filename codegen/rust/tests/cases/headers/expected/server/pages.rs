//! The server's side of pages.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of pages.
pub trait Pages: rt::server::Hooks {
    /// `GET /pages`
    fn list(&self, request: ListRequest) -> impl Future<Output = Self::Answer<ListResponse>>
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
    TooManyRequests(rt::Map<rt::Any>),
    /// Anything else
    Default(rt::http::StatusCode),
}

impl rt::server::Responses for ListResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::new(
            rt::server::Status::Code(200u16),
            &[rt::server::ResponseMedia::new("text/csv", rt::server::any)],
        ).requiring(&["X-Total"]),
        rt::server::Documented::new(
            rt::server::Status::Code(429u16),
            &[rt::server::ResponseMedia::new(
                "application/problem+json",
                rt::server::json::<rt::Map<rt::Any>>,
            )],
        ),
        rt::server::Documented::new(rt::server::Status::Default, &[]),
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
    routes.add::<_, ListResponse>(
        &operations::LIST,
        |service, request| Box::pin(Pages::list(service, request)),
    );
}

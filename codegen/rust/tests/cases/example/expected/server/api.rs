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
    /// `GET /events`
    fn read_events(
        &self,
        request: ReadEventsRequest,
    ) -> impl Future<Output = Self::Answer<ReadEventsResponse>> + Send;
}

/// What `read_events` is asked with.
#[derive(Debug)]
pub struct ReadEventsRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadEventsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `read_events` answers.
#[derive(Debug)]
pub enum ReadEventsResponse {
    /// As they come
    Ok(operations::ReadEventsOkBody),
}

impl rt::server::Responses for ReadEventsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[
            rt::server::ResponseMedia::new("text/event-stream", rt::server::any),
            rt::server::ResponseMedia::new(
                "application/x-www-form-urlencoded",
                rt::server::form::<types::ReadEventsOk>,
            ),
        ],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => match body {
                operations::ReadEventsOkBody::Events(body) => rt::server::Encoded::items(
                    200u16,
                    "text/event-stream",
                    rt::stream::Framing::Events,
                    body,
                ),
                operations::ReadEventsOkBody::Form(body) => rt::server::Encoded::form(
                    200u16,
                    "application/x-www-form-urlencoded",
                    &body,
                ),
            },
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ReadEventsResponse>(
        &operations::READ_EVENTS,
        |service, request| Box::pin(Api::read_events(service, request)),
    );
}

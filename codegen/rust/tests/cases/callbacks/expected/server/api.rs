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
    /// `POST /streams`
    fn subscribe(
        &self,
        request: SubscribeRequest,
    ) -> impl Future<Output = Self::Answer<SubscribeResponse>> + Send;
}

/// What `subscribe` is asked with.
#[derive(Debug)]
pub struct SubscribeRequest {
    pub callback_url: rt::Uri,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for SubscribeRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { callback_url: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `subscribe` answers.
#[derive(Debug)]
pub enum SubscribeResponse {
    /// Subscribed
    Created,
}

impl rt::server::Responses for SubscribeResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(201u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Created => rt::server::Encoded::empty(201u16),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, SubscribeResponse>(
        &operations::SUBSCRIBE,
        |service, request| Box::pin(Api::subscribe(service, request)),
    );
}

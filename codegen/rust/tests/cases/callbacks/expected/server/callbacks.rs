//! The server's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
pub trait Callbacks: rt::server::Hooks {
    /// `POST`
    ///
    /// Something came.
    ///
    /// Sent to `{$request.query.callbackUrl}/data`.
    fn subscribe_on_data(
        &self,
        request: SubscribeOnDataRequest,
    ) -> impl Future<Output = Self::Answer<SubscribeOnDataResponse>> + Send;

    /// `DELETE`
    ///
    /// Sent to `{$request.query.callbackUrl}/data`.
    fn data_ended(
        &self,
        request: DataEndedRequest,
    ) -> impl Future<Output = Self::Answer<DataEndedResponse>> + Send;
}

/// What `subscribe_on_data` is asked with.
#[derive(Debug)]
pub struct SubscribeOnDataRequest {
    pub url2: String,
    /// The body.
    pub body: types::Data,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for SubscribeOnDataRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            url2: incoming.required(0usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `data_ended` is asked with.
#[derive(Debug)]
pub struct DataEndedRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DataEndedRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `subscribe_on_data` answers.
#[derive(Debug)]
pub enum SubscribeOnDataResponse {
    /// Taken
    Accepted,
    /// Enough
    NoContent,
}

impl rt::server::Responses for SubscribeOnDataResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(202u16),
        rt::server::Documented::empty(204u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Accepted => rt::server::Encoded::empty(202u16),
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `data_ended` answers.
#[derive(Debug)]
pub enum DataEndedResponse {
    /// Heard
    NoContent,
}

impl rt::server::Responses for DataEndedResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// Receives `subscribe_on_data` at `/`: nest it at the address that was subscribed.
pub fn subscribe_on_data_router<S: Callbacks>(service: ::std::sync::Arc<S>) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    routes.add::<_, SubscribeOnDataResponse>(
        &operations::SUBSCRIBE_ON_DATA,
        |service, request| Box::pin(Callbacks::subscribe_on_data(service, request)),
    );
    routes.into_router()
}

/// Receives `data_ended` at `/`: nest it at the address that was subscribed.
pub fn data_ended_router<S: Callbacks>(service: ::std::sync::Arc<S>) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    routes.add::<_, DataEndedResponse>(
        &operations::DATA_ENDED,
        |service, request| Box::pin(Callbacks::data_ended(service, request)),
    );
    routes.into_router()
}

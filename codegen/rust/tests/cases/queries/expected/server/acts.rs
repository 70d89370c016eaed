//! The server's side of acts.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of acts.
pub trait Acts: rt::server::Hooks {
    /// `GET /acts?Action=Start`
    fn start(&self, request: StartRequest) -> impl Future<Output = Self::Answer<StartResponse>>
        + Send;

    /// `GET /acts?Action=Stop`
    fn stop(&self, request: StopRequest) -> impl Future<Output = Self::Answer<StopResponse>>
        + Send;

    /// `GET /acts?page={page}`
    fn turn_to(
        &self,
        request: TurnToRequest,
    ) -> impl Future<Output = Self::Answer<TurnToResponse>> + Send;

    /// `GET /acts`
    fn all_acts(
        &self,
        request: AllActsRequest,
    ) -> impl Future<Output = Self::Answer<AllActsResponse>> + Send;

    /// `DELETE /acts`
    fn end_acts(
        &self,
        request: EndActsRequest,
    ) -> impl Future<Output = Self::Answer<EndActsResponse>> + Send;

    /// `POST /calls#X-Target=Svc.Put`
    fn call_put(
        &self,
        request: CallPutRequest,
    ) -> impl Future<Output = Self::Answer<CallPutResponse>> + Send;

    /// `POST /calls#X-Target=Svc.Get`
    fn call_get(
        &self,
        request: CallGetRequest,
    ) -> impl Future<Output = Self::Answer<CallGetResponse>> + Send;
}

/// What `start` is asked with.
#[derive(Debug)]
pub struct StartRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for StartRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `stop` is asked with.
#[derive(Debug)]
pub struct StopRequest {
    pub action: types::StopAction,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for StopRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { action: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `turn_to` is asked with.
#[derive(Debug)]
pub struct TurnToRequest {
    pub page: i64,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for TurnToRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { page: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `all_acts` is asked with.
#[derive(Debug)]
pub struct AllActsRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AllActsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `end_acts` is asked with.
#[derive(Debug)]
pub struct EndActsRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for EndActsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `call_put` is asked with.
#[derive(Debug)]
pub struct CallPutRequest {
    pub x_target: types::CallPutXTarget,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CallPutRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { x_target: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `call_get` is asked with.
#[derive(Debug)]
pub struct CallGetRequest {
    pub x_target: types::CallGetXTarget,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CallGetRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { x_target: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `start` answers.
#[derive(Debug)]
pub enum StartResponse {
    /// started
    NoContent,
}

impl rt::server::Responses for StartResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `stop` answers.
#[derive(Debug)]
pub enum StopResponse {
    /// stopped
    NoContent,
}

impl rt::server::Responses for StopResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `turn_to` answers.
#[derive(Debug)]
pub enum TurnToResponse {
    /// there
    NoContent,
}

impl rt::server::Responses for TurnToResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `all_acts` answers.
#[derive(Debug)]
pub enum AllActsResponse {
    /// all
    NoContent,
}

impl rt::server::Responses for AllActsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `end_acts` answers.
#[derive(Debug)]
pub enum EndActsResponse {
    /// ended
    NoContent,
}

impl rt::server::Responses for EndActsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `call_put` answers.
#[derive(Debug)]
pub enum CallPutResponse {
    /// put
    NoContent,
}

impl rt::server::Responses for CallPutResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `call_get` answers.
#[derive(Debug)]
pub enum CallGetResponse {
    /// got
    NoContent,
}

impl rt::server::Responses for CallGetResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Acts>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, StartResponse>(
        &operations::START,
        |service, request| Box::pin(Acts::start(service, request)),
    );
    routes.add::<_, StopResponse>(
        &operations::STOP,
        |service, request| Box::pin(Acts::stop(service, request)),
    );
    routes.add::<_, TurnToResponse>(
        &operations::TURN_TO,
        |service, request| Box::pin(Acts::turn_to(service, request)),
    );
    routes.add::<_, AllActsResponse>(
        &operations::ALL_ACTS,
        |service, request| Box::pin(Acts::all_acts(service, request)),
    );
    routes.add::<_, EndActsResponse>(
        &operations::END_ACTS,
        |service, request| Box::pin(Acts::end_acts(service, request)),
    );
    routes.add::<_, CallPutResponse>(
        &operations::CALL_PUT,
        |service, request| Box::pin(Acts::call_put(service, request)),
    );
    routes.add::<_, CallGetResponse>(
        &operations::CALL_GET,
        |service, request| Box::pin(Acts::call_get(service, request)),
    );
}

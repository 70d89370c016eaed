//! The server's side of forms.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of forms.
pub trait Forms: rt::server::Hooks {
    /// `POST /form`
    fn submit(&self, request: SubmitRequest) -> impl Future<Output = Self::Answer<SubmitResponse>>
        + Send;

    /// `POST /plain`
    fn submit_plain(
        &self,
        request: SubmitPlainRequest,
    ) -> impl Future<Output = Self::Answer<SubmitPlainResponse>> + Send;

    /// `POST /spread`
    fn submit_spread(
        &self,
        request: SubmitSpreadRequest,
    ) -> impl Future<Output = Self::Answer<SubmitSpreadResponse>> + Send;
}

/// What `submit` is asked with.
#[derive(Debug)]
pub struct SubmitRequest {
    /// The body.
    pub body: types::Form,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for SubmitRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `submit_plain` is asked with.
#[derive(Debug)]
pub struct SubmitPlainRequest {
    /// The body.
    pub body: types::Plain,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for SubmitPlainRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `submit_spread` is asked with.
#[derive(Debug)]
pub struct SubmitSpreadRequest {
    /// The body.
    pub body: types::Spread,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for SubmitSpreadRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `submit` answers.
#[derive(Debug)]
pub enum SubmitResponse {
    /// What came
    Ok(rt::Any),
}

impl rt::server::Responses for SubmitResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `submit_plain` answers.
#[derive(Debug)]
pub enum SubmitPlainResponse {
    /// What came
    Ok(rt::Any),
}

impl rt::server::Responses for SubmitPlainResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `submit_spread` answers.
#[derive(Debug)]
pub enum SubmitSpreadResponse {
    /// What came
    Ok(rt::Any),
}

impl rt::server::Responses for SubmitSpreadResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Any>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Forms>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, SubmitResponse>(
        &operations::SUBMIT,
        |service, request| Box::pin(Forms::submit(service, request)),
    );
    routes.add::<_, SubmitPlainResponse>(
        &operations::SUBMIT_PLAIN,
        |service, request| Box::pin(Forms::submit_plain(service, request)),
    );
    routes.add::<_, SubmitSpreadResponse>(
        &operations::SUBMIT_SPREAD,
        |service, request| Box::pin(Forms::submit_spread(service, request)),
    );
}

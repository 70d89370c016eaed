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
    /// `POST /sessions`
    fn authenticate(
        &self,
        request: AuthenticateRequest,
    ) -> impl Future<Output = Self::Answer<AuthenticateResponse>> + Send;

    /// `DELETE /sessions`
    fn reject(&self, request: RejectRequest) -> impl Future<Output = Self::Answer<RejectResponse>>
        + Send;

    /// `GET /straße`
    fn straße(
        &self,
        request: StraßeRequest,
    ) -> impl Future<Output = Self::Answer<StraßeResponse>> + Send;

    /// `GET /strasse`
    fn strasse2(
        &self,
        request: Strasse2Request,
    ) -> impl Future<Output = Self::Answer<Strasse2Response>> + Send;
}

/// What `authenticate` is asked with.
#[derive(Debug)]
pub struct AuthenticateRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AuthenticateRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `reject` is asked with.
#[derive(Debug)]
pub struct RejectRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for RejectRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `straße` is asked with.
#[derive(Debug)]
pub struct StraßeRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for StraßeRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `strasse2` is asked with.
#[derive(Debug)]
pub struct Strasse2Request {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for Strasse2Request {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `authenticate` answers.
#[derive(Debug)]
pub enum AuthenticateResponse {
    /// d
    NoContent,
}

impl rt::server::Responses for AuthenticateResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `reject` answers.
#[derive(Debug)]
pub enum RejectResponse {
    /// d
    NoContent,
}

impl rt::server::Responses for RejectResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `straße` answers.
#[derive(Debug)]
pub enum StraßeResponse {
    /// d
    NoContent,
}

impl rt::server::Responses for StraßeResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `strasse2` answers.
#[derive(Debug)]
pub enum Strasse2Response {
    /// d
    NoContent,
}

impl rt::server::Responses for Strasse2Response {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, AuthenticateResponse>(
        &operations::AUTHENTICATE,
        |service, request| Box::pin(Api::authenticate(service, request)),
    );
    routes.add::<_, RejectResponse>(
        &operations::REJECT,
        |service, request| Box::pin(Api::reject(service, request)),
    );
    routes.add::<_, StraßeResponse>(
        &operations::STRASSE,
        |service, request| Box::pin(Api::straße(service, request)),
    );
    routes.add::<_, Strasse2Response>(
        &operations::STRASSE2,
        |service, request| Box::pin(Api::strasse2(service, request)),
    );
}

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
    /// `POST /mail`
    fn mail(&self, request: MailRequest) -> impl Future<Output = Self::Answer<MailResponse>>
        + Send;

    /// `POST /pair`
    fn pair(&self, request: PairRequest) -> impl Future<Output = Self::Answer<PairResponse>>
        + Send;

    /// `POST /open`
    fn open(&self, request: OpenRequest) -> impl Future<Output = Self::Answer<OpenResponse>>
        + Send;
}

/// What `mail` is asked with.
#[derive(Debug)]
pub struct MailRequest {
    /// The body.
    pub body: operations::MailBodyParts,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for MailRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.multipart()?, parts: incoming.take_parts() })
    }
}

/// What `pair` is asked with.
#[derive(Debug)]
pub struct PairRequest {
    /// The body.
    pub body: operations::PairBodyParts,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PairRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.multipart()?, parts: incoming.take_parts() })
    }
}

/// What `open` is asked with.
#[derive(Debug)]
pub struct OpenRequest {
    /// The body.
    pub body: operations::OpenBodyParts,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for OpenRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.multipart()?, parts: incoming.take_parts() })
    }
}

/// What `mail` answers.
#[derive(Debug)]
pub enum MailResponse {
    /// what came
    Ok(operations::MailOkParts),
}

impl rt::server::Responses for MailResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("multipart/mixed", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::multipart(200u16, "multipart/mixed", &body),
        }
    }
}

/// What `pair` answers.
#[derive(Debug)]
pub enum PairResponse {
    /// kept
    NoContent,
}

impl rt::server::Responses for PairResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `open` answers.
#[derive(Debug)]
pub enum OpenResponse {
    /// kept
    NoContent,
}

impl rt::server::Responses for OpenResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, MailResponse>(
        &operations::MAIL,
        |service, request| Box::pin(Api::mail(service, request)),
    );
    routes.add::<_, PairResponse>(
        &operations::PAIR,
        |service, request| Box::pin(Api::pair(service, request)),
    );
    routes.add::<_, OpenResponse>(
        &operations::OPEN,
        |service, request| Box::pin(Api::open(service, request)),
    );
}

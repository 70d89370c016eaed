//! The server's side of files.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of files.
pub trait Files: rt::server::Hooks {
    /// `POST /upload`
    fn upload(&self, request: UploadRequest) -> impl Future<Output = Self::Answer<UploadResponse>>
        + Send;

    /// `POST /nullable`
    fn nullable(
        &self,
        request: NullableRequest,
    ) -> impl Future<Output = Self::Answer<NullableResponse>> + Send;

    /// `PUT /strict`
    fn strict(&self, request: StrictRequest) -> impl Future<Output = Self::Answer<StrictResponse>>
        + Send;
}

/// What `upload` is asked with.
#[derive(Debug)]
pub struct UploadRequest {
    /// The body.
    pub body: operations::UploadBodyParts,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for UploadRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.multipart()?, parts: incoming.take_parts() })
    }
}

/// What `nullable` is asked with.
#[derive(Debug)]
pub struct NullableRequest {
    /// The body.
    pub body: operations::NullableBodyParts,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for NullableRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.multipart()?, parts: incoming.take_parts() })
    }
}

/// What `strict` is asked with.
#[derive(Debug)]
pub struct StrictRequest {
    /// The body.
    pub body: Option<operations::StrictBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for StrictRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            body: match incoming.media()? {
                Some(0usize) => Some(operations::StrictBody::Multipart(incoming.multipart()?)),
                Some(1usize) => Some(operations::StrictBody::Form(incoming.body()?)),
                _ => None,
            },
            parts: incoming.take_parts(),
        })
    }
}

/// What `upload` answers.
#[derive(Debug)]
pub enum UploadResponse {
    /// What was read
    Ok(rt::Map<rt::Any>),
    /// It back
    PartialContent(Vec<rt::multipart::Part>),
}

impl rt::server::Responses for UploadResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Map<rt::Any>>(200u16),
        rt::server::Documented::new(
            rt::server::Status::Code(206u16),
            &[rt::server::ResponseMedia::new("multipart/mixed", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::PartialContent(body) => rt::server::Encoded::multipart(
                206u16,
                "multipart/mixed",
                &body,
            ),
        }
    }
}

/// What `nullable` answers.
#[derive(Debug)]
pub enum NullableResponse {
    /// What was read
    Ok(rt::Map<rt::Any>),
}

impl rt::server::Responses for NullableResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Map<rt::Any>>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `strict` answers.
#[derive(Debug)]
pub enum StrictResponse {
    /// Done
    NoContent,
}

impl rt::server::Responses for StrictResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Files>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, UploadResponse>(
        &operations::UPLOAD,
        |service, request| Box::pin(Files::upload(service, request)),
    );
    routes.add::<_, NullableResponse>(
        &operations::NULLABLE,
        |service, request| Box::pin(Files::nullable(service, request)),
    );
    routes.add::<_, StrictResponse>(
        &operations::STRICT,
        |service, request| Box::pin(Files::strict(service, request)),
    );
}

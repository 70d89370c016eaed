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
    /// `PUT /files`
    fn put_file(
        &self,
        request: PutFileRequest,
    ) -> impl Future<Output = Self::Answer<PutFileResponse>> + Send;
}

/// What `put_file` is asked with.
#[derive(Debug)]
pub struct PutFileRequest {
    /// The body.
    pub body: Option<operations::PutFileBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PutFileRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            body: match incoming.media()? {
                Some(0usize) => Some(operations::PutFileBody::Bytes(incoming.bytes_body()?)),
                Some(1usize) => Some(operations::PutFileBody::Text(incoming.text_body()?)),
                _ => None,
            },
            parts: incoming.take_parts(),
        })
    }
}

/// What `put_file` answers.
#[derive(Debug)]
pub enum PutFileResponse {
    /// It back
    Ok(rt::Bytes),
}

impl rt::server::Responses for PutFileResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("application/octet-stream", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "application/octet-stream", body),
        }
    }
}

pub(super) fn mount<S: Files>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, PutFileResponse>(
        &operations::PUT_FILE,
        |service, request| Box::pin(Files::put_file(service, request)),
    );
}

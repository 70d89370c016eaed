//! The server's side of notes.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of notes.
pub trait Notes: rt::server::Hooks {
    /// `POST /desks/{desk}/notes`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn put_note(
        &self,
        request: rt::server::RawRequest<PutNoteRequest>,
    ) -> impl Future<Output = Self::Answer<PutNoteResponse>> + Send;

    /// `GET /notes/{id}`
    fn read_note(
        &self,
        request: ReadNoteRequest,
    ) -> impl Future<Output = Self::Answer<ReadNoteResponse>> + Send;
}

/// What `put_note` is asked with.
#[derive(Debug)]
pub struct PutNoteRequest {
    pub desk: i64,
    pub colour: types::PutNoteColour,
    /// The body.
    pub body: types::Note,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PutNoteRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            desk: incoming.required(0usize)?,
            colour: incoming.required(1usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `read_note` is asked with.
#[derive(Debug)]
pub struct ReadNoteRequest {
    pub id: i64,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadNoteRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `put_note` answers.
#[derive(Debug)]
pub enum PutNoteResponse {
    /// The note
    Ok(types::Note),
    /// Nothing to put
    NoContent,
}

impl rt::server::Responses for PutNoteResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Note>(200u16),
        rt::server::Documented::empty(204u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `read_note` answers.
#[derive(Debug)]
pub enum ReadNoteResponse {
    /// The note
    Ok(types::Note),
}

impl rt::server::Responses for ReadNoteResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Note>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Notes>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, PutNoteResponse>(
        &operations::PUT_NOTE,
        |service, request| Box::pin(Notes::put_note(service, request)),
    );
    routes.add::<_, ReadNoteResponse>(
        &operations::READ_NOTE,
        |service, request| Box::pin(Notes::read_note(service, request)),
    );
}

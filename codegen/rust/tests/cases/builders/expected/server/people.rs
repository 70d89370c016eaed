//! The server's side of people.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of people.
pub trait People: rt::server::Hooks {
    /// `POST /people`
    fn add_person(
        &self,
        request: AddPersonRequest,
    ) -> impl Future<Output = Self::Answer<AddPersonResponse>> + Send;

    /// `POST /pictures`
    fn add_picture(
        &self,
        request: AddPictureRequest,
    ) -> impl Future<Output = Self::Answer<AddPictureResponse>> + Send;

    /// `PUT /notes`
    fn put_note(
        &self,
        request: PutNoteRequest,
    ) -> impl Future<Output = Self::Answer<PutNoteResponse>> + Send;

    /// `POST /notes`
    fn add_notes(
        &self,
        request: AddNotesRequest,
    ) -> impl Future<Output = Self::Answer<AddNotesResponse>> + Send;
}

/// What `add_person` is asked with.
#[derive(Debug)]
pub struct AddPersonRequest {
    /// The body.
    pub body: types::Person,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AddPersonRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `add_picture` is asked with.
#[derive(Debug)]
pub struct AddPictureRequest {
    /// The body.
    pub body: operations::AddPictureBodyParts,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AddPictureRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.multipart()?, parts: incoming.take_parts() })
    }
}

/// What `put_note` is asked with.
#[derive(Debug)]
pub struct PutNoteRequest {
    pub filter: Option<types::Note>,
    /// The body.
    pub body: types::Note,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PutNoteRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            filter: incoming.optional(0usize)?,
            body: incoming.xml(&operations::xml::NOTE)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `add_notes` is asked with.
#[derive(Debug)]
pub struct AddNotesRequest {
    /// The body.
    pub body: Vec<types::Note>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AddNotesRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            body: incoming.items(rt::stream::Framing::Lines)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `add_person` answers.
#[derive(Debug)]
pub enum AddPersonResponse {
    /// d
    Ok(types::Person),
}

impl rt::server::Responses for AddPersonResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Person>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `add_picture` answers.
#[derive(Debug)]
pub enum AddPictureResponse {
    /// d
    NoContent,
}

impl rt::server::Responses for AddPictureResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `put_note` answers.
#[derive(Debug)]
pub enum PutNoteResponse {
    /// d
    NoContent,
}

impl rt::server::Responses for PutNoteResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `add_notes` answers.
#[derive(Debug)]
pub enum AddNotesResponse {
    /// d
    NoContent,
}

impl rt::server::Responses for AddNotesResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: People>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, AddPersonResponse>(
        &operations::ADD_PERSON,
        |service, request| Box::pin(People::add_person(service, request)),
    );
    routes.add::<_, AddPictureResponse>(
        &operations::ADD_PICTURE,
        |service, request| Box::pin(People::add_picture(service, request)),
    );
    routes.add::<_, PutNoteResponse>(
        &operations::PUT_NOTE,
        |service, request| Box::pin(People::put_note(service, request)),
    );
    routes.add::<_, AddNotesResponse>(
        &operations::ADD_NOTES,
        |service, request| Box::pin(People::add_notes(service, request)),
    );
}

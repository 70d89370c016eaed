//! The server's side of notes.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of notes.
///
/// Notes on shelves.
pub trait Notes: rt::server::Hooks {
    /// List the notes of a shelf
    ///
    /// `GET /shelves/{shelf}/notes`
    fn list_notes(
        &self,
        request: ListNotesRequest,
    ) -> impl Future<Output = Self::Answer<ListNotesResponse>> + Send;

    /// Put a note on a shelf
    ///
    /// `POST /shelves/{shelf}/notes`
    fn create_note(
        &self,
        request: CreateNoteRequest,
    ) -> impl Future<Output = Self::Answer<CreateNoteResponse>> + Send;

    /// Read a note
    ///
    /// `GET /shelves/{shelf}/notes/{id}`
    fn get_note(
        &self,
        request: GetNoteRequest,
    ) -> impl Future<Output = Self::Answer<GetNoteResponse>> + Send;

    /// Take a note off its shelf
    ///
    /// `DELETE /shelves/{shelf}/notes/{id}`
    fn delete_note(
        &self,
        request: DeleteNoteRequest,
    ) -> impl Future<Output = Self::Answer<DeleteNoteResponse>> + Send;
}

/// What `list_notes` is asked with.
#[derive(Debug)]
pub struct ListNotesRequest {
    /// The shelf.
    pub shelf: rt::Checked<String, types::From1To40Rule>,
    /// How many at most.
    pub limit: Option<rt::Checked<i32, types::From1To100Rule>>,
    /// The id of the note before the first one.
    pub after: Option<i64>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListNotesRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            shelf: incoming.required(0usize)?,
            limit: incoming.optional(1usize)?,
            after: incoming.optional(2usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `create_note` is asked with.
#[derive(Debug)]
pub struct CreateNoteRequest {
    /// The shelf.
    pub shelf: rt::Checked<String, types::From1To40Rule>,
    /// Whether readers are told.
    pub notify: Option<bool>,
    /// The body.
    pub body: types::NewNote,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CreateNoteRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            shelf: incoming.required(0usize)?,
            notify: incoming.optional(1usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `get_note` is asked with.
#[derive(Debug)]
pub struct GetNoteRequest {
    /// The shelf.
    pub shelf: rt::Checked<String, types::From1To40Rule>,
    /// The note.
    pub id: i64,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for GetNoteRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            shelf: incoming.required(0usize)?,
            id: incoming.required(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `delete_note` is asked with.
#[derive(Debug)]
pub struct DeleteNoteRequest {
    /// The shelf.
    pub shelf: rt::Checked<String, types::From1To40Rule>,
    /// The note.
    pub id: i64,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DeleteNoteRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            shelf: incoming.required(0usize)?,
            id: incoming.required(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `list_notes` answers.
#[derive(Debug)]
pub enum ListNotesResponse {
    /// Notes, the oldest first.
    Ok(types::NoteList),
    /// What went wrong.
    Unauthorized(types::Problem),
    /// What went wrong.
    NotFound(types::Problem),
}

impl rt::server::Responses for ListNotesResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::NoteList>(200u16),
        rt::server::Documented::json::<types::Problem>(401u16),
        rt::server::Documented::json::<types::Problem>(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
        }
    }
}

/// What `create_note` answers.
#[derive(Debug)]
pub enum CreateNoteResponse {
    /// The note.
    Created(types::Note),
    /// What went wrong.
    BadRequest(types::Problem),
    /// What went wrong.
    Unauthorized(types::Problem),
    /// What went wrong.
    NotFound(types::Problem),
}

impl rt::server::Responses for CreateNoteResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Note>(201u16),
        rt::server::Documented::json::<types::Problem>(400u16),
        rt::server::Documented::json::<types::Problem>(401u16),
        rt::server::Documented::json::<types::Problem>(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Created(body) => rt::server::Encoded::json(201u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
        }
    }
}

/// What `get_note` answers.
#[derive(Debug)]
pub enum GetNoteResponse {
    /// The note.
    Ok(types::Note),
    /// What went wrong.
    Unauthorized(types::Problem),
    /// What went wrong.
    NotFound(types::Problem),
}

impl rt::server::Responses for GetNoteResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Note>(200u16),
        rt::server::Documented::json::<types::Problem>(401u16),
        rt::server::Documented::json::<types::Problem>(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
        }
    }
}

/// What `delete_note` answers.
#[derive(Debug)]
pub enum DeleteNoteResponse {
    /// It is gone.
    NoContent,
    /// What went wrong.
    Unauthorized(types::Problem),
    /// What went wrong.
    NotFound(types::Problem),
}

impl rt::server::Responses for DeleteNoteResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::json::<types::Problem>(401u16),
        rt::server::Documented::json::<types::Problem>(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Notes>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ListNotesResponse>(
        &operations::LIST_NOTES,
        |service, request| Box::pin(Notes::list_notes(service, request)),
    );
    routes.add::<_, CreateNoteResponse>(
        &operations::CREATE_NOTE,
        |service, request| Box::pin(Notes::create_note(service, request)),
    );
    routes.add::<_, GetNoteResponse>(
        &operations::GET_NOTE,
        |service, request| Box::pin(Notes::get_note(service, request)),
    );
    routes.add::<_, DeleteNoteResponse>(
        &operations::DELETE_NOTE,
        |service, request| Box::pin(Notes::delete_note(service, request)),
    );
}

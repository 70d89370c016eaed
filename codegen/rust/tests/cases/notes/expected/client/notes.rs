//! The client's side of notes.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of notes.
#[derive(Debug, Clone, Copy)]
pub struct Notes<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Notes<'_> {
    /// List the notes of a shelf
    ///
    /// `GET /shelves/{shelf}/notes`
    ///
    /// - `shelf`: The shelf. A bound: at least 1, at most 40.
    /// - `.limit(…)`: How many at most.
    /// - `.after(…)`: The id of the note before the first one.
    ///
    /// `client.notes().list_notes(shelf).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`ListNotesError`]: 401 `Unauthorized`, 404 `NotFound`.
    pub fn list_notes(&self, shelf: &str) -> ListNotes {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_NOTES);
        let bounded: Option<rt::Checked<String, types::From1To40Rule>> = call.bounded(
            0usize,
            shelf,
        );
        if let Some(value) = bounded {
            call.set_path(0usize, &rt::client::plain(&value));
        }
        ListNotes { call }
    }

    /// Put a note on a shelf
    ///
    /// `POST /shelves/{shelf}/notes`
    ///
    /// - `shelf`: The shelf. A bound: at least 1, at most 40.
    /// - `.notify(…)`: Whether readers are told.
    /// - `body`
    ///
    /// `client.notes().create_note(shelf, &body).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`CreateNoteError`]: 400 `BadRequest`, 401 `Unauthorized`, 404 `NotFound`.
    pub fn create_note(&self, shelf: &str, body: &types::NewNote) -> CreateNote {
        let mut call = rt::client::Call::new(self.core, &operations::CREATE_NOTE);
        let bounded: Option<rt::Checked<String, types::From1To40Rule>> = call.bounded(
            0usize,
            shelf,
        );
        if let Some(value) = bounded {
            call.set_path(0usize, &rt::client::plain(&value));
        }
        call.json("application/json", body);
        CreateNote { call }
    }

    /// Read a note
    ///
    /// `GET /shelves/{shelf}/notes/{id}`
    ///
    /// - `shelf`: The shelf. A bound: at least 1, at most 40.
    /// - `id`: The note.
    ///
    /// `client.notes().get_note(shelf, id).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`GetNoteError`]: 401 `Unauthorized`, 404 `NotFound`.
    pub fn get_note(&self, shelf: &str, id: i64) -> GetNote {
        let mut call = rt::client::Call::new(self.core, &operations::GET_NOTE);
        let bounded: Option<rt::Checked<String, types::From1To40Rule>> = call.bounded(
            0usize,
            shelf,
        );
        if let Some(value) = bounded {
            call.set_path(0usize, &rt::client::plain(&value));
        }
        call.set_path(1usize, &rt::client::plain(&id));
        GetNote { call }
    }

    /// Take a note off its shelf
    ///
    /// `DELETE /shelves/{shelf}/notes/{id}`
    ///
    /// - `shelf`: The shelf. A bound: at least 1, at most 40.
    /// - `id`: The note.
    ///
    /// `client.notes().delete_note(shelf, id).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`DeleteNoteError`]: 401 `Unauthorized`, 404 `NotFound`.
    pub fn delete_note(&self, shelf: &str, id: i64) -> DeleteNote {
        let mut call = rt::client::Call::new(self.core, &operations::DELETE_NOTE);
        let bounded: Option<rt::Checked<String, types::From1To40Rule>> = call.bounded(
            0usize,
            shelf,
        );
        if let Some(value) = bounded {
            call.set_path(0usize, &rt::client::plain(&value));
        }
        call.set_path(1usize, &rt::client::plain(&id));
        DeleteNote { call }
    }
}

/// A call of `list_notes`.
#[must_use]
#[derive(Debug)]
pub struct ListNotes {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListNotes {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListNotes {
    /// How many at most.
    ///
    /// A bound: at least 1, at most 100.
    pub fn limit(mut self, value: impl Into<i32>) -> Self {
        let bounded: Option<rt::Checked<i32, types::From1To100Rule>> = self.call.bounded(
            1usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_query(1usize, &rt::client::plain(&value));
        }
        self
    }

    /// The id of the note before the first one.
    pub fn after(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::NoteList, ListNotesError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                ListNotesError::Unauthorized,
            ),
            404u16 => received.failure_from(rt::client::Received::json, ListNotesError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ListNotesError {
    /// What went wrong.
    Unauthorized(types::Problem),
    /// What went wrong.
    NotFound(types::Problem),
}

/// A call of `create_note`.
#[must_use]
#[derive(Debug)]
pub struct CreateNote {
    call: rt::client::Call,
}

impl rt::client::CallOptions for CreateNote {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl CreateNote {
    /// Whether readers are told.
    pub fn notify(mut self, value: impl Into<bool>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Note, CreateNoteError> {
        self.call.typed(|received| match received.code() {
            201u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                CreateNoteError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                CreateNoteError::Unauthorized,
            ),
            404u16 => received.failure_from(rt::client::Received::json, CreateNoteError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum CreateNoteError {
    /// What went wrong.
    BadRequest(types::Problem),
    /// What went wrong.
    Unauthorized(types::Problem),
    /// What went wrong.
    NotFound(types::Problem),
}

/// A call of `get_note`.
#[must_use]
#[derive(Debug)]
pub struct GetNote {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetNote {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetNote {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Note, GetNoteError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                GetNoteError::Unauthorized,
            ),
            404u16 => received.failure_from(rt::client::Received::json, GetNoteError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum GetNoteError {
    /// What went wrong.
    Unauthorized(types::Problem),
    /// What went wrong.
    NotFound(types::Problem),
}

/// A call of `delete_note`.
#[must_use]
#[derive(Debug)]
pub struct DeleteNote {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DeleteNote {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DeleteNote {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), DeleteNoteError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            401u16 => received.failure_from(
                rt::client::Received::json,
                DeleteNoteError::Unauthorized,
            ),
            404u16 => received.failure_from(rt::client::Received::json, DeleteNoteError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum DeleteNoteError {
    /// What went wrong.
    Unauthorized(types::Problem),
    /// What went wrong.
    NotFound(types::Problem),
}

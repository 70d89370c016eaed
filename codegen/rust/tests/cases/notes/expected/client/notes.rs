//! The client's side of notes.
//!
//! Written by signoff-codegen; changes are lost.

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
    /// - `shelf`: The shelf.
    /// - `.limit(…)`: How many at most.
    /// - `.after(…)`: The id of the note before the first one.
    ///
    /// `client.notes().list_notes(&shelf).send().await?`
    ///
    /// # Errors
    /// [`ListNotesError`]: 401 `Unauthorized`, 404 `NotFound`.
    pub fn list_notes(
        &self,
        shelf: &rt::Checked<String, types::From1To40Rule>,
    ) -> ListNotes {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_NOTES);
        call.set(0usize, shelf);
        ListNotes { call }
    }
    /// Put a note on a shelf
    ///
    /// `POST /shelves/{shelf}/notes`
    ///
    /// - `shelf`: The shelf.
    /// - `.notify(…)`: Whether readers are told.
    /// - `body`
    ///
    /// `client.notes().create_note(&shelf, &body).send().await?`
    ///
    /// # Errors
    /// [`CreateNoteError`]: 400 `BadRequest`, 401 `Unauthorized`, 404 `NotFound`.
    pub fn create_note(
        &self,
        shelf: &rt::Checked<String, types::From1To40Rule>,
        body: &types::NewNote,
    ) -> CreateNote {
        let mut call = rt::client::Call::new(self.core, &operations::CREATE_NOTE);
        call.set(0usize, shelf);
        call.json("application/json", body);
        CreateNote { call }
    }
    /// Read a note
    ///
    /// `GET /shelves/{shelf}/notes/{id}`
    ///
    /// - `shelf`: The shelf.
    /// - `id`: The note.
    ///
    /// `client.notes().get_note(&shelf, id).send().await?`
    ///
    /// # Errors
    /// [`GetNoteError`]: 401 `Unauthorized`, 404 `NotFound`.
    pub fn get_note(
        &self,
        shelf: &rt::Checked<String, types::From1To40Rule>,
        id: i64,
    ) -> GetNote {
        let mut call = rt::client::Call::new(self.core, &operations::GET_NOTE);
        call.set(0usize, shelf);
        call.set(1usize, &id);
        GetNote { call }
    }
    /// Take a note off its shelf
    ///
    /// `DELETE /shelves/{shelf}/notes/{id}`
    ///
    /// - `shelf`: The shelf.
    /// - `id`: The note.
    ///
    /// `client.notes().delete_note(&shelf, id).send().await?`
    ///
    /// # Errors
    /// [`DeleteNoteError`]: 401 `Unauthorized`, 404 `NotFound`.
    pub fn delete_note(
        &self,
        shelf: &rt::Checked<String, types::From1To40Rule>,
        id: i64,
    ) -> DeleteNote {
        let mut call = rt::client::Call::new(self.core, &operations::DELETE_NOTE);
        call.set(0usize, shelf);
        call.set(1usize, &id);
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
    pub fn limit(
        mut self,
        value: impl Into<rt::Checked<i32, types::From1To100Rule>>,
    ) -> Self {
        self.call.set(1usize, &value.into());
        self
    }
    /// The id of the note before the first one.
    pub fn after(mut self, value: impl Into<i64>) -> Self {
        self.call.set(2usize, &value.into());
        self
    }
    /// Sends the call and types the answer.
    pub async fn send(
        self,
    ) -> Result<
        rt::client::ResponseValue<types::NoteList>,
        rt::client::Error<ListNotesError>,
    > {
        let received = self.call.send().await?;
        let status = received.status();
        match status.as_u16() {
            200u16 => received.success(|received| received.json()),
            401u16 => {
                Err(
                    received
                        .failure(|received| {
                            received.json().map(ListNotesError::Unauthorized)
                        }),
                )
            }
            404u16 => {
                Err(
                    received
                        .failure(|received| {
                            received.json().map(ListNotesError::NotFound)
                        }),
                )
            }
            _ => Err(rt::client::Error::Undocumented(received)),
        }
    }
}
/// What it gives when it fails.
#[derive(Debug, Clone, PartialEq)]
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
        self.call.set(1usize, &value.into());
        self
    }
    /// Sends the call and types the answer.
    pub async fn send(
        self,
    ) -> Result<
        rt::client::ResponseValue<types::Note>,
        rt::client::Error<CreateNoteError>,
    > {
        let received = self.call.send().await?;
        let status = received.status();
        match status.as_u16() {
            201u16 => received.success(|received| received.json()),
            400u16 => {
                Err(
                    received
                        .failure(|received| {
                            received.json().map(CreateNoteError::BadRequest)
                        }),
                )
            }
            401u16 => {
                Err(
                    received
                        .failure(|received| {
                            received.json().map(CreateNoteError::Unauthorized)
                        }),
                )
            }
            404u16 => {
                Err(
                    received
                        .failure(|received| {
                            received.json().map(CreateNoteError::NotFound)
                        }),
                )
            }
            _ => Err(rt::client::Error::Undocumented(received)),
        }
    }
}
/// What it gives when it fails.
#[derive(Debug, Clone, PartialEq)]
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
    pub async fn send(
        self,
    ) -> Result<
        rt::client::ResponseValue<types::Note>,
        rt::client::Error<GetNoteError>,
    > {
        let received = self.call.send().await?;
        let status = received.status();
        match status.as_u16() {
            200u16 => received.success(|received| received.json()),
            401u16 => {
                Err(
                    received
                        .failure(|received| {
                            received.json().map(GetNoteError::Unauthorized)
                        }),
                )
            }
            404u16 => {
                Err(
                    received
                        .failure(|received| received.json().map(GetNoteError::NotFound)),
                )
            }
            _ => Err(rt::client::Error::Undocumented(received)),
        }
    }
}
/// What it gives when it fails.
#[derive(Debug, Clone, PartialEq)]
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
    pub async fn send(
        self,
    ) -> Result<rt::client::ResponseValue<()>, rt::client::Error<DeleteNoteError>> {
        let received = self.call.send().await?;
        let status = received.status();
        match status.as_u16() {
            204u16 => received.success(|received| Ok(())),
            401u16 => {
                Err(
                    received
                        .failure(|received| {
                            received.json().map(DeleteNoteError::Unauthorized)
                        }),
                )
            }
            404u16 => {
                Err(
                    received
                        .failure(|received| {
                            received.json().map(DeleteNoteError::NotFound)
                        }),
                )
            }
            _ => Err(rt::client::Error::Undocumented(received)),
        }
    }
}
/// What it gives when it fails.
#[derive(Debug, Clone, PartialEq)]
pub enum DeleteNoteError {
    /// What went wrong.
    Unauthorized(types::Problem),
    /// What went wrong.
    NotFound(types::Problem),
}

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
    /// `POST /desks/{desk}/notes`
    ///
    /// - `desk`
    /// - `colour`
    /// - `body`
    ///
    /// `client.notes().put_note(desk, &colour, &body).send().await?`
    ///
    /// Security: `bearer`.
    ///
    /// # Errors
    /// The document has none.
    pub fn put_note(
        &self,
        desk: i64,
        colour: &types::PutNoteColour,
        body: &types::Note,
    ) -> PutNote {
        let mut call = rt::client::Call::new(self.core, &operations::PUT_NOTE);
        call.set_path(0usize, &rt::client::plain(&desk));
        call.set_query(1usize, &rt::client::plain(colour));
        call.json("application/json", body);
        PutNote { call }
    }

    /// `GET /notes/{id}`
    ///
    /// - `id`
    ///
    /// `client.notes().read_note(id).send().await?`
    ///
    /// Security: `bearer`.
    ///
    /// # Errors
    /// The document has none.
    pub fn read_note(&self, id: i64) -> ReadNote {
        let mut call = rt::client::Call::new(self.core, &operations::READ_NOTE);
        call.set_path(0usize, &rt::client::plain(&id));
        ReadNote { call }
    }
}

/// A call of `put_note`.
#[must_use]
#[derive(Debug)]
pub struct PutNote {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PutNote {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PutNote {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<PutNoteSuccess, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_from(rt::client::Received::json, PutNoteSuccess::Ok),
            204u16 => received.success_without_body(PutNoteSuccess::NoContent),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum PutNoteSuccess {
    /// The note
    Ok(types::Note),
    /// Nothing to put
    NoContent,
}

/// A call of `read_note`.
#[must_use]
#[derive(Debug)]
pub struct ReadNote {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadNote {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadNote {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Note, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

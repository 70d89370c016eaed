//! The client's side of people.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of people.
#[derive(Debug, Clone, Copy)]
pub struct People<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl People<'_> {
    /// `POST /people`
    ///
    /// - `body`
    ///
    /// `client.people().add_person(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn add_person(&self, body: &types::Person) -> AddPerson {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_PERSON);
        call.json("application/json", body);
        AddPerson { call }
    }

    /// `POST /pictures`
    ///
    /// - `body`
    ///
    /// `client.people().add_picture(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn add_picture(&self, body: &operations::AddPictureBodyParts) -> AddPicture {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_PICTURE);
        call.multipart("multipart/form-data", body);
        AddPicture { call }
    }

    /// `PUT /notes`
    ///
    /// - `.filter(…)`
    /// - `body`
    ///
    /// `client.people().put_note(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn put_note(&self, body: &types::Note) -> PutNote {
        let mut call = rt::client::Call::new(self.core, &operations::PUT_NOTE);
        call.xml("application/xml", &operations::xml::NOTE, body);
        PutNote { call }
    }

    /// `POST /notes`
    ///
    /// - `body`
    ///
    /// `client.people().add_notes(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn add_notes(&self, body: &Vec<types::Note>) -> AddNotes {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_NOTES);
        call.items("application/jsonl", rt::stream::Framing::Lines, body);
        AddNotes { call }
    }
}

/// A call of `add_person`.
#[must_use]
#[derive(Debug)]
pub struct AddPerson {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AddPerson {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AddPerson {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Person, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `add_picture`.
#[must_use]
#[derive(Debug)]
pub struct AddPicture {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AddPicture {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AddPicture {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
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
    /// An optional parameter.
    pub fn filter(mut self, value: impl Into<types::Note>) -> Self {
        self.call.set(0usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `add_notes`.
#[must_use]
#[derive(Debug)]
pub struct AddNotes {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AddNotes {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AddNotes {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

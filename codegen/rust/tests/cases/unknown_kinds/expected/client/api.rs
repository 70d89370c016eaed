//! The client's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
#[derive(Debug, Clone, Copy)]
pub struct Api<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Api<'_> {
    /// `GET /feed`
    ///
    /// `client.api().read_feed().send().await?`
    ///
    /// # Errors
    /// [`ReadFeedError`]: 400 `BadRequest`.
    pub fn read_feed(&self) -> ReadFeed {
        let mut call = rt::client::Call::new(self.core, &operations::READ_FEED);
        ReadFeed { call }
    }

    /// `POST /feed`
    ///
    /// - `body`
    ///
    /// `client.api().add_event(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn add_event(&self, body: &types::Event) -> AddEvent {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_EVENT);
        call.json("application/json", body);
        AddEvent { call }
    }

    /// `GET /stream`
    ///
    /// `client.api().follow().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn follow(&self) -> Follow {
        let mut call = rt::client::Call::new(self.core, &operations::FOLLOW);
        call.accept("application/jsonl");
        call.stream(&["application/jsonl"]);
        Follow { call }
    }

    /// `GET /tag`
    ///
    /// `client.api().read_tag().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn read_tag(&self) -> ReadTag {
        let mut call = rt::client::Call::new(self.core, &operations::READ_TAG);
        call.accept("application/xml");
        ReadTag { call }
    }

    /// `GET /form`
    ///
    /// `client.api().read_form().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn read_form(&self) -> ReadForm {
        let mut call = rt::client::Call::new(self.core, &operations::READ_FORM);
        call.accept("application/x-www-form-urlencoded");
        ReadForm { call }
    }

    /// `GET /parts`
    ///
    /// `client.api().read_parts().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn read_parts(&self) -> ReadParts {
        let mut call = rt::client::Call::new(self.core, &operations::READ_PARTS);
        call.accept("multipart/form-data");
        ReadParts { call }
    }
}

/// A call of `read_feed`.
#[must_use]
#[derive(Debug)]
pub struct ReadFeed {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadFeed {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadFeed {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Vec<types::Event>, ReadFeedError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(rt::client::Received::json, ReadFeedError::BadRequest),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ReadFeedError {
    /// No
    BadRequest(types::Untagged),
}

/// A call of `add_event`.
#[must_use]
#[derive(Debug)]
pub struct AddEvent {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AddEvent {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AddEvent {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `follow`.
#[must_use]
#[derive(Debug)]
pub struct Follow {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Follow {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Follow {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<rt::stream::Items<types::Event>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(|received| received.items(rt::stream::Framing::Lines)),
            _ => received.undocumented(),
        })
    }
}

/// A call of `read_tag`.
#[must_use]
#[derive(Debug)]
pub struct ReadTag {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadTag {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadTag {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Tag, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(|received| received.xml(&operations::xml::TAG)),
            _ => received.undocumented(),
        })
    }
}

/// A call of `read_form`.
#[must_use]
#[derive(Debug)]
pub struct ReadForm {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadForm {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadForm {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Tag, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::form),
            _ => received.undocumented(),
        })
    }
}

/// A call of `read_parts`.
#[must_use]
#[derive(Debug)]
pub struct ReadParts {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadParts {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadParts {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<operations::ReadPartsOkParts, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::multipart),
            _ => received.undocumented(),
        })
    }
}

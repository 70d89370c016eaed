//! The client's side of feeds.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of feeds.
#[derive(Debug, Clone, Copy)]
pub struct Feeds<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Feeds<'_> {
    /// `GET /events`
    ///
    /// `client.feeds().watch().send().await?`
    ///
    /// # Errors
    /// [`WatchError`]: 404 `NotFound`.
    pub fn watch(&self) -> Watch {
        let mut call = rt::client::Call::new(self.core, &operations::WATCH);
        call.accept("text/event-stream");
        call.stream(&["text/event-stream"]);
        Watch { call }
    }

    /// `POST /chat`
    ///
    /// - `body`
    ///
    /// `client.feeds().chat(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn chat(&self, body: &types::Word) -> Chat {
        let mut call = rt::client::Call::new(self.core, &operations::CHAT);
        call.accept("application/json, text/event-stream");
        call.stream(&["text/event-stream"]);
        call.json("application/json", body);
        Chat { call }
    }

    /// `POST /lines`
    ///
    /// - `body`
    ///
    /// `client.feeds().turn_lines(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn turn_lines(&self, body: &Vec<types::Word>) -> TurnLines {
        let mut call = rt::client::Call::new(self.core, &operations::TURN_LINES);
        call.accept("application/jsonl");
        call.stream(&["application/jsonl"]);
        call.items("application/x-ndjson", rt::stream::Framing::Lines, body);
        TurnLines { call }
    }

    /// `GET /sequence`
    ///
    /// `client.feeds().read_sequence().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn read_sequence(&self) -> ReadSequence {
        let mut call = rt::client::Call::new(self.core, &operations::READ_SEQUENCE);
        call.accept("application/json-seq");
        call.stream(&["application/json-seq"]);
        ReadSequence { call }
    }

    /// `PUT /file`
    ///
    /// - `body`
    ///
    /// `client.feeds().turn_file(body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn turn_file(&self, body: impl Into<rt::stream::Content>) -> TurnFile {
        let mut call = rt::client::Call::new(self.core, &operations::TURN_FILE);
        call.accept("application/octet-stream");
        call.content("application/octet-stream", body);
        TurnFile { call }
    }
}

/// A call of `watch`.
#[must_use]
#[derive(Debug)]
pub struct Watch {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Watch {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Watch {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::stream::Items<types::WatchOkItem>, WatchError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(|received| received.items(rt::stream::Framing::EventText)),
            404u16 => received.failure_from(rt::client::Received::text, WatchError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum WatchError {
    /// Nothing to watch
    NotFound(String),
}

/// A call of `chat`.
#[must_use]
#[derive(Debug)]
pub struct Chat {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Chat {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Chat {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<operations::ChatOkBody, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(
                |received| received.media(&["application/json", "text/event-stream"]).and_then(
                    |index| match index {
                        0usize => received.json().map(operations::ChatOkBody::Json),
                        _ => received.items(rt::stream::Framing::Events).map(
                            operations::ChatOkBody::Events,
                        ),
                    },
                ),
            ),
            _ => received.undocumented(),
        })
    }
}

/// A call of `turn_lines`.
#[must_use]
#[derive(Debug)]
pub struct TurnLines {
    call: rt::client::Call,
}

impl rt::client::CallOptions for TurnLines {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl TurnLines {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<rt::stream::Items<types::Word>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(|received| received.items(rt::stream::Framing::Lines)),
            _ => received.undocumented(),
        })
    }
}

/// A call of `read_sequence`.
#[must_use]
#[derive(Debug)]
pub struct ReadSequence {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadSequence {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadSequence {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<rt::stream::Items<types::Word>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(|received| received.items(rt::stream::Framing::Sequence)),
            _ => received.undocumented(),
        })
    }
}

/// A call of `turn_file`.
#[must_use]
#[derive(Debug)]
pub struct TurnFile {
    call: rt::client::Call,
}

impl rt::client::CallOptions for TurnFile {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl TurnFile {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Bytes, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::bytes),
            _ => received.undocumented(),
        })
    }
}

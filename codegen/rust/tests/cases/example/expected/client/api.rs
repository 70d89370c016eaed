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
    /// `GET /events`
    ///
    /// `client.api().read_events().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn read_events(&self) -> ReadEvents {
        let mut call = rt::client::Call::new(self.core, &operations::READ_EVENTS);
        call.accept("text/event-stream, application/x-www-form-urlencoded");
        call.stream(&["text/event-stream"]);
        ReadEvents { call }
    }
}

/// A call of `read_events`.
#[must_use]
#[derive(Debug)]
pub struct ReadEvents {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadEvents {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadEvents {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<operations::ReadEventsOkBody, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(
                |received| received.media(&[
                    "text/event-stream",
                    "application/x-www-form-urlencoded",
                ]).and_then(|index| match index {
                    0usize => received.items(rt::stream::Framing::Events).map(
                        operations::ReadEventsOkBody::Events,
                    ),
                    _ => received.form().map(operations::ReadEventsOkBody::Form),
                }),
            ),
            _ => received.undocumented(),
        })
    }
}

//! The client's side of pages.
//!
//! Written by signoff-codegen; changes are lost.

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;
/// Operations of pages.
#[derive(Debug, Clone, Copy)]
pub struct Pages<'c> {
    pub(super) core: &'c rt::client::Core,
}
impl Pages<'_> {
    /// `GET /pages`
    ///
    /// `client.pages().list().send().await?`
    ///
    /// # Errors
    /// [`ListError`]: 429 `TooManyRequests`, any other `Default`.
    pub fn list(&self) -> List {
        let mut call = rt::client::Call::new(self.core, &operations::LIST);
        call.accept("text/csv, application/problem+json");
        List { call }
    }
}
/// A call of `list`.
#[must_use]
#[derive(Debug)]
pub struct List {
    call: rt::client::Call,
}
impl rt::client::CallOptions for List {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}
impl List {
    /// Sends the call and types the answer.
    pub async fn send(
        self,
    ) -> Result<rt::client::ResponseValue<String>, rt::client::Error<ListError>> {
        let received = self.call.send().await?;
        let status = received.status();
        match status.as_u16() {
            200u16 => received.success(|received| received.text()),
            429u16 => {
                Err(
                    received
                        .failure(|received| {
                            received.json().map(ListError::TooManyRequests)
                        }),
                )
            }
            _ => Err(received.failure(|received| Ok(ListError::Default))),
        }
    }
}
/// What it gives when it fails.
#[derive(Debug, Clone, PartialEq)]
pub enum ListError {
    /// Later
    TooManyRequests(rt::Map<rt::Value>),
    /// Anything else
    Default,
}

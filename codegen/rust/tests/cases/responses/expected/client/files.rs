//! The client's side of files.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of files.
#[derive(Debug, Clone, Copy)]
pub struct Files<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Files<'_> {
    /// `PUT /files`
    ///
    /// - `.body(…)`
    ///
    /// `client.files().put_file().send().await?`
    ///
    /// Security: nothing.
    ///
    /// # Errors
    /// The document has none.
    pub fn put_file(&self) -> PutFile {
        let mut call = rt::client::Call::new(self.core, &operations::PUT_FILE);
        call.accept("application/octet-stream");
        PutFile { call }
    }
}

/// A call of `put_file`.
#[must_use]
#[derive(Debug)]
pub struct PutFile {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PutFile {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PutFile {
    /// The body.
    pub fn body(mut self, body: &operations::PutFileBody) -> Self {
        let call = &mut self.call;
        match body {
            operations::PutFileBody::Bytes(body) => {
                call.bytes("application/octet-stream", body.clone());
            }
            operations::PutFileBody::Text(body) => {
                call.bytes("text/plain", body.clone());
            }
        }
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Bytes, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::bytes),
            _ => received.undocumented(),
        })
    }
}

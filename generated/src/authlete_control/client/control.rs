//! The client's side of Control.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Control.
#[derive(Debug, Clone, Copy)]
pub struct Control<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Control<'_> {
    /// Make the next write for one session fail
    ///
    /// `PUT /services/{serviceId}/sessions/{sessionId}/failure`
    ///
    /// The next write for the session fails; the following one succeeds again.
    ///
    /// - `service_id`: Id of the service.
    /// - `session_id`: Id of the session.
    ///
    /// `client.control().fail_next_session_write(service_id, session_id).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn fail_next_session_write(
        &self,
        service_id: &str,
        session_id: &str,
    ) -> FailNextSessionWrite {
        let mut call = rt::client::Call::new(self.core, &operations::FAIL_NEXT_SESSION_WRITE);
        call.set_path(0usize, service_id);
        call.set_path(1usize, session_id);
        FailNextSessionWrite { call }
    }
}

/// A call of `fail_next_session_write`.
#[must_use]
#[derive(Debug)]
pub struct FailNextSessionWrite {
    call: rt::client::Call,
}

impl rt::client::CallOptions for FailNextSessionWrite {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl FailNextSessionWrite {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

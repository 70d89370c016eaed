//! The client's side of Lamp/State.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Lamp/State.
#[derive(Debug, Clone, Copy)]
pub struct LampState<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl LampState<'_> {
    /// Switch off
    ///
    /// `DELETE /lamp/state`
    ///
    /// - `.body(…)`
    ///
    /// `client.lamp_state().delete_lamp_state().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn delete_lamp_state(&self) -> DeleteLampState {
        let mut call = rt::client::Call::new(self.core, &operations::DELETE_LAMP_STATE);
        DeleteLampState { call }
    }
}

/// A call of `delete_lamp_state`.
#[must_use]
#[derive(Debug)]
pub struct DeleteLampState {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DeleteLampState {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DeleteLampState {
    /// The body.
    pub fn body(mut self, body: &types::DeleteLampStateBody) -> Self {
        let call = &mut self.call;
        call.json("application/json", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::DeleteLampStateOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

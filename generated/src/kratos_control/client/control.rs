//! The client's side of control.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of control.
#[derive(Debug, Clone, Copy)]
pub struct Control<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Control<'_> {
    /// Expire a session
    ///
    /// `POST /sessions/{id}/expire`
    ///
    /// Sets the end of a session to the past, as if its lifespan had passed.
    ///
    /// - `id`: The id of the session.
    ///
    /// `client.control().expire_session(id).send().await?`
    ///
    /// # Errors
    /// [`ExpireSessionError`]: 404 `NotFound`.
    pub fn expire_session(&self, id: rt::Uuid) -> ExpireSession {
        let mut call = rt::client::Call::new(self.core, &operations::EXPIRE_SESSION);
        call.set_path(0usize, &rt::client::plain(&id));
        ExpireSession { call }
    }

    /// Expire a flow
    ///
    /// `POST /flows/{id}/expire`
    ///
    /// Sets the end of a login or registration flow to the past, as if its lifespan had passed.
    ///
    /// - `id`: The id of the flow.
    ///
    /// `client.control().expire_flow(id).send().await?`
    ///
    /// # Errors
    /// [`ExpireFlowError`]: 404 `NotFound`.
    pub fn expire_flow(&self, id: rt::Uuid) -> ExpireFlow {
        let mut call = rt::client::Call::new(self.core, &operations::EXPIRE_FLOW);
        call.set_path(0usize, &rt::client::plain(&id));
        ExpireFlow { call }
    }
}

/// A call of `expire_session`.
#[must_use]
#[derive(Debug)]
pub struct ExpireSession {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ExpireSession {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ExpireSession {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ExpireSessionError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            404u16 => received.failure_without_body(ExpireSessionError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ExpireSessionError {
    /// The id does not exist.
    NotFound,
}

/// A call of `expire_flow`.
#[must_use]
#[derive(Debug)]
pub struct ExpireFlow {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ExpireFlow {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ExpireFlow {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ExpireFlowError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            404u16 => received.failure_without_body(ExpireFlowError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ExpireFlowError {
    /// The id does not exist.
    NotFound,
}

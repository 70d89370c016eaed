//! The client's side of metadata.
//!
//! Written by signoff-codegen; changes are lost.

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of metadata.
#[derive(Debug, Clone, Copy)]
pub struct Metadata<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Metadata<'_> {
    /// Is the server up
    ///
    /// `GET /health/alive`
    ///
    /// Says that the administrative port answers. It says nothing about the store, nor about other nodes.
    ///
    /// `client.metadata().is_alive().send().await?`
    ///
    /// # Errors
    /// [`IsAliveError`]: any other `Default`.
    pub fn is_alive(&self) -> IsAlive {
        let mut call = rt::client::Call::new(self.core, &operations::IS_ALIVE);
        call.accept("application/json, text/plain");
        IsAlive { call }
    }

    /// Is the server ready
    ///
    /// `GET /health/ready`
    ///
    /// Says that the administrative port answers and that what the server needs, its store above all, answers too.
    ///
    /// `client.metadata().is_ready().send().await?`
    ///
    /// # Errors
    /// [`IsReadyError`]: 503 `ServiceUnavailable`, any other `Default`.
    pub fn is_ready(&self) -> IsReady {
        let mut call = rt::client::Call::new(self.core, &operations::IS_READY);
        call.accept("application/json, text/plain");
        IsReady { call }
    }

    /// Which version is this
    ///
    /// `GET /version`
    ///
    /// Says which version the server has. It says nothing about other nodes.
    ///
    /// `client.metadata().get_version().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn get_version(&self) -> GetVersion {
        let mut call = rt::client::Call::new(self.core, &operations::GET_VERSION);
        GetVersion { call }
    }
}

/// A call of `is_alive`.
#[must_use]
#[derive(Debug)]
pub struct IsAlive {
    call: rt::client::Call,
}

impl rt::client::CallOptions for IsAlive {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl IsAlive {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::IsAliveOk, IsAliveError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.failure_from(rt::client::Received::text, IsAliveError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum IsAliveError {
    /// Something unexpected.
    Default(String),
}

/// A call of `is_ready`.
#[must_use]
#[derive(Debug)]
pub struct IsReady {
    call: rt::client::Call,
}

impl rt::client::CallOptions for IsReady {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl IsReady {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::IsReadyOk, IsReadyError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            503u16 => received.failure_from(
                rt::client::Received::json,
                IsReadyError::ServiceUnavailable,
            ),
            _ => received.failure_from(rt::client::Received::text, IsReadyError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum IsReadyError {
    /// The server is not ready.
    ServiceUnavailable(types::IsReadyServiceUnavailable),
    /// Something unexpected.
    Default(String),
}

/// A call of `get_version`.
#[must_use]
#[derive(Debug)]
pub struct GetVersion {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetVersion {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetVersion {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::GetVersionOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

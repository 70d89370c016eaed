//! The client's side of metadata.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of metadata.
#[derive(Debug, Clone, Copy)]
pub struct Metadata<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Metadata<'_> {
    /// Check that the server is up
    ///
    /// `GET /health/alive`
    ///
    /// Reports that the administrative port responds. It does not check the store or other nodes.
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

    /// Check that the server is ready
    ///
    /// `GET /health/ready`
    ///
    /// Reports that the administrative port and its dependencies, such as the store, respond.
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

    /// Read the version
    ///
    /// `GET /version`
    ///
    /// Returns the version of the server. It does not check other nodes.
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
    /// An unexpected error.
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
    /// An unexpected error.
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

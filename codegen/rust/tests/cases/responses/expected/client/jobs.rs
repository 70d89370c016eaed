//! The client's side of jobs.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of jobs.
#[derive(Debug, Clone, Copy)]
pub struct Jobs<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Jobs<'_> {
    /// `POST /jobs`
    ///
    /// - `body`
    ///
    /// `client.jobs().start_job(&body).send().await?`
    ///
    /// Security: `key`, or `token`.
    ///
    /// # Errors
    /// [`StartJobError`]: 409 `Conflict`, 4XX `ClientError`, any other `Default`.
    pub fn start_job(&self, body: &types::Job) -> StartJob {
        let mut call = rt::client::Call::new(self.core, &operations::START_JOB);
        call.accept("application/json, text/plain, application/problem+json");
        call.json("application/json", body);
        StartJob { call }
    }

    /// `GET /jobs`
    ///
    /// `client.jobs().read_jobs().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn read_jobs(&self) -> ReadJobs {
        let mut call = rt::client::Call::new(self.core, &operations::READ_JOBS);
        call.accept("text/csv");
        ReadJobs { call }
    }
}

/// A call of `start_job`.
#[must_use]
#[derive(Debug)]
pub struct StartJob {
    call: rt::client::Call,
}

impl rt::client::CallOptions for StartJob {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl StartJob {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<StartJobSuccess, StartJobError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_from(rt::client::Received::json, StartJobSuccess::Ok),
            202u16 => received.success_without_body(StartJobSuccess::Accepted),
            409u16 => received.failure(
                |received| received.media(&["application/json", "text/plain"]).and_then(
                    |index| match index {
                        0usize => received.json().map(operations::StartJobConflictBody::Json),
                        _ => received.text().map(operations::StartJobConflictBody::Text),
                    },
                ).map(StartJobError::Conflict),
            ),
            400u16..=499u16 => received.failure_from(
                rt::client::Received::json,
                StartJobError::ClientError,
            ),
            _ => received.failure_from(rt::client::Received::json, StartJobError::Default),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum StartJobSuccess {
    /// Done
    Ok(types::Job),
    /// Later
    Accepted,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum StartJobError {
    /// Running
    Conflict(operations::StartJobConflictBody),
    /// Wrong
    ClientError(types::Problem),
    /// Anything else
    Default(types::Problem),
}

/// A call of `read_jobs`.
#[must_use]
#[derive(Debug)]
pub struct ReadJobs {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadJobs {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadJobs {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<String, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::text),
            _ => received.undocumented(),
        })
    }
}

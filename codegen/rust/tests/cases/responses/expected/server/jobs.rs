//! The server's side of jobs.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of jobs.
pub trait Jobs: rt::server::Hooks {
    /// `POST /jobs`
    fn start_job(
        &self,
        request: StartJobRequest,
    ) -> impl Future<Output = Self::Answer<StartJobResponse>> + Send;

    /// `GET /jobs`
    fn read_jobs(
        &self,
        request: ReadJobsRequest,
    ) -> impl Future<Output = Self::Answer<ReadJobsResponse>> + Send;
}

/// What `start_job` is asked with.
#[derive(Debug)]
pub struct StartJobRequest {
    /// The body.
    pub body: types::Job,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for StartJobRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `read_jobs` is asked with.
#[derive(Debug)]
pub struct ReadJobsRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadJobsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `start_job` answers.
#[derive(Debug)]
pub enum StartJobResponse {
    /// Done
    Ok(types::Job),
    /// Later
    Accepted,
    /// Running
    Conflict(operations::StartJobConflictBody),
    /// Wrong
    ClientError(rt::http::StatusCode, types::Problem),
    /// Anything else
    Default(rt::http::StatusCode, types::Problem),
}

impl rt::server::Responses for StartJobResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Job>(200u16),
        rt::server::Documented::empty(202u16).requiring(&["Location"]),
        rt::server::Documented::new(
            rt::server::Status::Code(409u16),
            &[
                rt::server::ResponseMedia::new("application/json", rt::server::json::<types::Job>),
                rt::server::ResponseMedia::new("text/plain", rt::server::any),
            ],
        ),
        rt::server::Documented::new(
            rt::server::Status::Range(4u16),
            &[rt::server::ResponseMedia::new(
                "application/problem+json",
                rt::server::json::<types::Problem>,
            )],
        ),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::Problem>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Accepted => rt::server::Encoded::empty(202u16),
            Self::Conflict(body) => match body {
                operations::StartJobConflictBody::Json(body) => rt::server::Encoded::json(
                    409u16,
                    "application/json",
                    &body,
                ),
                operations::StartJobConflictBody::Text(body) => rt::server::Encoded::bytes(
                    409u16,
                    "text/plain",
                    body,
                ),
            },
            Self::ClientError(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/problem+json",
                &body,
            ),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `read_jobs` answers.
#[derive(Debug)]
pub enum ReadJobsResponse {
    /// All
    Ok(String),
}

impl rt::server::Responses for ReadJobsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("text/csv", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "text/csv", body),
        }
    }
}

pub(super) fn mount<S: Jobs>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, StartJobResponse>(
        &operations::START_JOB,
        |service, request| Box::pin(Jobs::start_job(service, request)),
    );
    routes.add::<_, ReadJobsResponse>(
        &operations::READ_JOBS,
        |service, request| Box::pin(Jobs::read_jobs(service, request)),
    );
}

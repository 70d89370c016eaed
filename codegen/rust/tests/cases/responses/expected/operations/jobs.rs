//! Operations of jobs.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /jobs`
pub static START_JOB: rt::OperationInfo = rt::OperationInfo {
    id: "startJob",
    method: "POST",
    path: "/jobs",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[
            rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json },
            rt::MediaInfo { name: "application/x-www-form-urlencoded", kind: rt::MediaKind::Form },
        ],
    }),
    security: &[
        &[rt::SchemeUse { name: "key", kind: rt::SchemeKind::KeyInHeader("X-Key"), scopes: &[] }],
        &[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &["read"] }],
    ],
};

/// `GET /jobs`
pub static READ_JOBS: rt::OperationInfo = rt::OperationInfo {
    id: "readJobs",
    method: "GET",
    path: "/jobs",
    parameters: &[],
    body: None,
    security: &[],
};

/// One variant per media type.
#[derive(Debug, Clone, PartialEq)]
pub enum StartJobConflictBody {
    /// `application/json`
    Json(types::Job),
    /// `text/plain`
    Text(String),
}

/// Headers of `Accepted`, for `typed_headers`.
pub type StartJobAcceptedHeaders = super::headers::LocationHeaders;

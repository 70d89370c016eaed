//! Operations of metadata.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /health/alive`
pub static IS_ALIVE: rt::OperationInfo = rt::OperationInfo {
    id: "isAlive",
    method: "GET",
    path: "/health/alive",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /health/ready`
pub static IS_READY: rt::OperationInfo = rt::OperationInfo {
    id: "isReady",
    method: "GET",
    path: "/health/ready",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /version`
pub static GET_VERSION: rt::OperationInfo = rt::OperationInfo {
    id: "getVersion",
    method: "GET",
    path: "/version",
    parameters: &[],
    body: None,
    security: &[],
};

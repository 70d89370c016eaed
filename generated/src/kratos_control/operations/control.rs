//! Operations of control.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /sessions/{id}/expire`
pub static EXPIRE_SESSION: rt::OperationInfo = rt::OperationInfo {
    id: "expireSession",
    method: "POST",
    path: "/sessions/{id}/expire",
    parameters: &[rt::ParameterInfo {
        name: "id",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

/// `POST /flows/{id}/expire`
pub static EXPIRE_FLOW: rt::OperationInfo = rt::OperationInfo {
    id: "expireFlow",
    method: "POST",
    path: "/flows/{id}/expire",
    parameters: &[rt::ParameterInfo {
        name: "id",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

//! Operations of Session.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /session/prepare`
pub static GET_SESSION_PREPARE: rt::OperationInfo = rt::OperationInfo {
    id: "get_session_prepare",
    method: "GET",
    path: "/session/prepare",
    parameters: &[rt::ParameterInfo {
        name: "email",
        place: rt::operation::Place::Query,
        required: true,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

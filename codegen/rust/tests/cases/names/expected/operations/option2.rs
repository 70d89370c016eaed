//! Operations of option.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /gen/{self}`
pub static ASYNC2: rt::OperationInfo = rt::OperationInfo {
    id: "Async",
    method: "GET",
    path: "/gen/{self}",
    parameters: &[rt::ParameterInfo {
        name: "self",
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

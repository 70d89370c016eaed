//! Operations of 123.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /größe/名前/{id}.json`
pub static GET_GRÖSSE_名前_ID_JSON: rt::OperationInfo = rt::OperationInfo {
    id: "get_größe_名前_id_json",
    method: "GET",
    path: "/größe/名前/{id}.json",
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

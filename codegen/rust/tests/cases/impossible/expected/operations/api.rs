//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /none`
pub static NONE: rt::OperationInfo = rt::OperationInfo {
    id: "none",
    method: "POST",
    path: "/none",
    parameters: &[rt::ParameterInfo {
        name: "size",
        place: rt::operation::Place::Query,
        required: false,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

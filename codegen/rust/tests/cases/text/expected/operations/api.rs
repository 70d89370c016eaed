//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /"quoted"/{a}`
pub static EVIL_FN_MAIN: rt::OperationInfo = rt::OperationInfo {
    id: "evil\"; fn main() {}",
    method: "POST",
    path: "/\"quoted\"/{a}",
    parameters: &[rt::ParameterInfo {
        name: "a",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /streams`
pub static SUBSCRIBE: rt::OperationInfo = rt::OperationInfo {
    id: "subscribe",
    method: "POST",
    path: "/streams",
    parameters: &[rt::ParameterInfo {
        name: "callbackUrl",
        place: rt::operation::Place::Query,
        required: true,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST`
pub static SUBSCRIBE_ON_DATA: rt::OperationInfo = rt::OperationInfo {
    id: "subscribe_onData",
    method: "POST",
    path: "",
    parameters: &[rt::ParameterInfo {
        name: "url",
        place: rt::operation::Place::Query,
        required: true,
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

/// `DELETE`
pub static DATA_ENDED: rt::OperationInfo = rt::OperationInfo {
    id: "dataEnded",
    method: "DELETE",
    path: "",
    parameters: &[],
    body: None,
    security: &[],
};

//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /things`
pub static ADD_THING: rt::OperationInfo = rt::OperationInfo {
    id: "addThing",
    method: "POST",
    path: "/things",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /forms`
pub static FILL_IN: rt::OperationInfo = rt::OperationInfo {
    id: "fillIn",
    method: "POST",
    path: "/forms",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo {
            name: "application/x-www-form-urlencoded",
            kind: rt::MediaKind::Form,
        }],
    }),
    security: &[],
};

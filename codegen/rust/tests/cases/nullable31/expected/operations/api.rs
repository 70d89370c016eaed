//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /nulls`
pub static NULLS: rt::OperationInfo = rt::OperationInfo {
    id: "nulls",
    method: "POST",
    path: "/nulls",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /word`
pub static WORD: rt::OperationInfo = rt::OperationInfo {
    id: "word",
    method: "POST",
    path: "/word",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /pets`
pub static ADD_PET: rt::OperationInfo = rt::OperationInfo {
    id: "addPet",
    method: "POST",
    path: "/pets",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

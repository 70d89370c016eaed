//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST`
pub static POST_NEW_PET: rt::OperationInfo = rt::OperationInfo {
    id: "post_new_pet",
    method: "POST",
    path: "",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST`
pub static PET_GONE: rt::OperationInfo = rt::OperationInfo {
    id: "petGone",
    method: "POST",
    path: "",
    parameters: &[],
    body: None,
    security: &[],
};

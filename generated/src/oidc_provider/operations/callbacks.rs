//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST`
pub static REGISTER_CLIENT_LOGOUT_TOKEN: rt::OperationInfo = rt::OperationInfo {
    id: "registerClient_logoutToken",
    method: "POST",
    path: "",
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

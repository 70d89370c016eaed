//! Operations of User.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /user`
pub static POST_USER: rt::OperationInfo = rt::OperationInfo {
    id: "post_user",
    method: "POST",
    path: "/user",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /user/me`
pub static GET_USER_ME: rt::OperationInfo = rt::OperationInfo {
    id: "get_user_me",
    method: "GET",
    path: "/user/me",
    parameters: &[],
    body: None,
    security: &[],
};

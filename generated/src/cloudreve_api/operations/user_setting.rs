//! Operations of User/Setting.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `PATCH /user/setting`
pub static PATCH_USER_SETTING: rt::OperationInfo = rt::OperationInfo {
    id: "patch_user_setting",
    method: "PATCH",
    path: "/user/setting",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /user/setting/2fa`
pub static GET_USER_SETTING_2FA: rt::OperationInfo = rt::OperationInfo {
    id: "get_user_setting_2fa",
    method: "GET",
    path: "/user/setting/2fa",
    parameters: &[],
    body: None,
    security: &[],
};

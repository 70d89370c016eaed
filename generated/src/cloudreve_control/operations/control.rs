//! Operations of Control.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /users/status`
pub static SET_USER_STATUS: rt::OperationInfo = rt::OperationInfo {
    id: "setUserStatus",
    method: "POST",
    path: "/users/status",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /users/email`
pub static CHANGE_USER_EMAIL: rt::OperationInfo = rt::OperationInfo {
    id: "changeUserEmail",
    method: "POST",
    path: "/users/email",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /users/delete`
pub static DELETE_USER: rt::OperationInfo = rt::OperationInfo {
    id: "deleteUser",
    method: "POST",
    path: "/users/delete",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /users/single-sign-on`
pub static USE_SINGLE_SIGN_ON: rt::OperationInfo = rt::OperationInfo {
    id: "useSingleSignOn",
    method: "POST",
    path: "/users/single-sign-on",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /sign-ups/activation`
pub static REQUIRE_ACTIVATION: rt::OperationInfo = rt::OperationInfo {
    id: "requireActivation",
    method: "POST",
    path: "/sign-ups/activation",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /tokens/expire`
pub static EXPIRE_TOKEN: rt::OperationInfo = rt::OperationInfo {
    id: "expireToken",
    method: "POST",
    path: "/tokens/expire",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /debug`
pub static DEBUG_REQUEST: rt::OperationInfo = rt::OperationInfo {
    id: "debugRequest",
    method: "POST",
    path: "/debug",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

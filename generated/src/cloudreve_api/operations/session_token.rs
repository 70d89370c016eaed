//! Operations of Session/Token.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `DELETE /session/token`
pub static DELETE_SESSION_TOKEN: rt::OperationInfo = rt::OperationInfo {
    id: "delete_session_token",
    method: "DELETE",
    path: "/session/token",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /session/token`
pub static POST_SESSION_TOKEN: rt::OperationInfo = rt::OperationInfo {
    id: "post_session_token",
    method: "POST",
    path: "/session/token",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /session/token/2fa`
pub static POST_SESSION_TOKEN_2FA: rt::OperationInfo = rt::OperationInfo {
    id: "post_session_token_2fa",
    method: "POST",
    path: "/session/token/2fa",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /session/token/refresh`
pub static POST_SESSION_TOKEN_REFRESH: rt::OperationInfo = rt::OperationInfo {
    id: "post_session_token_refresh",
    method: "POST",
    path: "/session/token/refresh",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

//! Operations of Homeserver.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /_matrix/client/v3/register`
pub static REGISTER: rt::OperationInfo = rt::OperationInfo {
    id: "register",
    method: "POST",
    path: "/_matrix/client/v3/register",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /_matrix/client/v3/login`
pub static LOGIN: rt::OperationInfo = rt::OperationInfo {
    id: "login",
    method: "POST",
    path: "/_matrix/client/v3/login",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /_matrix/client/v3/logout`
pub static LOGOUT: rt::OperationInfo = rt::OperationInfo {
    id: "logout",
    method: "POST",
    path: "/_matrix/client/v3/logout",
    parameters: &[rt::ParameterInfo {
        name: "access_token",
        place: rt::operation::Place::Query,
        required: false,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `POST /_matrix/client/v3/logout/all`
pub static LOGOUT_ALL: rt::OperationInfo = rt::OperationInfo {
    id: "logoutAll",
    method: "POST",
    path: "/_matrix/client/v3/logout/all",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `POST /_matrix/client/v3/refresh`
pub static REFRESH: rt::OperationInfo = rt::OperationInfo {
    id: "refresh",
    method: "POST",
    path: "/_matrix/client/v3/refresh",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /_matrix/client/v3/account/whoami`
pub static WHOAMI: rt::OperationInfo = rt::OperationInfo {
    id: "whoami",
    method: "GET",
    path: "/_matrix/client/v3/account/whoami",
    parameters: &[],
    body: None,
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `GET /_matrix/client/v3/sync`
pub static SYNC: rt::OperationInfo = rt::OperationInfo {
    id: "sync",
    method: "GET",
    path: "/_matrix/client/v3/sync",
    parameters: &[rt::ParameterInfo {
        name: "timeout",
        place: rt::operation::Place::Query,
        required: false,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `GET /_matrix/client/v3/devices`
pub static LIST_DEVICES: rt::OperationInfo = rt::OperationInfo {
    id: "listDevices",
    method: "GET",
    path: "/_matrix/client/v3/devices",
    parameters: &[],
    body: None,
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `GET /_matrix/client/v3/devices/{deviceId}`
pub static GET_DEVICE: rt::OperationInfo = rt::OperationInfo {
    id: "getDevice",
    method: "GET",
    path: "/_matrix/client/v3/devices/{deviceId}",
    parameters: &[rt::ParameterInfo {
        name: "deviceId",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `DELETE /_matrix/client/v3/devices/{deviceId}`
pub static DELETE_DEVICE: rt::OperationInfo = rt::OperationInfo {
    id: "deleteDevice",
    method: "DELETE",
    path: "/_matrix/client/v3/devices/{deviceId}",
    parameters: &[rt::ParameterInfo {
        name: "deviceId",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `POST /_matrix/client/v3/delete_devices`
pub static DELETE_DEVICES: rt::OperationInfo = rt::OperationInfo {
    id: "deleteDevices",
    method: "POST",
    path: "/_matrix/client/v3/delete_devices",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `POST /_matrix/client/v3/account/password`
pub static CHANGE_PASSWORD: rt::OperationInfo = rt::OperationInfo {
    id: "changePassword",
    method: "POST",
    path: "/_matrix/client/v3/account/password",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `POST /_matrix/client/v3/account/deactivate`
pub static DEACTIVATE: rt::OperationInfo = rt::OperationInfo {
    id: "deactivate",
    method: "POST",
    path: "/_matrix/client/v3/account/deactivate",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `POST /_matrix/client/v3/keys/upload`
pub static UPLOAD_KEYS: rt::OperationInfo = rt::OperationInfo {
    id: "uploadKeys",
    method: "POST",
    path: "/_matrix/client/v3/keys/upload",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `POST /_matrix/client/v3/keys/query`
pub static QUERY_KEYS: rt::OperationInfo = rt::OperationInfo {
    id: "queryKeys",
    method: "POST",
    path: "/_matrix/client/v3/keys/query",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

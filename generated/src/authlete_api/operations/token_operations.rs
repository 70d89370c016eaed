//! Operations of Token Operations.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /api/{serviceId}/auth/token/create`
pub static AUTH_TOKEN_CREATE_API: rt::OperationInfo = rt::OperationInfo {
    id: "auth_token_create_api",
    method: "POST",
    path: "/api/{serviceId}/auth/token/create",
    parameters: &[rt::ParameterInfo {
        name: "serviceId",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[
            rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json },
            rt::MediaInfo { name: "application/x-www-form-urlencoded", kind: rt::MediaKind::Form },
        ],
    }),
    security: &[&[rt::SchemeUse { name: "bearer", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `GET /api/{serviceId}/auth/token/get/list`
pub static AUTH_TOKEN_GET_LIST_API: rt::OperationInfo = rt::OperationInfo {
    id: "auth_token_get_list_api",
    method: "GET",
    path: "/api/{serviceId}/auth/token/get/list",
    parameters: &[
        rt::ParameterInfo {
            name: "serviceId",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "clientIdentifier",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "subject",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "start",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "end",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[&[rt::SchemeUse { name: "bearer", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `DELETE /api/{serviceId}/auth/token/delete/{accessTokenIdentifier}`
pub static AUTH_TOKEN_DELETE_API: rt::OperationInfo = rt::OperationInfo {
    id: "auth_token_delete_api",
    method: "DELETE",
    path: "/api/{serviceId}/auth/token/delete/{accessTokenIdentifier}",
    parameters: &[
        rt::ParameterInfo {
            name: "serviceId",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "accessTokenIdentifier",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[&[rt::SchemeUse { name: "bearer", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `POST /api/{serviceId}/auth/token/revoke`
pub static AUTH_TOKEN_REVOKE_API: rt::OperationInfo = rt::OperationInfo {
    id: "auth_token_revoke_api",
    method: "POST",
    path: "/api/{serviceId}/auth/token/revoke",
    parameters: &[rt::ParameterInfo {
        name: "serviceId",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[
            rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json },
            rt::MediaInfo { name: "application/x-www-form-urlencoded", kind: rt::MediaKind::Form },
        ],
    }),
    security: &[&[rt::SchemeUse { name: "bearer", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

//! Operations of identity.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /admin/identities`
pub static CREATE_IDENTITY: rt::OperationInfo = rt::OperationInfo {
    id: "createIdentity",
    method: "POST",
    path: "/admin/identities",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse {
        name: "oryAccessToken",
        kind: rt::SchemeKind::KeyInHeader("Authorization"),
        scopes: &[],
    }]],
};

/// `DELETE /admin/identities/{id}`
pub static DELETE_IDENTITY: rt::OperationInfo = rt::OperationInfo {
    id: "deleteIdentity",
    method: "DELETE",
    path: "/admin/identities/{id}",
    parameters: &[rt::ParameterInfo {
        name: "id",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[&[rt::SchemeUse {
        name: "oryAccessToken",
        kind: rt::SchemeKind::KeyInHeader("Authorization"),
        scopes: &[],
    }]],
};

/// `GET /admin/identities/{id}/sessions`
pub static LIST_IDENTITY_SESSIONS: rt::OperationInfo = rt::OperationInfo {
    id: "listIdentitySessions",
    method: "GET",
    path: "/admin/identities/{id}/sessions",
    parameters: &[
        rt::ParameterInfo {
            name: "id",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "per_page",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "page",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "page_size",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "page_token",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "active",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[&[rt::SchemeUse {
        name: "oryAccessToken",
        kind: rt::SchemeKind::KeyInHeader("Authorization"),
        scopes: &[],
    }]],
};

/// `DELETE /admin/identities/{id}/sessions`
pub static DELETE_IDENTITY_SESSIONS: rt::OperationInfo = rt::OperationInfo {
    id: "deleteIdentitySessions",
    method: "DELETE",
    path: "/admin/identities/{id}/sessions",
    parameters: &[rt::ParameterInfo {
        name: "id",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[&[rt::SchemeUse {
        name: "oryAccessToken",
        kind: rt::SchemeKind::KeyInHeader("Authorization"),
        scopes: &[],
    }]],
};

/// `GET /admin/sessions`
pub static LIST_SESSIONS: rt::OperationInfo = rt::OperationInfo {
    id: "listSessions",
    method: "GET",
    path: "/admin/sessions",
    parameters: &[
        rt::ParameterInfo {
            name: "page_size",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "page_token",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "active",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "expand",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
    ],
    body: None,
    security: &[&[rt::SchemeUse {
        name: "oryAccessToken",
        kind: rt::SchemeKind::KeyInHeader("Authorization"),
        scopes: &[],
    }]],
};

/// `GET /admin/sessions/{id}`
pub static GET_SESSION: rt::OperationInfo = rt::OperationInfo {
    id: "getSession",
    method: "GET",
    path: "/admin/sessions/{id}",
    parameters: &[
        rt::ParameterInfo {
            name: "expand",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "id",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[&[rt::SchemeUse {
        name: "oryAccessToken",
        kind: rt::SchemeKind::KeyInHeader("Authorization"),
        scopes: &[],
    }]],
};

/// `DELETE /admin/sessions/{id}`
pub static DISABLE_SESSION: rt::OperationInfo = rt::OperationInfo {
    id: "disableSession",
    method: "DELETE",
    path: "/admin/sessions/{id}",
    parameters: &[rt::ParameterInfo {
        name: "id",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[&[rt::SchemeUse {
        name: "oryAccessToken",
        kind: rt::SchemeKind::KeyInHeader("Authorization"),
        scopes: &[],
    }]],
};

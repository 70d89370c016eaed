//! Operations of Headless.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /_allauth/{client}/v1/config`
pub static GET_CONFIGURATION: rt::OperationInfo = rt::OperationInfo {
    id: "getConfiguration",
    method: "GET",
    path: "/_allauth/{client}/v1/config",
    parameters: &[
        rt::ParameterInfo {
            name: "client",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Session-Token",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[],
};

/// `POST /_allauth/{client}/v1/auth/signup`
pub static SIGN_UP: rt::OperationInfo = rt::OperationInfo {
    id: "signUp",
    method: "POST",
    path: "/_allauth/{client}/v1/auth/signup",
    parameters: &[
        rt::ParameterInfo {
            name: "client",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-CSRFToken",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /_allauth/{client}/v1/auth/login`
pub static SIGN_IN: rt::OperationInfo = rt::OperationInfo {
    id: "signIn",
    method: "POST",
    path: "/_allauth/{client}/v1/auth/login",
    parameters: &[
        rt::ParameterInfo {
            name: "client",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Session-Token",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-CSRFToken",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /_allauth/{client}/v1/auth/session`
pub static GET_SESSION: rt::OperationInfo = rt::OperationInfo {
    id: "getSession",
    method: "GET",
    path: "/_allauth/{client}/v1/auth/session",
    parameters: &[
        rt::ParameterInfo {
            name: "client",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Session-Token",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[],
};

/// `DELETE /_allauth/{client}/v1/auth/session`
pub static SIGN_OUT: rt::OperationInfo = rt::OperationInfo {
    id: "signOut",
    method: "DELETE",
    path: "/_allauth/{client}/v1/auth/session",
    parameters: &[
        rt::ParameterInfo {
            name: "client",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Session-Token",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-CSRFToken",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[],
};

/// `GET /_allauth/{client}/v1/auth/sessions`
pub static LIST_SESSIONS: rt::OperationInfo = rt::OperationInfo {
    id: "listSessions",
    method: "GET",
    path: "/_allauth/{client}/v1/auth/sessions",
    parameters: &[
        rt::ParameterInfo {
            name: "client",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Session-Token",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[],
};

/// `DELETE /_allauth/{client}/v1/auth/sessions`
pub static END_SESSIONS: rt::OperationInfo = rt::OperationInfo {
    id: "endSessions",
    method: "DELETE",
    path: "/_allauth/{client}/v1/auth/sessions",
    parameters: &[
        rt::ParameterInfo {
            name: "client",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Session-Token",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /_allauth/{client}/v1/account/password/change`
pub static CHANGE_PASSWORD: rt::OperationInfo = rt::OperationInfo {
    id: "changePassword",
    method: "POST",
    path: "/_allauth/{client}/v1/account/password/change",
    parameters: &[
        rt::ParameterInfo {
            name: "client",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Session-Token",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /_allauth/app/v1/tokens/refresh`
pub static REFRESH_TOKENS: rt::OperationInfo = rt::OperationInfo {
    id: "refreshTokens",
    method: "POST",
    path: "/_allauth/app/v1/tokens/refresh",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /resource`
pub static READ_RESOURCE: rt::OperationInfo = rt::OperationInfo {
    id: "readResource",
    method: "GET",
    path: "/resource",
    parameters: &[],
    body: None,
    security: &[&[rt::SchemeUse {
        name: "accessToken",
        kind: rt::SchemeKind::Bearer,
        scopes: &[],
    }]],
};

//! Operations of Provider.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /.well-known/openid-configuration`
pub static DISCOVER: rt::OperationInfo = rt::OperationInfo {
    id: "discover",
    method: "GET",
    path: "/.well-known/openid-configuration",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /jwks`
pub static LIST_KEYS: rt::OperationInfo = rt::OperationInfo {
    id: "listKeys",
    method: "GET",
    path: "/jwks",
    parameters: &[],
    body: None,
    security: &[],
};

/// `POST /register`
pub static REGISTER_CLIENT: rt::OperationInfo = rt::OperationInfo {
    id: "registerClient",
    method: "POST",
    path: "/register",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /authorize`
pub static AUTHORIZE: rt::OperationInfo = rt::OperationInfo {
    id: "authorize",
    method: "GET",
    path: "/authorize",
    parameters: &[
        rt::ParameterInfo {
            name: "client_id",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "response_type",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "redirect_uri",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "scope",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "state",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "nonce",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "prompt",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "code_challenge",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "code_challenge_method",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[],
};

/// `POST /sign-in`
pub static SUBMIT_SIGN_IN: rt::OperationInfo = rt::OperationInfo {
    id: "submitSignIn",
    method: "POST",
    path: "/sign-in",
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

/// `POST /token`
pub static EXCHANGE: rt::OperationInfo = rt::OperationInfo {
    id: "exchange",
    method: "POST",
    path: "/token",
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

/// `GET /userinfo`
pub static USERINFO: rt::OperationInfo = rt::OperationInfo {
    id: "userinfo",
    method: "GET",
    path: "/userinfo",
    parameters: &[],
    body: None,
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `POST /introspect`
pub static INTROSPECT: rt::OperationInfo = rt::OperationInfo {
    id: "introspect",
    method: "POST",
    path: "/introspect",
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

/// `POST /revoke`
pub static REVOKE: rt::OperationInfo = rt::OperationInfo {
    id: "revoke",
    method: "POST",
    path: "/revoke",
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

/// `GET /end-session`
pub static END_SESSION: rt::OperationInfo = rt::OperationInfo {
    id: "endSession",
    method: "GET",
    path: "/end-session",
    parameters: &[
        rt::ParameterInfo {
            name: "id_token_hint",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "client_id",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "post_logout_redirect_uri",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "state",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[],
};

/// `POST /end-session`
pub static POST_END_SESSION: rt::OperationInfo = rt::OperationInfo {
    id: "postEndSession",
    method: "POST",
    path: "/end-session",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo {
            name: "application/x-www-form-urlencoded",
            kind: rt::MediaKind::Form,
        }],
    }),
    security: &[],
};

/// `POST /end-session/confirm`
pub static CONFIRM_END_SESSION: rt::OperationInfo = rt::OperationInfo {
    id: "confirmEndSession",
    method: "POST",
    path: "/end-session/confirm",
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

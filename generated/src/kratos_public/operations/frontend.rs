//! Operations of frontend.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `DELETE /self-service/logout/api`
pub static PERFORM_NATIVE_LOGOUT: rt::OperationInfo = rt::OperationInfo {
    id: "performNativeLogout",
    method: "DELETE",
    path: "/self-service/logout/api",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /self-service/logout/browser`
pub static CREATE_BROWSER_LOGOUT_FLOW: rt::OperationInfo = rt::OperationInfo {
    id: "createBrowserLogoutFlow",
    method: "GET",
    path: "/self-service/logout/browser",
    parameters: &[
        rt::ParameterInfo {
            name: "cookie",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "return_to",
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

/// `GET /self-service/logout`
pub static UPDATE_LOGOUT_FLOW: rt::OperationInfo = rt::OperationInfo {
    id: "updateLogoutFlow",
    method: "GET",
    path: "/self-service/logout",
    parameters: &[
        rt::ParameterInfo {
            name: "token",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "return_to",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "Cookie",
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

/// `GET /sessions/whoami`
pub static TO_SESSION: rt::OperationInfo = rt::OperationInfo {
    id: "toSession",
    method: "GET",
    path: "/sessions/whoami",
    parameters: &[
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
            name: "Cookie",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "tokenize_as",
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

/// `GET /sessions`
pub static LIST_MY_SESSIONS: rt::OperationInfo = rt::OperationInfo {
    id: "listMySessions",
    method: "GET",
    path: "/sessions",
    parameters: &[
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
            name: "X-Session-Token",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "Cookie",
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

/// `DELETE /sessions`
pub static DISABLE_MY_OTHER_SESSIONS: rt::OperationInfo = rt::OperationInfo {
    id: "disableMyOtherSessions",
    method: "DELETE",
    path: "/sessions",
    parameters: &[
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
            name: "Cookie",
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

/// `DELETE /sessions/{id}`
pub static DISABLE_MY_SESSION: rt::OperationInfo = rt::OperationInfo {
    id: "disableMySession",
    method: "DELETE",
    path: "/sessions/{id}",
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
            name: "X-Session-Token",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "Cookie",
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

/// `GET /self-service/login/api`
pub static CREATE_NATIVE_LOGIN_FLOW: rt::OperationInfo = rt::OperationInfo {
    id: "createNativeLoginFlow",
    method: "GET",
    path: "/self-service/login/api",
    parameters: &[
        rt::ParameterInfo {
            name: "refresh",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "aal",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
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
            name: "return_session_token_exchange_code",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "return_to",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "organization",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "via",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "identity_schema",
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

/// `GET /self-service/login/browser`
pub static CREATE_BROWSER_LOGIN_FLOW: rt::OperationInfo = rt::OperationInfo {
    id: "createBrowserLoginFlow",
    method: "GET",
    path: "/self-service/login/browser",
    parameters: &[
        rt::ParameterInfo {
            name: "refresh",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "aal",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "return_to",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "Cookie",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "login_challenge",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "organization",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "via",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "identity_schema",
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

/// `GET /self-service/login/flows`
pub static GET_LOGIN_FLOW: rt::OperationInfo = rt::OperationInfo {
    id: "getLoginFlow",
    method: "GET",
    path: "/self-service/login/flows",
    parameters: &[
        rt::ParameterInfo {
            name: "id",
            place: rt::operation::Place::Query,
            required: true,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "Cookie",
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

/// `POST /self-service/login`
pub static UPDATE_LOGIN_FLOW: rt::OperationInfo = rt::OperationInfo {
    id: "updateLoginFlow",
    method: "POST",
    path: "/self-service/login",
    parameters: &[
        rt::ParameterInfo {
            name: "flow",
            place: rt::operation::Place::Query,
            required: true,
            style: rt::operation::Style::Form,
            explode: true,
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
            name: "Cookie",
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
        content: &[
            rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json },
            rt::MediaInfo { name: "application/x-www-form-urlencoded", kind: rt::MediaKind::Form },
        ],
    }),
    security: &[],
};

/// `GET /self-service/registration/api`
pub static CREATE_NATIVE_REGISTRATION_FLOW: rt::OperationInfo = rt::OperationInfo {
    id: "createNativeRegistrationFlow",
    method: "GET",
    path: "/self-service/registration/api",
    parameters: &[
        rt::ParameterInfo {
            name: "return_session_token_exchange_code",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "return_to",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "organization",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "identity_schema",
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

/// `POST /self-service/registration`
pub static UPDATE_REGISTRATION_FLOW: rt::OperationInfo = rt::OperationInfo {
    id: "updateRegistrationFlow",
    method: "POST",
    path: "/self-service/registration",
    parameters: &[
        rt::ParameterInfo {
            name: "flow",
            place: rt::operation::Place::Query,
            required: true,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "Cookie",
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
        content: &[
            rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json },
            rt::MediaInfo { name: "application/x-www-form-urlencoded", kind: rt::MediaKind::Form },
        ],
    }),
    security: &[],
};

/// `GET /self-service/errors`
pub static GET_FLOW_ERROR: rt::OperationInfo = rt::OperationInfo {
    id: "getFlowError",
    method: "GET",
    path: "/self-service/errors",
    parameters: &[rt::ParameterInfo {
        name: "id",
        place: rt::operation::Place::Query,
        required: true,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

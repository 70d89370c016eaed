//! Operations of pages.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /linked`
pub static LIST_LINKED: rt::OperationInfo = rt::OperationInfo {
    id: "listLinked",
    method: "GET",
    path: "/linked",
    parameters: &[rt::ParameterInfo {
        name: "size",
        place: rt::operation::Place::Query,
        required: false,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

/// `GET /cursors`
pub static LIST_BY_CURSOR: rt::OperationInfo = rt::OperationInfo {
    id: "listByCursor",
    method: "GET",
    path: "/cursors",
    parameters: &[rt::ParameterInfo {
        name: "page_token",
        place: rt::operation::Place::Query,
        required: false,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

/// `GET /counted`
pub static LIST_BY_PAGE: rt::OperationInfo = rt::OperationInfo {
    id: "listByPage",
    method: "GET",
    path: "/counted",
    parameters: &[
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
            name: "items",
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

/// `GET /skipped`
pub static LIST_BY_OFFSET: rt::OperationInfo = rt::OperationInfo {
    id: "listByOffset",
    method: "GET",
    path: "/skipped",
    parameters: &[
        rt::ParameterInfo {
            name: "offset",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "limit",
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

/// `GET /ambiguous`
pub static LIST_AMBIGUOUS: rt::OperationInfo = rt::OperationInfo {
    id: "listAmbiguous",
    method: "GET",
    path: "/ambiguous",
    parameters: &[
        rt::ParameterInfo {
            name: "offset",
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
    ],
    body: None,
    security: &[],
};

/// `POST /configured`
pub static LIST_CONFIGURED: rt::OperationInfo = rt::OperationInfo {
    id: "listConfigured",
    method: "POST",
    path: "/configured",
    parameters: &[rt::ParameterInfo {
        name: "from",
        place: rt::operation::Place::Query,
        required: false,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

/// `GET /off`
pub static LIST_OFF: rt::OperationInfo = rt::OperationInfo {
    id: "listOff",
    method: "GET",
    path: "/off",
    parameters: &[rt::ParameterInfo {
        name: "page",
        place: rt::operation::Place::Query,
        required: false,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

/// Headers of `Ok`, for `typed_headers`.
pub type ListLinkedOkHeaders = super::headers::LinkHeaders;

//! Operations of notes.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /shelves/{shelf}/notes`
pub static LIST_NOTES: rt::OperationInfo = rt::OperationInfo {
    id: "listNotes",
    method: "GET",
    path: "/shelves/{shelf}/notes",
    parameters: &[
        rt::ParameterInfo {
            name: "shelf",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
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
        rt::ParameterInfo {
            name: "after",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `POST /shelves/{shelf}/notes`
pub static CREATE_NOTE: rt::OperationInfo = rt::OperationInfo {
    id: "createNote",
    method: "POST",
    path: "/shelves/{shelf}/notes",
    parameters: &[
        rt::ParameterInfo {
            name: "shelf",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "notify",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `GET /shelves/{shelf}/notes/{id}`
pub static GET_NOTE: rt::OperationInfo = rt::OperationInfo {
    id: "getNote",
    method: "GET",
    path: "/shelves/{shelf}/notes/{id}",
    parameters: &[
        rt::ParameterInfo {
            name: "shelf",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
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
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `DELETE /shelves/{shelf}/notes/{id}`
pub static DELETE_NOTE: rt::OperationInfo = rt::OperationInfo {
    id: "deleteNote",
    method: "DELETE",
    path: "/shelves/{shelf}/notes/{id}",
    parameters: &[
        rt::ParameterInfo {
            name: "shelf",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
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
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

//! Operations of notes.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /desks/{desk}/notes`
pub static PUT_NOTE: rt::OperationInfo = rt::OperationInfo {
    id: "putNote",
    method: "POST",
    path: "/desks/{desk}/notes",
    parameters: &[
        rt::ParameterInfo {
            name: "desk",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "colour",
            place: rt::operation::Place::Query,
            required: true,
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
    security: &[&[rt::SchemeUse { name: "bearer", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

/// `GET /notes/{id}`
pub static READ_NOTE: rt::OperationInfo = rt::OperationInfo {
    id: "readNote",
    method: "GET",
    path: "/notes/{id}",
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
    security: &[&[rt::SchemeUse { name: "bearer", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

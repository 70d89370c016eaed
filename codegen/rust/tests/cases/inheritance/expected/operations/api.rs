//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /animals`
pub static ADD_ANIMAL: rt::OperationInfo = rt::OperationInfo {
    id: "addAnimal",
    method: "POST",
    path: "/animals",
    parameters: &[rt::ParameterInfo {
        name: "limit",
        place: rt::operation::Place::Query,
        required: false,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /secret`
pub static READ_SECRET: rt::OperationInfo = rt::OperationInfo {
    id: "readSecret",
    method: "GET",
    path: "/secret",
    parameters: &[],
    body: None,
    security: &[
        &[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }],
        &[rt::SchemeUse { name: "key", kind: rt::SchemeKind::KeyInHeader("X-Key"), scopes: &[] }],
    ],
};

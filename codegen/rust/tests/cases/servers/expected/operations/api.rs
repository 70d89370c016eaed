//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /pets/{name}`
pub static READ_PET: rt::OperationInfo = rt::OperationInfo {
    id: "readPet",
    method: "GET",
    path: "/pets/{name}",
    parameters: &[
        rt::ParameterInfo {
            name: "name",
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
            name: "step",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "tags",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "old",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[
        &[
            rt::SchemeUse { name: "key", kind: rt::SchemeKind::KeyInHeader("X-Key"), scopes: &[] },
            rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] },
        ],
        &[],
    ],
};

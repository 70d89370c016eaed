//! Operations of pets.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /pets`
pub static LIST_PETS: rt::OperationInfo = rt::OperationInfo {
    id: "listPets",
    method: "GET",
    path: "/pets",
    parameters: &[
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
            name: "sort",
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
            name: "offset",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "q",
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

/// `DELETE /pets/{id}`
pub static REMOVE_PET: rt::OperationInfo = rt::OperationInfo {
    id: "removePet",
    method: "DELETE",
    path: "/pets/{id}",
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
    security: &[
        &[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &["pets:write"] }],
        &[rt::SchemeUse { name: "key", kind: rt::SchemeKind::KeyInHeader("X-Key"), scopes: &[] }],
    ],
};

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
            name: "Prefer",
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

/// `POST /pets`
pub static ADD_PET: rt::OperationInfo = rt::OperationInfo {
    id: "addPet",
    method: "POST",
    path: "/pets",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "token", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
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
    security: &[],
};

/// One variant per media type.
#[derive(Debug, Clone, PartialEq)]
pub enum ListPetsOkBody {
    /// `application/json`
    Json(Vec<types::Pet>),
    /// `text/csv`
    Csv(String),
}

/// Headers of `Ok`, for `typed_headers`.
pub type ListPetsOkHeaders = super::headers::XTotalXNextContentLengthHeaders;

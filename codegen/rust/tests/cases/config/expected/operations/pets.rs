//! Operations of pets.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /pets/{id}`
pub static READ_PET: rt::OperationInfo = rt::OperationInfo {
    id: "pets_getOnePetUsingGET",
    method: "GET",
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

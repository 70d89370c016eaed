//! Operations of Option.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /gen/{self}/{type}`
pub static ASYNC: rt::OperationInfo = rt::OperationInfo {
    id: "async",
    method: "GET",
    path: "/gen/{self}/{type}",
    parameters: &[
        rt::ParameterInfo {
            name: "self",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "type",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "body",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "Body",
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

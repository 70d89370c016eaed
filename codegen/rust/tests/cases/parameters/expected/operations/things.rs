//! Operations of things.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /list/{simple}/{label}/{matrix}`
pub static LIST: rt::OperationInfo = rt::OperationInfo {
    id: "list",
    method: "GET",
    path: "/list/{simple}/{label}/{matrix}",
    parameters: &[
        rt::ParameterInfo {
            name: "simple",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "label",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Label,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "matrix",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Matrix,
            explode: false,
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
            name: "tags",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "pipes",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::PipeDelimited,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "filter",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::DeepObject,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Object,
        },
        rt::ParameterInfo {
            name: "json",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Json,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Trace",
            place: rt::operation::Place::Header,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "session",
            place: rt::operation::Place::Cookie,
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

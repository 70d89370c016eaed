//! Operations of lists.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /lists/{pipes}/{nested}`
pub static READ_LISTS: rt::OperationInfo = rt::OperationInfo {
    id: "readLists",
    method: "GET",
    path: "/lists/{pipes}/{nested}",
    parameters: &[
        rt::ParameterInfo {
            name: "pipes",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::PipeDelimited,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "nested",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Lists(&[rt::operation::Style::PipeDelimited]),
        },
        rt::ParameterInfo {
            name: "spaces",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::SpaceDelimited,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "tabs",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::TabDelimited,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "rows",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Lists(&[
                rt::operation::Style::PipeDelimited,
                rt::operation::Style::Simple,
            ]),
        },
        rt::ParameterInfo {
            name: "X-Pipes",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::PipeDelimited,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "X-Spaces",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::SpaceDelimited,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "X-Nested",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::PipeDelimited,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Lists(&[rt::operation::Style::Simple]),
        },
    ],
    body: None,
    security: &[],
};

/// `POST /fill`
pub static FILL: rt::OperationInfo = rt::OperationInfo {
    id: "fill",
    method: "POST",
    path: "/fill",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo {
            name: "application/x-www-form-urlencoded",
            kind: rt::MediaKind::StyledForm(&[
                rt::ParameterInfo {
                    name: "rows",
                    place: rt::operation::Place::Query,
                    required: false,
                    style: rt::operation::Style::Form,
                    explode: true,
                    allow_reserved: false,
                    shape: rt::operation::Shape::Lists(&[rt::operation::Style::PipeDelimited]),
                },
                rt::ParameterInfo {
                    name: "cells",
                    place: rt::operation::Place::Query,
                    required: false,
                    style: rt::operation::Style::PipeDelimited,
                    explode: false,
                    allow_reserved: false,
                    shape: rt::operation::Shape::Lists(&[rt::operation::Style::Simple]),
                },
            ]),
        }],
    }),
    security: &[],
};

/// `GET /export`
pub static EXPORT: rt::OperationInfo = rt::OperationInfo {
    id: "export",
    method: "GET",
    path: "/export",
    parameters: &[],
    body: None,
    security: &[],
};

/// Headers of `Ok`, for `typed_headers`.
pub type ReadListsOkHeaders = super::headers::XAnswerHeaders;

//! Operations of forms.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /form`
pub static SUBMIT: rt::OperationInfo = rt::OperationInfo {
    id: "submit",
    method: "POST",
    path: "/form",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo {
            name: "application/x-www-form-urlencoded",
            kind: rt::MediaKind::StyledForm(&[
                rt::ParameterInfo {
                    name: "commas",
                    place: rt::operation::Place::Query,
                    required: false,
                    style: rt::operation::Style::Form,
                    explode: false,
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
                    name: "deep",
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
                    explode: true,
                    allow_reserved: false,
                    shape: rt::operation::Shape::Scalar,
                },
                rt::ParameterInfo {
                    name: "open",
                    place: rt::operation::Place::Query,
                    required: false,
                    style: rt::operation::Style::Form,
                    explode: true,
                    allow_reserved: true,
                    shape: rt::operation::Shape::Scalar,
                },
            ]),
        }],
    }),
    security: &[],
};

/// `POST /plain`
pub static SUBMIT_PLAIN: rt::OperationInfo = rt::OperationInfo {
    id: "submitPlain",
    method: "POST",
    path: "/plain",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo {
            name: "application/x-www-form-urlencoded",
            kind: rt::MediaKind::Form,
        }],
    }),
    security: &[],
};

/// `POST /spread`
pub static SUBMIT_SPREAD: rt::OperationInfo = rt::OperationInfo {
    id: "submitSpread",
    method: "POST",
    path: "/spread",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo {
            name: "application/x-www-form-urlencoded",
            kind: rt::MediaKind::StyledForm(&[
                rt::ParameterInfo {
                    name: "filter",
                    place: rt::operation::Place::Query,
                    required: false,
                    style: rt::operation::Style::Form,
                    explode: true,
                    allow_reserved: false,
                    shape: rt::operation::Shape::Pairs(&["ids", "limit", "page", "page["]),
                },
                rt::ParameterInfo {
                    name: "page",
                    place: rt::operation::Place::Query,
                    required: false,
                    style: rt::operation::Style::DeepObject,
                    explode: true,
                    allow_reserved: false,
                    shape: rt::operation::Shape::Object,
                },
            ]),
        }],
    }),
    security: &[],
};

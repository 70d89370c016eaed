//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /prices`
pub static SET_PRICES: rt::OperationInfo = rt::OperationInfo {
    id: "setPrices",
    method: "POST",
    path: "/prices",
    parameters: &[
        rt::ParameterInfo {
            name: "least",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "when",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Either,
        },
        rt::ParameterInfo {
            name: "X-Steps",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
    ],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /prices`
pub static FOLLOW_PRICES: rt::OperationInfo = rt::OperationInfo {
    id: "followPrices",
    method: "GET",
    path: "/prices",
    parameters: &[],
    body: None,
    security: &[],
};

/// Headers of `Ok`, for `typed_headers`.
pub type SetPricesOkHeaders = super::headers::XTotalHeaders;

//! Documented response headers.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// Documented response headers.
#[derive(Debug, Clone, PartialEq)]
pub struct XTotalXNextContentLengthHeaders {
    pub x_total: Option<i64>,
    pub x_next: rt::Uri,
    pub content_length: Option<i64>,
}

impl rt::headers::ResponseHeaders for XTotalXNextContentLengthHeaders {
    const HEADERS: &'static [rt::ParameterInfo] = &[
        rt::ParameterInfo {
            name: "X-Total",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Next",
            place: rt::operation::Place::Header,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "Content-Length",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ];

    fn read(headers: &rt::headers::HeaderReader<'_>) -> Result<Self, rt::Mismatch> {
        Ok(Self {
            x_total: headers.optional(0usize)?,
            x_next: headers.required(1usize)?,
            content_length: headers.optional(2usize)?,
        })
    }

    fn write(&self, out: &mut rt::headers::HeaderWriter<'_>) {
        out.put_optional(0usize, &self.x_total);
        out.put(1usize, &self.x_next);
        out.put_optional(2usize, &self.content_length);
    }
}

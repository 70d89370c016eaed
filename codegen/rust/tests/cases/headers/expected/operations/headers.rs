//! Documented response headers.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// Documented response headers.
#[derive(Debug, Clone, PartialEq)]
pub struct XTotalXKindXTagsHeaders {
    pub x_total: i64,
    pub x_kind: Option<types::XKindHeader>,
    pub x_tags: Option<Vec<String>>,
    pub x_where: Option<types::XWhereHeader>,
    pub x_seen: Option<Vec<i64>>,
    pub set_cookie: Option<Vec<String>>,
}

impl rt::headers::ResponseHeaders for XTotalXKindXTagsHeaders {
    const HEADERS: &'static [rt::ParameterInfo] = &[
        rt::ParameterInfo {
            name: "X-Total",
            place: rt::operation::Place::Header,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Kind",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "X-Tags",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "X-Where",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Object,
        },
        rt::ParameterInfo {
            name: "X-Seen",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Json,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "Set-Cookie",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
    ];

    fn read(headers: &rt::headers::HeaderReader<'_>) -> Result<Self, rt::Mismatch> {
        Ok(Self {
            x_total: headers.required(0usize)?,
            x_kind: headers.optional(1usize)?,
            x_tags: headers.optional(2usize)?,
            x_where: headers.optional(3usize)?,
            x_seen: headers.optional(4usize)?,
            set_cookie: headers.optional(5usize)?,
        })
    }

    fn write(&self, out: &mut rt::headers::HeaderWriter<'_>) {
        out.put(0usize, &self.x_total);
        out.put_optional(1usize, &self.x_kind);
        out.put_optional(2usize, &self.x_tags);
        out.put_optional(3usize, &self.x_where);
        out.put_optional(4usize, &self.x_seen);
        out.put_optional(5usize, &self.set_cookie);
    }
}

/// Documented response headers.
#[derive(Debug, Clone, PartialEq)]
pub struct XTotalHeaders {
    /// How many there are.
    pub x_total: Option<i64>,
}

impl rt::headers::ResponseHeaders for XTotalHeaders {
    const HEADERS: &'static [rt::ParameterInfo] = &[rt::ParameterInfo {
        name: "X-Total",
        place: rt::operation::Place::Header,
        required: false,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }];

    fn read(headers: &rt::headers::HeaderReader<'_>) -> Result<Self, rt::Mismatch> {
        Ok(Self { x_total: headers.optional(0usize)? })
    }

    fn write(&self, out: &mut rt::headers::HeaderWriter<'_>) {
        out.put_optional(0usize, &self.x_total);
    }
}

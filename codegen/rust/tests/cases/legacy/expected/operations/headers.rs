//! Documented response headers.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// Documented response headers.
#[derive(Debug, Clone, PartialEq)]
pub struct XAnswerHeaders {
    pub x_answer: Option<Vec<Vec<i64>>>,
}

impl rt::headers::ResponseHeaders for XAnswerHeaders {
    const HEADERS: &'static [rt::ParameterInfo] = &[rt::ParameterInfo {
        name: "X-Answer",
        place: rt::operation::Place::Header,
        required: false,
        style: rt::operation::Style::PipeDelimited,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Lists(&[rt::operation::Style::SpaceDelimited]),
    }];

    fn read(headers: &rt::headers::HeaderReader<'_>) -> Result<Self, rt::Mismatch> {
        Ok(Self { x_answer: headers.optional(0usize)? })
    }

    fn write(&self, out: &mut rt::headers::HeaderWriter<'_>) {
        out.put_optional(0usize, &self.x_answer);
    }
}

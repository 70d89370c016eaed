//! Documented response headers.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// Documented response headers.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkHeaders {
    pub link: Option<String>,
}

impl rt::headers::ResponseHeaders for LinkHeaders {
    const HEADERS: &'static [rt::ParameterInfo] = &[rt::ParameterInfo {
        name: "Link",
        place: rt::operation::Place::Header,
        required: false,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }];

    fn read(headers: &rt::headers::HeaderReader<'_>) -> Result<Self, rt::Mismatch> {
        Ok(Self { link: headers.optional(0usize)? })
    }

    fn write(&self, out: &mut rt::headers::HeaderWriter<'_>) {
        out.put_optional(0usize, &self.link);
    }
}

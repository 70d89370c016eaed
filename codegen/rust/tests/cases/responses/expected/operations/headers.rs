//! Documented response headers.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// Documented response headers.
#[derive(Debug, Clone, PartialEq)]
pub struct LocationHeaders {
    pub location: String,
}

impl rt::headers::ResponseHeaders for LocationHeaders {
    const HEADERS: &'static [rt::ParameterInfo] = &[rt::ParameterInfo {
        name: "Location",
        place: rt::operation::Place::Header,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }];

    fn read(headers: &rt::headers::HeaderReader<'_>) -> Result<Self, rt::Mismatch> {
        Ok(Self { location: headers.required(0usize)? })
    }

    fn write(&self, out: &mut rt::headers::HeaderWriter<'_>) {
        out.put(0usize, &self.location);
    }
}

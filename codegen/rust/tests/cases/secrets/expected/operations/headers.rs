//! Documented response headers.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// Documented response headers.
#[derive(Clone, PartialEq)]
pub struct XTokenHeaders {
    pub x_token: String,
}

impl ::std::fmt::Debug for XTokenHeaders {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("XTokenHeaders").field("x_token", &format_args!("***")).finish()
    }
}

impl rt::headers::ResponseHeaders for XTokenHeaders {
    const HEADERS: &'static [rt::ParameterInfo] = &[rt::ParameterInfo {
        name: "X-Token",
        place: rt::operation::Place::Header,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }];

    fn read(headers: &rt::headers::HeaderReader<'_>) -> Result<Self, rt::Mismatch> {
        Ok(Self { x_token: headers.required(0usize)? })
    }

    fn write(&self, out: &mut rt::headers::HeaderWriter<'_>) {
        out.put(0usize, &self.x_token);
    }
}

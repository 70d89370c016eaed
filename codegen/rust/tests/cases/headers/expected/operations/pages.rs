//! Operations of pages.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /pages`
pub static LIST: rt::OperationInfo = rt::OperationInfo {
    id: "list",
    method: "GET",
    path: "/pages",
    parameters: &[],
    body: None,
    security: &[],
};

/// Headers of `Ok`, for `typed_headers`.
pub type ListOkHeaders = super::headers::XTotalXKindXTagsHeaders;

/// Headers of `TooManyRequests`, for `typed_headers`.
pub type ListTooManyRequestsHeaders = super::headers::XTotalHeaders;

/// Headers of `Default`, for `typed_headers`.
pub type ListDefaultHeaders = super::headers::XTotalHeaders;

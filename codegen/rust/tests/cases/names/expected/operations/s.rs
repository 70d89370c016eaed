//! Operations of s.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `PUT /名`
pub static 名: rt::OperationInfo = rt::OperationInfo {
    id: "名",
    method: "PUT",
    path: "/名",
    parameters: &[],
    body: None,
    security: &[],
};

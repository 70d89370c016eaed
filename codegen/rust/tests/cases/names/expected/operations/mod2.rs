//! Operations of mod.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `PUT /prelude`
pub static RESULT: rt::OperationInfo = rt::OperationInfo {
    id: "Result",
    method: "PUT",
    path: "/prelude",
    parameters: &[],
    body: None,
    security: &[],
};

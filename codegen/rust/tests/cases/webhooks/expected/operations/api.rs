//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /subscriptions`
pub static SUBSCRIBE: rt::OperationInfo = rt::OperationInfo {
    id: "subscribe",
    method: "POST",
    path: "/subscriptions",
    parameters: &[],
    body: None,
    security: &[],
};

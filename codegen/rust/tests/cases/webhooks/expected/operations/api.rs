//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.

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

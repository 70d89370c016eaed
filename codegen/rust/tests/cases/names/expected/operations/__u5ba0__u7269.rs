//! Operations of 宠物.
//!
//! Written by signoff-codegen; changes are lost.

use ::signoff_runtime as rt;
use super::super::types;
/// `GET /prelude`
pub static STRING: rt::OperationInfo = rt::OperationInfo {
    id: "string",
    method: "GET",
    path: "/prelude",
    parameters: &[],
    body: None,
    security: &[],
};

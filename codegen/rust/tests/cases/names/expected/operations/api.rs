//! Operations of no tag.
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
/// `PUT /prelude`
pub static RESULT: rt::OperationInfo = rt::OperationInfo {
    id: "Result",
    method: "PUT",
    path: "/prelude",
    parameters: &[],
    body: None,
    security: &[],
};

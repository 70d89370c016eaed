//! Operations of 宠物.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /prelude`
pub static INTO: rt::OperationInfo = rt::OperationInfo {
    id: "into",
    method: "GET",
    path: "/prelude",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /名`
pub static 宠物: rt::OperationInfo = rt::OperationInfo {
    id: "宠物",
    method: "GET",
    path: "/名",
    parameters: &[],
    body: None,
    security: &[],
};

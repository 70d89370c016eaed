//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /sessions`
pub static AUTHENTICATE: rt::OperationInfo = rt::OperationInfo {
    id: "authenticate",
    method: "POST",
    path: "/sessions",
    parameters: &[],
    body: None,
    security: &[],
};

/// `DELETE /sessions`
pub static REJECT: rt::OperationInfo = rt::OperationInfo {
    id: "reject",
    method: "DELETE",
    path: "/sessions",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /straße`
pub static STRASSE: rt::OperationInfo = rt::OperationInfo {
    id: "straße",
    method: "GET",
    path: "/straße",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /strasse`
pub static STRASSE2: rt::OperationInfo = rt::OperationInfo {
    id: "strasse",
    method: "GET",
    path: "/strasse",
    parameters: &[],
    body: None,
    security: &[],
};

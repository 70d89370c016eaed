//! Operations of Site.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /site/ping`
pub static GET_SITE_PING: rt::OperationInfo = rt::OperationInfo {
    id: "get_site_ping",
    method: "GET",
    path: "/site/ping",
    parameters: &[],
    body: None,
    security: &[],
};

//! Operations of Lamp/State.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `DELETE /lamp/state`
pub static DELETE_LAMP_STATE: rt::OperationInfo = rt::OperationInfo {
    id: "delete_lamp_state",
    method: "DELETE",
    path: "/lamp/state",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

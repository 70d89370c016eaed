//! Operations of Control.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `PUT /services/{serviceId}/sessions/{sessionId}/failure`
pub static FAIL_NEXT_SESSION_WRITE: rt::OperationInfo = rt::OperationInfo {
    id: "failNextSessionWrite",
    method: "PUT",
    path: "/services/{serviceId}/sessions/{sessionId}/failure",
    parameters: &[
        rt::ParameterInfo {
            name: "serviceId",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "sessionId",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[],
};

//! Operations of Service Management.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /api/{serviceId}/service/get`
pub static SERVICE_GET_API: rt::OperationInfo = rt::OperationInfo {
    id: "service_get_api",
    method: "GET",
    path: "/api/{serviceId}/service/get",
    parameters: &[rt::ParameterInfo {
        name: "serviceId",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[&[rt::SchemeUse { name: "bearer", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

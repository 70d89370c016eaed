//! Operations of Introspection Endpoint.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /api/{serviceId}/auth/introspection`
pub static AUTH_INTROSPECTION_API: rt::OperationInfo = rt::OperationInfo {
    id: "auth_introspection_api",
    method: "POST",
    path: "/api/{serviceId}/auth/introspection",
    parameters: &[rt::ParameterInfo {
        name: "serviceId",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[
            rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json },
            rt::MediaInfo { name: "application/x-www-form-urlencoded", kind: rt::MediaKind::Form },
        ],
    }),
    security: &[&[rt::SchemeUse { name: "bearer", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

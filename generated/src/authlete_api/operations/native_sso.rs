//! Operations of Native SSO.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /api/{serviceId}/nativesso/logout`
pub static NATIVE_SSO_LOGOUT_API: rt::OperationInfo = rt::OperationInfo {
    id: "native_sso_logout_api",
    method: "POST",
    path: "/api/{serviceId}/nativesso/logout",
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
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[&[rt::SchemeUse { name: "bearer", kind: rt::SchemeKind::Bearer, scopes: &[] }]],
};

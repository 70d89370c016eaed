//! Operations of acts.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /acts?Action=Start`
pub static START: rt::OperationInfo = rt::OperationInfo {
    id: "start",
    method: "GET",
    path: "/acts?Action=Start",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /acts?Action=Stop`
pub static STOP: rt::OperationInfo = rt::OperationInfo {
    id: "stop",
    method: "GET",
    path: "/acts?Action=Stop",
    parameters: &[rt::ParameterInfo {
        name: "Action",
        place: rt::operation::Place::Query,
        required: true,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

/// `GET /acts?page={page}`
pub static TURN_TO: rt::OperationInfo = rt::OperationInfo {
    id: "turnTo",
    method: "GET",
    path: "/acts?page={page}",
    parameters: &[rt::ParameterInfo {
        name: "page",
        place: rt::operation::Place::Query,
        required: true,
        style: rt::operation::Style::Form,
        explode: true,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

/// `GET /acts`
pub static ALL_ACTS: rt::OperationInfo = rt::OperationInfo {
    id: "allActs",
    method: "GET",
    path: "/acts",
    parameters: &[],
    body: None,
    security: &[],
};

/// `DELETE /acts`
pub static END_ACTS: rt::OperationInfo = rt::OperationInfo {
    id: "endActs",
    method: "DELETE",
    path: "/acts",
    parameters: &[],
    body: None,
    security: &[],
};

/// `POST /calls#X-Target=Svc.Put`
pub static CALL_PUT: rt::OperationInfo = rt::OperationInfo {
    id: "callPut",
    method: "POST",
    path: "/calls#X-Target=Svc.Put",
    parameters: &[rt::ParameterInfo {
        name: "x-target",
        place: rt::operation::Place::Header,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

/// `POST /calls#X-Target=Svc.Get`
pub static CALL_GET: rt::OperationInfo = rt::OperationInfo {
    id: "callGet",
    method: "POST",
    path: "/calls#X-Target=Svc.Get",
    parameters: &[rt::ParameterInfo {
        name: "x-target",
        place: rt::operation::Place::Header,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

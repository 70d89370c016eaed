//! Operations of feeds.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /events`
pub static WATCH: rt::OperationInfo = rt::OperationInfo {
    id: "watch",
    method: "GET",
    path: "/events",
    parameters: &[],
    body: None,
    security: &[],
};

/// `POST /chat`
pub static CHAT: rt::OperationInfo = rt::OperationInfo {
    id: "chat",
    method: "POST",
    path: "/chat",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /lines`
pub static TURN_LINES: rt::OperationInfo = rt::OperationInfo {
    id: "turnLines",
    method: "POST",
    path: "/lines",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/x-ndjson", kind: rt::MediaKind::Bytes }],
    }),
    security: &[],
};

/// `GET /sequence`
pub static READ_SEQUENCE: rt::OperationInfo = rt::OperationInfo {
    id: "readSequence",
    method: "GET",
    path: "/sequence",
    parameters: &[],
    body: None,
    security: &[],
};

/// `PUT /file`
pub static TURN_FILE: rt::OperationInfo = rt::OperationInfo {
    id: "turnFile",
    method: "PUT",
    path: "/file",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/octet-stream", kind: rt::MediaKind::Stream }],
    }),
    security: &[],
};

/// One variant per media type.
#[derive(Debug, Clone, PartialEq)]
pub enum ChatOkBody {
    /// `application/json`
    Json(types::Words),
    /// `text/event-stream`
    Events(rt::stream::Items<rt::stream::Event<types::Word>>),
}

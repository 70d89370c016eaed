//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /events`
pub static READ_EVENTS: rt::OperationInfo = rt::OperationInfo {
    id: "readEvents",
    method: "GET",
    path: "/events",
    parameters: &[],
    body: None,
    security: &[],
};

/// One variant per media type.
#[derive(Debug, Clone, PartialEq)]
pub enum ReadEventsOkBody {
    /// `text/event-stream`
    Events(rt::stream::Items<rt::stream::Event<types::Pet>>),
    /// `application/x-www-form-urlencoded`
    Form(types::ReadEventsOk),
}

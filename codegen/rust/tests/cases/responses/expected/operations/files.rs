//! Operations of files.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `PUT /files`
pub static PUT_FILE: rt::OperationInfo = rt::OperationInfo {
    id: "putFile",
    method: "PUT",
    path: "/files",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[
            rt::MediaInfo { name: "application/octet-stream", kind: rt::MediaKind::Bytes },
            rt::MediaInfo { name: "text/plain", kind: rt::MediaKind::Text },
        ],
    }),
    security: &[&[]],
};

/// One variant per media type.
#[derive(Debug, Clone, PartialEq)]
pub enum PutFileBody {
    /// `application/octet-stream`
    Bytes(rt::Bytes),
    /// `text/plain`
    Text(String),
}

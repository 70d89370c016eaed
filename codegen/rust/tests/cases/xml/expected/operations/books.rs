//! Operations of books.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `PUT /book`
pub static TURN_BOOK: rt::OperationInfo = rt::OperationInfo {
    id: "turnBook",
    method: "PUT",
    path: "/book",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/xml", kind: rt::MediaKind::Text }],
    }),
    security: &[],
};

/// `POST /books`
pub static LIST_BOOKS: rt::OperationInfo = rt::OperationInfo {
    id: "listBooks",
    method: "POST",
    path: "/books",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[
            rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json },
            rt::MediaInfo { name: "application/xml", kind: rt::MediaKind::Text },
        ],
    }),
    security: &[],
};

/// `GET /raw`
pub static RAW: rt::OperationInfo = rt::OperationInfo {
    id: "raw",
    method: "GET",
    path: "/raw",
    parameters: &[],
    body: None,
    security: &[],
};

/// One variant per media type.
#[derive(Debug, Clone, PartialEq)]
pub enum ListBooksBody {
    /// `application/json`
    Json(types::Names),
    /// `application/xml`
    Xml(types::Names),
}

/// One variant per media type.
#[derive(Debug, Clone, PartialEq)]
pub enum ListBooksOkBody {
    /// `application/json`
    Json(types::Names),
    /// `text/xml`
    Xml(types::Names),
}

//! A request that breaks its document.

use std::fmt;

use bytes::Bytes;
use http::StatusCode;
use http::request::Parts;

use super::{Reply, Response};
use crate::json::Mismatch;
use crate::operation::{OperationInfo, Place};

/// A request that breaks its document: what is wrong, and all that was read of it. Its `Debug` form shows only what is wrong.
pub struct Rejection {
    /// The operation that was asked for.
    pub operation: &'static OperationInfo,
    /// What is wrong. The first thing only.
    pub violation: Violation,
    /// Method, URI, headers, extensions.
    pub parts: Parts,
    /// The body as far as it was read.
    pub body: Bytes,
}

/// What is wrong with a request. Holds no values of the request: they may be secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Violation {
    /// None of the security alternatives is presented.
    MissingCredential,
    /// A required parameter is missing.
    MissingParameter {
        /// Its name.
        name: &'static str,
        /// Where it should be.
        place: Place,
    },
    /// A parameter is not what its schema says.
    InvalidParameter {
        /// Its name.
        name: &'static str,
        /// Where it is.
        place: Place,
        /// What does not fit.
        mismatch: Mismatch,
    },
    /// `Accept` takes none of the media types that the operation answers with.
    NotAcceptable {
        /// The documented ones.
        available: Vec<&'static str>,
    },
    /// The body's media type is not among the documented ones.
    UnsupportedMediaType {
        /// The documented ones.
        expected: Vec<&'static str>,
    },
    /// A required body is missing.
    MissingBody,
    /// The body is larger than the limit.
    BodyTooLarge {
        /// In bytes.
        limit: usize,
    },
    /// The connection broke while the body was read.
    UnreadableBody,
    /// The body is not the text that its media type promises (broken JSON, broken UTF-8).
    MalformedBody {
        /// From 1; 0 where unknown.
        line: usize,
        /// From 1; 0 where unknown.
        column: usize,
        /// What is wrong there.
        message: String,
    },
    /// The body is well-formed, but not what its schema says.
    InvalidBody(Mismatch),
}

impl Violation {
    /// The status that HTTP has for it.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::MissingCredential => StatusCode::UNAUTHORIZED,
            Self::NotAcceptable { .. } => StatusCode::NOT_ACCEPTABLE,
            Self::UnsupportedMediaType { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::BodyTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MissingParameter { .. }
            | Self::InvalidParameter { .. }
            | Self::MissingBody
            | Self::UnreadableBody
            | Self::MalformedBody { .. }
            | Self::InvalidBody(_) => StatusCode::BAD_REQUEST,
        }
    }

    /// The JSON pointer into the body, where the body is what does not fit.
    pub fn pointer(&self) -> Option<String> {
        match self {
            Self::InvalidBody(mismatch) => Some(mismatch.pointer().to_owned()),
            _ => None,
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingCredential => write!(f, "a credential is required"),
            Self::MissingParameter { name, place } => {
                write!(f, "the {} parameter {name:?} is required, but missing", place.word())
            }
            Self::InvalidParameter { name, place, mismatch } => {
                write!(f, "the {} parameter {name:?} is not valid: {mismatch}", place.word())
            }
            Self::NotAcceptable { available } => {
                write!(f, "`Accept` takes nothing that this operation answers with: {}", available.join(", "))
            }
            Self::UnsupportedMediaType { expected } => {
                write!(f, "the body must be one of: {}", expected.join(", "))
            }
            Self::MissingBody => write!(f, "a body is required"),
            Self::BodyTooLarge { limit } => write!(f, "the body is larger than {limit} bytes"),
            Self::UnreadableBody => write!(f, "the body could not be read to its end"),
            Self::MalformedBody { line: 0, message, .. } => write!(f, "the body cannot be read: {message}"),
            Self::MalformedBody { line, column, message } => {
                write!(f, "the body cannot be read at line {line}, column {column}: {message}")
            }
            Self::InvalidBody(mismatch) => write!(f, "the body is not valid: {mismatch}"),
        }
    }
}

impl std::error::Error for Violation {}

impl fmt::Debug for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Rejection");
        shown.field("operation", &self.operation.id).field("violation", &self.violation).finish_non_exhaustive()
    }
}

impl Rejection {
    /// The answer as problem+json (RFC 9457), with a `pointer` into the body where there is one.
    pub fn into_problem(self) -> Response {
        let mut problem = Reply::<()>::problem_value(self.violation.status(), &self.violation.to_string());
        if let (Some(pointer), Some(members)) = (self.violation.pointer(), problem.as_object_mut()) {
            members.insert("pointer".to_owned(), pointer.into());
        }
        Reply::<()>::problem_response(self.violation.status(), &problem)
    }
}

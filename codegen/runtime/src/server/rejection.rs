//! Requests that violate the document.

use std::fmt;

use bytes::Bytes;
use http::header::ACCEPT_ENCODING;
use http::request::Parts;
use http::{HeaderValue, StatusCode};

use super::{Reply, Response};
use crate::json::Mismatch;
use crate::operation::{OperationInfo, Place};

/// A request that violates the document: the violation, and everything that was read. `Debug` shows only the violation.
pub struct Rejection {
    /// The requested operation.
    pub operation: &'static OperationInfo,
    /// The first violation.
    pub violation: Violation,
    /// Method, URI, headers, extensions.
    pub parts: Parts,
    /// The part of the body that was read.
    pub body: Bytes,
}

/// A violation. It has no values of the request, which may be secrets, except for an unknown value of a discriminator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Violation {
    /// The request has no security alternative.
    MissingCredential,
    /// A required parameter is missing.
    MissingParameter {
        /// Its name.
        name: &'static str,
        /// Its location.
        place: Place,
    },
    /// A parameter does not match its schema.
    InvalidParameter {
        /// Its name.
        name: &'static str,
        /// Its location.
        place: Place,
        /// What does not match.
        mismatch: Mismatch,
    },
    /// `Accept` matches no media type of the operation's responses.
    NotAcceptable {
        /// The documented ones.
        available: Vec<&'static str>,
    },
    /// The body's media type is not among the documented ones.
    UnsupportedMediaType {
        /// The documented ones.
        expected: Vec<&'static str>,
    },
    /// The body has a content coding. Servers decode none.
    UnsupportedCoding,
    /// A required body is missing.
    MissingBody,
    /// The body is larger than the limit.
    BodyTooLarge {
        /// In bytes.
        limit: usize,
    },
    /// The body was not received in time.
    SlowBody,
    /// The connection failed while the body was read.
    UnreadableBody,
    /// The body is not valid for its media type (invalid JSON, invalid UTF-8).
    MalformedBody {
        /// From 1; 0 if unknown.
        line: usize,
        /// From 1; 0 if unknown.
        column: usize,
        /// The error.
        message: String,
    },
    /// The body is well-formed, but does not match its schema.
    InvalidBody(Mismatch),
}

impl Violation {
    /// The status for the violation in HTTP.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::MissingCredential => StatusCode::UNAUTHORIZED,
            Self::NotAcceptable { .. } => StatusCode::NOT_ACCEPTABLE,
            Self::UnsupportedMediaType { .. } | Self::UnsupportedCoding => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::BodyTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::SlowBody => StatusCode::REQUEST_TIMEOUT,
            Self::MissingParameter { .. }
            | Self::InvalidParameter { .. }
            | Self::MissingBody
            | Self::UnreadableBody
            | Self::MalformedBody { .. }
            | Self::InvalidBody(_) => StatusCode::BAD_REQUEST,
        }
    }

    /// The JSON pointer into the body, if the body does not match.
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
            Self::UnsupportedCoding => write!(f, "the body must have no content coding"),
            Self::MissingBody => write!(f, "a body is required"),
            Self::BodyTooLarge { limit } => write!(f, "the body is larger than {limit} bytes"),
            Self::SlowBody => write!(f, "the body was not received in time"),
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
    /// The response as problem+json (RFC 9457), with a `pointer` into the body if there is one.
    pub fn into_problem(self) -> Response {
        let mut problem = Reply::<()>::problem_value(self.violation.status(), &self.violation.to_string());
        if let (Some(pointer), Some(members)) = (self.violation.pointer(), problem.as_object_mut()) {
            members.insert("pointer".to_owned(), pointer.into());
        }
        let mut response = Reply::<()>::problem_response(self.violation.status(), &problem);
        if self.violation == Violation::UnsupportedCoding {
            // RFC 9110, section 15.5.16.
            response.headers_mut().insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        }
        response
    }
}

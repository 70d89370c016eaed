//! Responses with an error status, for requests that do not reach their operation.

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use signoff_runtime::server::Violation;

use super::code::Outcome;
use crate::store::StoreError;

/// Why a request does not reach its operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// There is no Authorization header.
    NoAuthorization,
    /// The Authorization header is not of the form `Bearer TOKEN` (RFC 6750, section 2.1).
    MalformedAuthorization,
    /// The token was never issued.
    UnknownToken,
    /// The token belongs to another service.
    ForeignService,
    /// No service has the id in the path.
    UnknownService,
    /// No client of the service has this identifier.
    UnknownClient,
    /// The body is missing.
    NoBody,
    /// The operation does not document the media type of the body.
    MediaType,
    /// The body exceeds the limit.
    BodyTooLarge,
    /// The body or a parameter does not match the document.
    Malformed,
    /// The request selects no records.
    NothingNamed,
    /// The path has no operation with this method.
    Method,
    /// The store failed.
    Server,
}

impl Refusal {
    /// The response. Its message begins with `api`, the path of the operation after the service id.
    pub(super) fn respond(self, api: &str) -> Response {
        (self.status(), Json(self.outcome(api))).into_response()
    }

    /// The HTTP status.
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::NoAuthorization | Self::MalformedAuthorization | Self::UnknownToken => StatusCode::UNAUTHORIZED,
            Self::ForeignService => StatusCode::FORBIDDEN,
            Self::UnknownClient => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Server => StatusCode::INTERNAL_SERVER_ERROR,
            // The operations declare 400, 401, 403 and 500; only token revocation declares 404.
            Self::UnknownService
            | Self::NoBody
            | Self::MediaType
            | Self::BodyTooLarge
            | Self::Malformed
            | Self::NothingNamed => StatusCode::BAD_REQUEST,
        }
    }

    /// The code and the message.
    pub(super) fn outcome(self, api: &str) -> Outcome {
        let (code, text) = match self {
            Self::NoAuthorization => ("A001202", "Authorization header is missing."),
            // The published message repeats the header; this one omits the credentials.
            Self::MalformedAuthorization => ("A001203", "Credentials in Authorization header are malformed."),
            Self::UnknownToken => return Outcome::new("A458101", "The access token presented is not valid"),
            Self::UnknownService => return Outcome::new("A458203", "Service not found"),
            Self::ForeignService => ("A458290", "The access token is not for this service."),
            Self::UnknownClient => ("A001212", "The client does not exist."),
            Self::NoBody => ("A001290", "The request has no body."),
            Self::MediaType => ("A001291", "The media type of the request body is not supported."),
            Self::BodyTooLarge => ("A001292", "The request body is too large."),
            Self::Malformed => ("A001293", "The request cannot be read."),
            Self::Method => ("A001294", "The method is not supported."),
            Self::NothingNamed => ("A312290", "The request names no token, client or subject."),
            Self::Server => ("A001101", "Authlete Server error."),
        };
        Outcome::new(code, &format!("{api}, {text}"))
    }
}

impl From<Violation> for Refusal {
    fn from(violation: Violation) -> Self {
        match violation {
            Violation::MissingCredential => Self::NoAuthorization,
            Violation::MissingBody => Self::NoBody,
            Violation::UnsupportedMediaType { .. } | Violation::UnsupportedCoding => Self::MediaType,
            Violation::BodyTooLarge { .. } => Self::BodyTooLarge,
            Violation::NotAcceptable { .. }
            | Violation::MissingParameter { .. }
            | Violation::InvalidParameter { .. }
            | Violation::SlowBody
            | Violation::UnreadableBody
            | Violation::MalformedBody { .. }
            | Violation::InvalidBody(_) => Self::Malformed,
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store failed");
        Self::Server
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_header_has_the_published_message() {
        let outcome = Refusal::NoAuthorization.outcome("/auth/authorization");
        assert_eq!(outcome.result_message, "[A001202] /auth/authorization, Authorization header is missing.");
        assert_eq!(Refusal::NoAuthorization.status(), StatusCode::UNAUTHORIZED);
    }

    #[test]
    fn the_message_about_an_unknown_service_has_no_path() {
        let outcome = Refusal::UnknownService.outcome("/service/get");
        assert_eq!(outcome.result_message, "[A458203] Service not found");
    }
}

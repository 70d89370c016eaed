//! The operations, one file per subject.

pub(crate) mod admin_sessions;
pub(crate) mod browser_logout;
pub(crate) mod flow_errors;
pub(crate) mod login;
pub(crate) mod login_flows;
mod my_sessions;
pub(crate) mod native_logout;
pub(crate) mod page;
pub(crate) mod registration;
pub(crate) mod submission;

use http::request::Parts;
use signoff_runtime::server::Reply;
use uuid::Uuid;

use super::wire::error::Failure;

/// The `Cache-Control` of answers to GET, and of every answer with a session token.
pub(crate) const NO_STORE: &str = "private, no-cache, no-store, must-revalidate";

/// A reply, or the failure that answers the request.
pub(crate) type Outcome<R> = Result<Reply<R>, Failure>;

/// The reply to a request with these parts.
pub(crate) fn reply<R>(parts: &Parts, outcome: Outcome<R>) -> Reply<R> {
    outcome.unwrap_or_else(|failure| Reply::raw(failure.answer(parts)))
}

/// An id in a path.
///
/// # Errors
/// 400 if the text is not a UUID.
pub(crate) fn parse_id(text: &str) -> Result<Uuid, Failure> {
    let message = || format!("uuid: incorrect UUID length {} in string \"{text}\"", text.len());
    Uuid::parse_str(text).map_err(|_| Failure::new(http::StatusCode::BAD_REQUEST, &message()))
}

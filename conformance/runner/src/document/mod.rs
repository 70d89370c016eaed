//! Judges an answer against the operation that it answers: rules `document/…`.

mod body;
mod header;
mod media_type;
mod pattern;
mod status;
mod validator;

pub use media_type::{matches_media_type, pick_media_type};
pub use status::{pick_response, status_word};
pub use validator::{Validators, prepare_validation};

use signoff_openapi::api::Operation;
use signoff_openapi::location::Location;

use crate::bind::{BoundSource, OperationRef, Plan};
use crate::record::Exchange;

/// A rule that an answer breaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// `document/status`, `document/media-type`, `document/header`, `document/body`.
    pub rule: &'static str,
    /// What asks for it.
    pub location: Location,
    /// What is asked for.
    pub expected: String,
    /// What was found.
    pub actual: String,
}

/// What the rules look at.
pub(super) struct Subject<'a> {
    pub(super) reference: OperationRef,
    pub(super) source: &'a BoundSource,
    pub(super) operation: &'a Operation,
    pub(super) method: &'a str,
    pub(super) response: &'a crate::record::Response,
    pub(super) validators: &'a Validators,
}

/// Everything in the answer that the document does not allow. Nothing where the document does not describe the exchange.
pub fn judge_exchange(
    exchange: &Exchange,
    reference: OperationRef,
    plan: &Plan,
    validators: &Validators,
) -> Vec<Violation> {
    let (Some(response), true) = (&exchange.response, exchange.described) else { return Vec::new() };
    let Some((source, operation)) = plan.operation(reference) else { return Vec::new() };
    let method = exchange.request.method.as_str();
    let subject = Subject { reference, source, operation, method, response, validators };
    let Some(described) = pick_response(operation, response.status) else {
        return vec![status::undocumented(&subject)];
    };
    let mut violations = header::check_headers(&subject, described);
    match media_type::check_media_type(&subject, described) {
        Ok(Some(media_type)) => violations.extend(body::check_body(&subject, media_type)),
        Ok(None) => {}
        Err(violation) => violations.push(violation),
    }
    violations
}

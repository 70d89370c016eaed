//! Judges a response by the documentation of its operation: the rules `document/…`.

mod body;
mod header;
mod media_type;
mod status;
mod validator;

pub use media_type::pick_media_type;
pub use status::{pick_response, status_word};
pub use validator::Validators;

use signoff_arazzo::bind::{BoundSource, OperationRef, Plan};
use signoff_arazzo::record::Exchange;
use signoff_openapi::api::Operation;
use signoff_openapi::location::Location;

/// A violated rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// `document/status`, `document/media-type`, `document/header`, `document/body`, `document/byte-order-mark`,
    /// `document/undescribed-body`.
    pub rule: &'static str,
    /// The location of the requirement.
    pub location: Location,
    /// Where the response differs. For a body, a JSON Pointer with `*` for each array index and for each key of a map. Otherwise
    /// the member that the documentation lacks: `/418` in `responses`, `/text~1html` in `content`, `/Location` in `headers`.
    pub pointer: String,
    /// What it violates: a keyword of JSON Schema, or `schema`, `responses`, `content` or `headers` of OpenAPI.
    pub keyword: String,
    /// What the document requires.
    pub expected: String,
    /// What the response has.
    pub actual: String,
}

/// The input of the rules.
pub(super) struct Subject<'a> {
    pub(super) reference: OperationRef,
    pub(super) source: &'a BoundSource,
    pub(super) operation: &'a Operation,
    pub(super) method: &'a str,
    pub(super) response: &'a signoff_arazzo::record::Response,
    pub(super) validators: &'a Validators,
}

/// A JSON Pointer with one token.
pub(super) fn member(token: &str) -> String {
    format!("/{}", token.replace('~', "~0").replace('/', "~1"))
}

/// All differences between a response and its document. Empty if the document does not describe the exchange.
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
        Err(violation) => violations.push(*violation),
    }
    violations
}

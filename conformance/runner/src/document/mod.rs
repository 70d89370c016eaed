//! Judges a response by the documentation of its operation, and a received request by that of its callback or webhook: the rules
//! `document/…`.

mod body;
mod callback;
mod form;
mod header;
mod media_type;
mod path;
mod received;
mod status;
mod validator;

pub use callback::Callbacks;
pub use media_type::pick_media_type;
pub(crate) use path::{parameter_name, path_parameters};
pub use status::{pick_response, status_word};
pub use validator::Validators;

use signoff_arazzo::bind::{BoundSource, OperationRef, Plan};
use signoff_arazzo::record::{Exchange, Headers};
use signoff_openapi::api::Operation;
use signoff_openapi::location::Location;

/// A violated rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// `document/status`, `document/media-type`, `document/header`, `document/body`, `document/byte-order-mark`,
    /// `document/undescribed-body`, `document/received`.
    pub rule: &'static str,
    /// The location of the requirement.
    pub location: Location,
    /// Where the response differs. For a body, a JSON Pointer with `*` for each array index and for each key of a map. Otherwise
    /// the member that the documentation lacks: `/418` in `responses`, `/text~1html` in `content`, `/Location` in `headers`.
    pub pointer: String,
    /// What it violates: a keyword of JSON Schema, or `schema`, `responses`, `content` or `headers` of OpenAPI. For a received
    /// request, `received/` and that keyword, `parameters` or `method`.
    pub keyword: String,
    /// What the document requires.
    pub expected: String,
    /// What the response has.
    pub actual: String,
}

/// A response of an operation.
pub(super) struct Subject<'a> {
    pub(super) operation: &'a Operation,
    pub(super) method: &'a str,
    pub(super) status: u16,
    pub(super) message: Message<'a>,
}

/// Headers and a body, with the document that describes them.
#[derive(Clone, Copy)]
pub(super) struct Message<'a> {
    pub(super) source: &'a BoundSource,
    /// The index of the source in the plan.
    pub(super) index: usize,
    pub(super) headers: &'a Headers,
    pub(super) body: &'a [u8],
    pub(super) validators: &'a Validators,
}

impl Message<'_> {
    pub(super) fn content_type(&self) -> Option<&str> {
        self.headers.get("content-type")
    }
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
    let message =
        Message { source, index: reference.source, headers: &response.headers, body: &response.body, validators };
    let subject = Subject { operation, method: &exchange.request.method, status: response.status, message };
    let Some(described) = pick_response(operation, response.status) else {
        return vec![status::undocumented(&subject)];
    };
    let mut violations = header::check_headers(&message, described);
    match media_type::check_media_type(&subject, described) {
        Ok(Some(media_type)) => violations.extend(body::check_body(&message, media_type)),
        Ok(None) => {}
        Err(violation) => violations.push(*violation),
    }
    violations
}

//! [Operation Object](https://spec.openapis.org/oas/v3.0.3#operation-object).

use super::{Extensions, Parameter, ParameterIn, RequestBody, Response, SecurityRequirement, Server};
use crate::location::Location;

/// An HTTP method as the document writes it, in upper case: `GET`, `QUERY`, or one of 3.2's `additionalOperations`.
pub type Method = String;

/// Who sends the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Below `paths`: a client sends it to the API.
    Path,
    /// Below `webhooks`: the API sends it to a subscriber.
    Webhook,
    /// Below an operation's `callbacks`: the API sends it to an address from the request.
    Callback,
}

/// One operation with everything that its path item contributes (parameters merged, servers inherited).
#[derive(Debug, Clone)]
pub struct Operation {
    /// `operationId` as written; many documents have none, or the same twice.
    pub operation_id: Option<String>,
    /// Upper case.
    pub method: Method,
    /// The path template as written (`/a/{id}`); for a webhook its name; for a callback its runtime expression.
    pub path: String,
    /// Who sends it.
    pub role: Role,
    /// As written.
    pub tags: Vec<String>,
    /// One line.
    pub summary: Option<String>,
    /// Markdown.
    pub description: Option<String>,
    /// Path item's and operation's, the operation's winning; unique by (name, in); document order.
    pub parameters: Vec<Parameter>,
    /// The request body, also where the method gives it no meaning (DELETE, GET).
    pub request_body: Option<RequestBody>,
    /// By status as written, in document order.
    pub responses: Vec<Response>,
    /// Callbacks by name.
    pub callbacks: Vec<Callback>,
    /// Alternatives: one of them is enough. Empty: nothing is required. Below `paths` the root's where the operation has none.
    pub security: Vec<SecurityRequirement>,
    /// The operation's, else the path item's, else the root's; never empty.
    pub servers: Vec<Server>,
    /// Deprecated.
    pub deprecated: bool,
    /// `x-…` of the operation.
    pub extensions: Extensions,
    /// The operation object.
    pub location: Location,
}

impl Operation {
    /// Whether a request carries what its path has after `?` or `#`: a query, or the name and value of a parameter as the fragment.
    /// By the specification a path has neither.
    pub fn is_told_by_suffix(&self) -> bool {
        let (path, fragment) = self.path.split_once('#').unwrap_or((&self.path, ""));
        let mut names = fragment.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, _)| name);
        let carried = |name: &str| {
            self.parameters.iter().any(|parameter| match parameter.location_in {
                ParameterIn::Query => parameter.name == name,
                ParameterIn::Header => parameter.name.eq_ignore_ascii_case(name),
                _ => false,
            })
        };
        path.contains('?') || names.any(carried)
    }
}

/// An operation that could not be read. Why is in the diagnostics; this is what it is known by.
#[derive(Debug, Clone)]
pub struct RefusedOperation {
    /// In upper case; empty where the path item itself could not be read.
    pub method: Method,
    /// The path as written, or the webhook's name.
    pub path: String,
    /// As written.
    pub operation_id: Option<String>,
    /// Names of tags.
    pub tags: Vec<String>,
    /// The operation object.
    pub location: Location,
    /// What stands elsewhere and cannot be understood; the operation itself where nothing does.
    pub cause: Location,
}

/// [Callback Object](https://spec.openapis.org/oas/v3.0.3#callback-object): the requests that the API may send back.
#[derive(Debug, Clone)]
pub struct Callback {
    /// The key below `callbacks`.
    pub name: String,
    /// One per expression and method, `role` being [`Role::Callback`].
    pub operations: Vec<Operation>,
}

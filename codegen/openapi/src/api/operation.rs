//! [Operation Object](https://spec.openapis.org/oas/v3.0.3#operation-object).

use super::{Extensions, Parameter, ParameterIn, RequestBody, Response, SecurityRequirement, Server};
use crate::location::Location;

/// An HTTP method in upper case (`GET`, `QUERY`), or a key of 3.2's `additionalOperations` as written.
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

/// One operation, including what its path item contributes (parameters merged, servers inherited).
#[derive(Debug, Clone)]
pub struct Operation {
    /// `operationId`, as written. Documents may omit it or repeat it.
    pub operation_id: Option<String>,
    /// The HTTP method.
    pub method: Method,
    /// The path template (`/a/{id}`), the name of a webhook, or the runtime expression of a callback.
    pub path: String,
    /// Who sends the request.
    pub role: Role,
    /// The names of its tags.
    pub tags: Vec<String>,
    /// A short summary.
    pub summary: Option<String>,
    /// Markdown.
    pub description: Option<String>,
    /// The parameters of the path item and the operation, in document order. The operation's override the path item's; (name, in) is
    /// unique.
    pub parameters: Vec<Parameter>,
    /// The request body, even if HTTP gives it no meaning for the method (GET, DELETE).
    pub request_body: Option<RequestBody>,
    /// The responses in document order.
    pub responses: Vec<Response>,
    /// The callbacks in document order.
    pub callbacks: Vec<Callback>,
    /// The alternative security requirements: satisfying one of them is enough. Empty: no security is required. An operation below `paths`
    /// inherits the root's requirements unless it has its own.
    pub security: Vec<SecurityRequirement>,
    /// The servers of the operation, or else of its path item, or else of the root; never empty.
    pub servers: Vec<Server>,
    /// Whether the operation is deprecated.
    pub deprecated: bool,
    /// `x-…`.
    pub extensions: Extensions,
    /// The operation object.
    pub location: Location,
}

impl Operation {
    /// Whether the part of the path after `?` or `#` distinguishes the operation from others in a request: a query, or the name and
    /// value of a parameter in the fragment. The specification allows neither in a path.
    pub fn is_distinguished_by_suffix(&self) -> bool {
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

/// An operation that could not be read: what identifies it. The diagnostics say why.
#[derive(Debug, Clone)]
pub struct RefusedOperation {
    /// The HTTP method; empty if the path item itself could not be read.
    pub method: Method,
    /// The path, as written, or the webhook's name.
    pub path: String,
    /// `operationId`, as written.
    pub operation_id: Option<String>,
    /// The names of its tags.
    pub tags: Vec<String>,
    /// The operation object.
    pub location: Location,
    /// The node elsewhere that cannot be read; the operation itself if there is none.
    pub cause: Location,
}

/// [Callback Object](https://spec.openapis.org/oas/v3.0.3#callback-object): requests that the API may send in return.
#[derive(Debug, Clone)]
pub struct Callback {
    /// The key below `callbacks`.
    pub name: String,
    /// One operation per expression and method. Their `role` is [`Role::Callback`].
    pub operations: Vec<Operation>,
}

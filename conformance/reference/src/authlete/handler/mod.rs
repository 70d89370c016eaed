//! The generated server traits of `api.openapi.yaml`, over the records.

mod introspection_endpoint;
mod native_sso;
mod service_management;
mod token_operations;

#[cfg(test)]
mod tests;

use axum::response::Response;
use bytes::Bytes;
use http::header::ALLOW;
use http::request::Parts;
use http::{HeaderValue, Method};
use percent_encoding::percent_decode_str;
use signoff_runtime::OperationInfo;
use signoff_runtime::server::{Credentials, Hooks, Rejection, Reply, Violation};

use super::admission::Admission;
use super::refusal::Refusal;
use super::service::{Directory, Service};
use crate::seed::{AUTHLETE_ORGANIZATION_TOKEN, AUTHLETE_SERVICES};
use crate::state::State;

/// The Authlete API.
pub(super) struct Api {
    state: State,
    directory: Directory,
    admission: Admission,
}

/// The service that the caller was admitted to, in the extensions of a request.
#[derive(Debug, Clone, Copy)]
struct Admitted(&'static Service);

impl Api {
    /// The API over the seeded services.
    pub(super) fn new(state: State) -> Self {
        let directory = Directory::new(AUTHLETE_SERVICES);
        Self { state, directory, admission: Admission::seeded(&directory, AUTHLETE_ORGANIZATION_TOKEN) }
    }

    fn admit(&self, parts: &Parts) -> Result<&'static Service, Refusal> {
        self.admission.admit(&self.directory, &parts.headers, &service_id(parts.uri.path()))
    }
}

impl Hooks for Api {
    async fn authenticate(
        &self,
        operation: &'static OperationInfo,
        _credentials: Credentials,
        parts: &mut Parts,
        _body: &Bytes,
    ) -> Result<(), Response> {
        match self.admit(parts) {
            Ok(service) => {
                parts.extensions.insert(Admitted(service));
                Ok(())
            }
            Err(refusal) => Err(refusal.respond(api_path(operation.path))),
        }
    }

    async fn reject(&self, rejection: Rejection) -> Response {
        let refusal = match rejection.violation {
            // Also where a header is there that the document does not take for a credential.
            Violation::MissingCredential => {
                self.admit(&rejection.parts).err().unwrap_or(Refusal::MalformedAuthorization)
            }
            Violation::InvalidBody(_) => match answer_with_action(rejection.operation.id) {
                Some(response) => return response,
                None => Refusal::Malformed,
            },
            Violation::MissingBody => Refusal::NoBody,
            Violation::UnsupportedMediaType { .. } => Refusal::MediaType,
            Violation::BodyTooLarge { .. } => Refusal::BodyTooLarge,
            Violation::NotAcceptable { .. }
            | Violation::MissingParameter { .. }
            | Violation::InvalidParameter { .. }
            | Violation::UnreadableBody
            | Violation::MalformedBody { .. } => Refusal::Malformed,
        };
        refusal.respond(api_path(rejection.operation.path))
    }

    fn negotiates(&self, _operation: &'static OperationInfo) -> bool {
        false
    }

    async fn options(&self, parts: Parts, allowed: &[Method]) -> Response {
        self.method_not_allowed(parts, allowed).await
    }

    async fn method_not_allowed(&self, parts: Parts, allowed: &[Method]) -> Response {
        let mut response = Refusal::Method.respond(api_path(parts.uri.path()));
        let allow = allowed.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
        if let Ok(allow) = HeaderValue::from_str(&allow) {
            response.headers_mut().insert(ALLOW, allow);
        }
        response
    }
}

/// The answer to a body whose members are wrong, where the operation tells it by an action and status 200.
fn answer_with_action(operation_id: &str) -> Option<Response> {
    match operation_id {
        "native_sso_logout_api" => Some(Reply::new(native_sso::caller_error()).into_response()),
        "auth_token_create_api" => Some(Reply::new(token_operations::wrong_members()).into_response()),
        "auth_introspection_api" => Some(Reply::new(introspection_endpoint::no_token()).into_response()),
        _ => None,
    }
}

/// The documented response, or the refusal.
fn reply<R>(operation_path: &str, answer: Result<R, Refusal>) -> Reply<R> {
    match answer {
        Ok(response) => Reply::new(response),
        Err(refusal) => Reply::raw(refusal.respond(api_path(operation_path))),
    }
}

/// The service that [`Api::authenticate`] left for the handler.
fn admitted(parts: &Parts) -> Result<&'static Service, Refusal> {
    parts.extensions.get::<Admitted>().map(|admitted| admitted.0).ok_or(Refusal::Server)
}

/// The service id of `/api/{serviceId}/…`.
fn service_id(path: &str) -> String {
    let id = path.split('/').nth(2).unwrap_or_default();
    percent_decode_str(id).decode_utf8_lossy().into_owned()
}

/// What messages call the API: the path after the service id.
fn api_path(path: &str) -> &str {
    path.match_indices('/').nth(2).and_then(|(index, _)| path.get(index..)).unwrap_or(path)
}

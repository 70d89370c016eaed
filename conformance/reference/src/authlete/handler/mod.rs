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
use signoff_runtime::server::{Credentials, Hooks, RawRequest, Rejection, Reply, Request, Violation};

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

/// The service that the caller may use: an extension of a request.
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

    /// Authorizes the caller and reads the request of an operation that reports wrong members in its own response.
    async fn read<Q: Request, R>(
        &self,
        request: RawRequest<Q>,
        wrong_members: fn() -> R,
    ) -> Result<(&'static Service, Q), Reply<R>> {
        let operation = request.operation;
        let service = self.admit(&request.parts).map_err(|refusal| reply(operation, Err(refusal)))?;
        match request.read().await {
            Ok(request) => Ok((service, request)),
            Err(Rejection { violation: Violation::InvalidBody(_), .. }) => Err(wrong_members().into()),
            Err(rejection) => Err(reply(operation, Err(rejection.violation.into()))),
        }
    }
}

impl Hooks for Api {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    // The vendors' responses have no challenges.
    fn challenge(&self, _: &'static signoff_runtime::OperationInfo) -> Option<signoff_runtime::http::HeaderValue> {
        None
    }

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
            // The document may also not accept the Authorization header as a credential.
            Violation::MissingCredential => {
                self.admit(&rejection.parts).err().unwrap_or(Refusal::MalformedAuthorization)
            }
            violation => Refusal::from(violation),
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

/// The documented response, or the refusal.
fn reply<R>(operation: &OperationInfo, answer: Result<R, Refusal>) -> Reply<R> {
    match answer {
        Ok(response) => Reply::new(response),
        Err(refusal) => Reply::raw(refusal.respond(api_path(operation.path))),
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

/// The name of the API in messages: the path after the service id.
fn api_path(path: &str) -> &str {
    path.match_indices('/').nth(2).and_then(|(index, _)| path.get(index..)).unwrap_or(path)
}

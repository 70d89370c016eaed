//! The admin API: the generated traits over the system.

use std::sync::Arc;

use http::request::Parts;
use http::{HeaderValue, Method, StatusCode, header};
use signoff_generated::kratos_admin::server::*;
use signoff_generated::kratos_admin::types;
use signoff_runtime::OperationInfo;
use signoff_runtime::server::{Hooks, RawRequest, Rejection, Reply, Request, Response};

use super::handle::admin_sessions::{Expand, check_active, take_expand};
use super::handle::page::Page;
use super::handle::reply;
use super::public::{finish, not_allowed, plain};
use super::system::System;
use super::wire::error::Failure;

/// The admin API.
pub(crate) struct Admin(pub(crate) Arc<System>);

impl Hooks for Admin {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    // The vendors' responses have no challenges.
    fn challenge(&self, _: &'static signoff_runtime::OperationInfo) -> Option<signoff_runtime::http::HeaderValue> {
        None
    }

    async fn reject(&self, rejection: Rejection) -> Response {
        Failure::bad_request(rejection.violation.to_string()).answer(&rejection.parts)
    }

    fn negotiates(&self, _operation: &'static OperationInfo) -> bool {
        false
    }

    async fn options(&self, parts: Parts, allowed: &[Method]) -> Response {
        self.method_not_allowed(parts, allowed).await
    }

    async fn not_found(&self, parts: Parts) -> Response {
        // Paths of the public API.
        let path = parts.uri.path();
        match path.strip_prefix("/admin").unwrap_or(path) {
            path @ ("/self-service/logout/api" | "/sessions/whoami") => self.to_public(path),
            _ => plain(StatusCode::NOT_FOUND, "404 page not found\n"),
        }
    }

    async fn method_not_allowed(&self, _parts: Parts, allowed: &[Method]) -> Response {
        not_allowed(allowed)
    }

    fn respond(&self, operation: &'static OperationInfo, mut response: Response) -> Response {
        finish(operation, &mut response);
        response
    }
}

impl Admin {
    fn to_public(&self, path: &str) -> Response {
        let mut response = Response::new(axum::body::Body::empty());
        *response.status_mut() = StatusCode::TEMPORARY_REDIRECT;
        if let Ok(location) = HeaderValue::from_str(&format!("{}{path}", self.0.public_url)) {
            response.headers_mut().insert(header::LOCATION, location);
        }
        response
    }
}

/// Reads a request without checking its credentials.
async fn read<Q: Request, R>(request: RawRequest<Q>) -> Result<Q, Reply<R>> {
    request.read().await.map_err(|Rejection { parts, violation, .. }| {
        Reply::raw(Failure::bad_request(violation.to_string()).answer(&parts))
    })
}

/// Reads a request with `expand`, which the system accepts in any letter case.
async fn read_expanded<Q: Request, R>(mut request: RawRequest<Q>) -> Result<(Q, Expand), Reply<R>> {
    match take_expand(&mut request.parts) {
        Ok(expand) => Ok((read(request).await?, expand)),
        Err(failure) => Err(reply(&request.parts, Err(failure))),
    }
}

impl Identity for Admin {
    async fn create_identity(&self, request: RawRequest<CreateIdentityRequest>) -> Reply<CreateIdentityResponse> {
        match read(request).await {
            Ok(request) => reply(&request.parts, self.0.create_identity_by_admin(request.body).await),
            Err(reply) => reply,
        }
    }

    async fn delete_identity(&self, request: RawRequest<DeleteIdentityRequest>) -> Reply<DeleteIdentityResponse> {
        match read(request).await {
            Ok(request) => reply(&request.parts, self.0.delete_identity_by_admin(&request.id).await),
            Err(reply) => reply,
        }
    }

    async fn list_identity_sessions(
        &self,
        request: RawRequest<ListIdentitySessionsRequest>,
    ) -> Reply<ListIdentitySessionsResponse> {
        if let Err(failure) = check_active(&request) {
            return reply(&request.parts, Err(failure));
        }
        match read(request).await {
            Ok(ListIdentitySessionsRequest { parts, id, page_size, page_token, active, .. }) => {
                let page = Page { size: Some(page_size.into_inner()), after: page_token.as_deref() };
                reply(&parts, self.0.list_identity_sessions(&id, active, page).await)
            }
            Err(reply) => reply,
        }
    }

    async fn delete_identity_sessions(
        &self,
        request: RawRequest<DeleteIdentitySessionsRequest>,
    ) -> Reply<DeleteIdentitySessionsResponse> {
        match read(request).await {
            Ok(request) => reply(&request.parts, self.0.delete_identity_sessions(&request.id).await),
            Err(reply) => reply,
        }
    }

    async fn list_sessions(&self, request: RawRequest<ListSessionsRequest>) -> Reply<ListSessionsResponse> {
        if let Err(failure) = check_active(&request) {
            return reply(&request.parts, Err(failure));
        }
        match read_expanded(request).await {
            Ok((ListSessionsRequest { parts, page_size, page_token, active, .. }, expand)) => {
                let page = Page { size: Some(page_size.into_inner()), after: page_token.as_deref() };
                reply(&parts, self.0.list_sessions(active, expand, page).await)
            }
            Err(reply) => reply,
        }
    }

    async fn get_session(&self, request: RawRequest<GetSessionRequest>) -> Reply<GetSessionResponse> {
        match read_expanded(request).await {
            Ok((request, _)) if request.id == "whoami" => Reply::raw(self.to_public("/sessions/whoami")),
            Ok((request, expand)) => reply(&request.parts, self.0.get_session(&request.id, expand).await),
            Err(reply) => reply,
        }
    }

    async fn disable_session(&self, request: RawRequest<DisableSessionRequest>) -> Reply<DisableSessionResponse> {
        match read(request).await {
            Ok(request) => reply(&request.parts, self.0.disable_session(&request.id).await),
            Err(reply) => reply,
        }
    }
}

impl Metadata for Admin {
    async fn is_alive(&self, _request: IsAliveRequest) -> Reply<IsAliveResponse> {
        IsAliveResponse::Ok(types::IsAliveOk::new("ok".to_owned())).into()
    }

    async fn is_ready(&self, _request: IsReadyRequest) -> Reply<IsReadyResponse> {
        IsReadyResponse::Ok(types::IsReadyOk::new("ok".to_owned())).into()
    }

    async fn get_version(&self, _request: GetVersionRequest) -> Reply<GetVersionResponse> {
        GetVersionResponse::Ok(types::GetVersionOk::new(env!("CARGO_PKG_VERSION").to_owned())).into()
    }
}

//! The admin API: the generated traits over the system.

use std::sync::Arc;

use axum::Router;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode, header};
use signoff_generated::kratos_admin::server::*;
use signoff_generated::kratos_admin::types;
use signoff_runtime::OperationInfo;
use signoff_runtime::operation::Place;
use signoff_runtime::server::{Hooks, Rejection, Reply, Response, Violation};

use super::handle::admin_sessions::parse_expand;
use super::handle::my_sessions::Page;
use super::handle::reply;
use super::public::{finish, not_allowed, plain};
use super::system::System;
use super::wire::error::Failure;

/// The admin API.
pub(crate) struct Admin(pub(crate) Arc<System>);

/// Adds a meaningless credential to requests without one. The document requires a credential because the hosted service
/// does; a self-hosted server does not.
pub(crate) fn without_credentials(router: Router) -> Router {
    router.layer(axum::middleware::map_request(|mut request: axum::extract::Request| async move {
        let none = HeaderValue::from_static("none");
        request.headers_mut().entry(header::AUTHORIZATION).or_insert(none);
        request
    }))
}

impl Hooks for Admin {
    async fn reject(&self, rejection: Rejection) -> Response {
        let failure = match &rejection.violation {
            Violation::InvalidParameter { name: "active", place: Place::Query, .. } => {
                Failure::new(StatusCode::BAD_REQUEST, "could not parse parameter active")
            }
            Violation::InvalidParameter { name: "expand", .. } => match parse_expand(rejection.parts.uri.query()) {
                Err(failure) => failure,
                Ok(_) => Failure::bad_request(rejection.violation.to_string()),
            },
            violation => Failure::bad_request(violation.to_string()),
        };
        failure.answer(&rejection.parts)
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

impl Identity for Admin {
    async fn create_identity(&self, request: CreateIdentityRequest) -> Reply<CreateIdentityResponse> {
        reply(&request.parts, self.0.create_identity_by_admin(request.body).await)
    }

    async fn list_identity_sessions(
        &self,
        request: ListIdentitySessionsRequest,
    ) -> Reply<ListIdentitySessionsResponse> {
        let page = Page { size: request.page_size.map(|size| size.into_inner()), after: request.page_token.as_deref() };
        reply(&request.parts, self.0.list_identity_sessions(&request.id, request.active, page).await)
    }

    async fn delete_identity_sessions(
        &self,
        request: DeleteIdentitySessionsRequest,
    ) -> Reply<DeleteIdentitySessionsResponse> {
        reply(&request.parts, self.0.delete_identity_sessions(&request.id).await)
    }

    async fn list_sessions(&self, request: ListSessionsRequest) -> Reply<ListSessionsResponse> {
        let page = Page { size: request.page_size.map(|size| size.into_inner()), after: request.page_token.as_deref() };
        let outcome = match parse_expand(request.parts.uri.query()) {
            Ok(expand) => self.0.list_sessions(request.active, expand, page).await,
            Err(failure) => Err(failure),
        };
        reply(&request.parts, outcome)
    }

    async fn get_session(&self, request: GetSessionRequest) -> Reply<GetSessionResponse> {
        if request.id == "whoami" {
            return Reply::raw(self.to_public("/sessions/whoami"));
        }
        let outcome = match parse_expand(request.parts.uri.query()) {
            Ok(expand) => self.0.get_session(&request.id, expand).await,
            Err(failure) => Err(failure),
        };
        reply(&request.parts, outcome)
    }

    async fn disable_session(&self, request: DisableSessionRequest) -> Reply<DisableSessionResponse> {
        reply(&request.parts, self.0.disable_session(&request.id).await)
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

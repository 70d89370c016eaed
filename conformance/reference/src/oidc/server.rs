//! The generated server traits over the system.

use http::StatusCode;
use serde_json::json;
use signoff_generated::oidc_provider::server::*;
use signoff_runtime::OperationInfo;
use signoff_runtime::server::{Hooks, RawRequest, Reply, Response};

use super::message::{Call, Refusal, json_answer};
use super::system::System;

impl Hooks for System {
    type Answer<R: signoff_runtime::server::Responses> = Reply<R>;

    fn negotiates(&self, _operation: &'static OperationInfo) -> bool {
        false
    }
}

/// Reads the body and answers.
async fn answer<Q, R, F>(request: RawRequest<Q>, respond: impl FnOnce(Call) -> F) -> Reply<R>
where
    F: Future<Output = Result<Response, Refusal>>,
{
    let answered = match request.read_body().await {
        Ok((parts, body)) => respond(Call::new(parts, body)).await,
        Err(_) => Err(Refusal::invalid("The body cannot be read.")),
    };
    Reply::raw(answered.unwrap_or_else(Response::from))
}

impl Provider for System {
    async fn discover(&self, request: RawRequest<DiscoverRequest>) -> Reply<DiscoverResponse> {
        let issuer = self.issuer();
        let metadata = json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "jwks_uri": format!("{issuer}/jwks"),
            "userinfo_endpoint": format!("{issuer}/userinfo"),
            "registration_endpoint": format!("{issuer}/register"),
            "introspection_endpoint": format!("{issuer}/introspect"),
            "revocation_endpoint": format!("{issuer}/revoke"),
            "end_session_endpoint": format!("{issuer}/end-session"),
            "backchannel_logout_supported": true,
            "backchannel_logout_session_supported": true,
            "authorization_response_iss_parameter_supported": true,
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256"],
            "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
            "scopes_supported": ["openid", "offline_access"],
        });
        answer(request, |_| async move { Ok(json_answer(StatusCode::OK, &metadata)) }).await
    }

    async fn list_keys(&self, request: RawRequest<ListKeysRequest>) -> Reply<ListKeysResponse> {
        let keys = self.keys.public();
        answer(request, |_| async move { Ok(json_answer(StatusCode::OK, &keys)) }).await
    }

    async fn register_client(&self, request: RawRequest<RegisterClientRequest>) -> Reply<RegisterClientResponse> {
        answer(request, |call| async move { self.register(&call).await }).await
    }

    async fn authorize(&self, request: RawRequest<AuthorizeRequest>) -> Reply<AuthorizeResponse> {
        answer(request, |call| async move { self.authorize(&call).await }).await
    }

    async fn submit_sign_in(&self, request: RawRequest<SubmitSignInRequest>) -> Reply<SubmitSignInResponse> {
        answer(request, |call| async move { self.sign_in(&call).await }).await
    }

    async fn exchange(&self, request: RawRequest<ExchangeRequest>) -> Reply<ExchangeResponse> {
        answer(request, |call| async move { self.exchange(&call).await }).await
    }

    async fn userinfo(&self, request: RawRequest<UserinfoRequest>) -> Reply<UserinfoResponse> {
        answer(request, |call| async move { self.userinfo(&call).await }).await
    }

    async fn introspect(&self, request: RawRequest<IntrospectRequest>) -> Reply<IntrospectResponse> {
        answer(request, |call| async move { self.introspect(&call).await }).await
    }

    async fn revoke(&self, request: RawRequest<RevokeRequest>) -> Reply<RevokeResponse> {
        answer(request, |call| async move { self.revoke(&call).await }).await
    }

    async fn end_session(&self, request: RawRequest<EndSessionRequest>) -> Reply<EndSessionResponse> {
        answer(request, |call| async move { self.end_session(&call).await }).await
    }

    async fn post_end_session(&self, request: RawRequest<PostEndSessionRequest>) -> Reply<PostEndSessionResponse> {
        answer(request, |call| async move { self.end_session(&call).await }).await
    }

    async fn confirm_end_session(
        &self,
        request: RawRequest<ConfirmEndSessionRequest>,
    ) -> Reply<ConfirmEndSessionResponse> {
        answer(request, |call| async move { self.confirm(&call).await }).await
    }
}

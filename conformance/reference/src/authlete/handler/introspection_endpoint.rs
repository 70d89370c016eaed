//! The introspection endpoint.

use signoff_generated::authlete_api::server::{
    AuthIntrospectionApiRequest, AuthIntrospectionApiResponse, IntrospectionEndpoint,
};
use signoff_generated::authlete_api::types::{
    IntrospectionRequest, IntrospectionResponse, IntrospectionResponseAction as Action,
};
use signoff_runtime::Maybe;
use signoff_runtime::server::{RawRequest, Reply};

use super::Api;
use super::token_operations::grant_type;
use crate::authlete::code::Outcome;
use crate::authlete::introspection::{Finding, Need, introspect};
use crate::authlete::record::TokenRecord;
use crate::authlete::service::{Service, client};

impl IntrospectionEndpoint for Api {
    async fn auth_introspection_api(
        &self,
        request: RawRequest<AuthIntrospectionApiRequest>,
    ) -> Reply<AuthIntrospectionApiResponse> {
        match self.read(request, no_token).await {
            Ok((service, request)) => self.look_up(service, request.body).await.into(),
            Err(reply) => reply,
        }
    }
}

impl Api {
    async fn look_up(&self, service: &Service, body: IntrospectionRequest) -> AuthIntrospectionApiResponse {
        if body.token.is_empty() {
            return no_token();
        }
        // In a form, the scopes are one text. A scope contains no space (RFC 6749, section 3.3).
        let words = |text: String| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let need = Need { scopes: body.scopes.into_iter().flatten().flat_map(words).collect(), subject: body.subject };
        let now = self.state.clock.now().as_millisecond();
        match introspect(&self.state, service, &body.token, &need).await {
            Ok(finding) => describe(service, finding, now),
            Err(error) => {
                tracing::error!(%error, "an access token could not be looked up");
                let outcome = Outcome::new("A056190", "The access token could not be looked up.");
                answer(Action::InternalServerError, &outcome, "server_error", Existence::Unknown)
            }
        }
    }
}

/// The response to a request without a token.
fn no_token() -> AuthIntrospectionApiResponse {
    let outcome = Outcome::new("A056290", "The request has no access token.");
    answer(Action::BadRequest, &outcome, "invalid_request", Existence::Unknown)
}

/// What the response reveals about the token.
enum Existence<'a> {
    /// Nothing.
    Unknown,
    /// Its record.
    Record { service: &'a Service, record: TokenRecord, now: i64 },
}

fn describe(service: &Service, finding: Finding, now: i64) -> AuthIntrospectionApiResponse {
    let (action, code, text, error, record) = match finding {
        Finding::Good(record) => (Action::Ok, "A056001", "The access token is valid.", "invalid_request", Some(record)),
        Finding::Unknown => {
            (Action::Unauthorized, "A057302", "The access token does not exist.", "invalid_token", None)
        }
        Finding::Foreign => {
            (Action::Unauthorized, "A057303", "The access token does not belong to the service.", "invalid_token", None)
        }
        Finding::Expired(record) => {
            (Action::Unauthorized, "A065301", "The access token has expired.", "invalid_token", Some(record))
        }
        Finding::Scope(record) => {
            (Action::Forbidden, "A056390", "The access token lacks a scope.", "insufficient_scope", Some(record))
        }
        Finding::Subject(record) => (
            Action::Forbidden,
            "A056391",
            "The access token is one of another subject.",
            "invalid_request",
            Some(record),
        ),
    };
    let existence = record.map_or(Existence::Unknown, |record| Existence::Record { service, record, now });
    answer(action, &Outcome::new(code, text), error, existence)
}

fn answer(action: Action, outcome: &Outcome, error: &str, existence: Existence<'_>) -> AuthIntrospectionApiResponse {
    let sufficient = action == Action::Ok;
    // A value for the WWW-Authenticate header (RFC 6750, section 3).
    let response_content = match action {
        Action::Ok => format!("Bearer error=\"{error}\""),
        _ => format!("Bearer error=\"{error}\",error_description=\"{}\"", outcome.result_message),
    };
    let response = IntrospectionResponse {
        result_code: Some(outcome.result_code.clone()),
        result_message: Some(outcome.result_message.clone()),
        action: Some(action),
        response_content: Some(response_content),
        existent: Some(false),
        usable: Some(false),
        sufficient: Some(sufficient),
        refreshable: Some(false),
        ..IntrospectionResponse::new()
    };
    AuthIntrospectionApiResponse::Ok(match existence {
        Existence::Unknown => response,
        Existence::Record { service, record, now } => with_record(response, service, record, now),
    })
}

fn with_record(
    response: IntrospectionResponse,
    service: &Service,
    record: TokenRecord,
    now: i64,
) -> IntrospectionResponse {
    let alias = client(service, &record.client.to_string()).and_then(|client| client.alias);
    IntrospectionResponse {
        client_id: Some(record.client),
        client_id_alias: Maybe::or_null(alias.map(str::to_owned)),
        client_id_alias_used: Some(false),
        expires_at: Some(record.access.expires_at),
        subject: Maybe::or_null(record.subject),
        scopes: Some(record.scopes).filter(|scopes| !scopes.is_empty()),
        existent: Some(true),
        usable: Some(record.access.is_live(now)),
        refreshable: Some(record.refresh.is_some_and(|token| token.is_live(now))),
        grant_type: Some(grant_type(&record.grant_type)),
        ..response
    }
}

//! Token operations: create, list, delete, revoke.

use signoff_generated::authlete_api::operations;
use signoff_generated::authlete_api::server::{
    AuthTokenCreateApiRequest, AuthTokenCreateApiResponse, AuthTokenDeleteApiRequest, AuthTokenDeleteApiResponse,
    AuthTokenGetListApiRequest, AuthTokenGetListApiResponse, AuthTokenRevokeApiRequest, AuthTokenRevokeApiResponse,
    TokenOperations,
};
use signoff_generated::authlete_api::types::{
    AccessToken, ClientLimited, ClientType, GrantType, TokenCreateRequest, TokenCreateResponse,
    TokenCreateResponseAction as Action, TokenGetListResponse, TokenRevokeRequest, TokenRevokeResponse,
};
use signoff_runtime::server::{RawRequest, Reply};

use super::{Api, admitted, reply};
use crate::authlete::code::Outcome;
use crate::authlete::ending::{Selection, revoke};
use crate::authlete::issue::{IssueError, Issued, Order, issue};
use crate::authlete::listing::{Query, list};
use crate::authlete::record::TokenRecord;
use crate::authlete::refusal::Refusal;
use crate::authlete::service::{Client, Service, client};

impl TokenOperations for Api {
    async fn auth_token_create_api(
        &self,
        request: RawRequest<AuthTokenCreateApiRequest>,
    ) -> Reply<AuthTokenCreateApiResponse> {
        match self.read(request, wrong_members).await {
            Ok((service, request)) => {
                let response = self.create(service, request.body).await;
                // A response with a token must not be stored, as in RFC 6749, section 5.1.
                Reply::new(response).header("cache-control", "no-store")
            }
            Err(reply) => reply,
        }
    }

    async fn auth_token_get_list_api(&self, request: AuthTokenGetListApiRequest) -> Reply<AuthTokenGetListApiResponse> {
        reply(&operations::AUTH_TOKEN_GET_LIST_API, self.list(request).await)
    }

    async fn auth_token_delete_api(&self, request: AuthTokenDeleteApiRequest) -> Reply<AuthTokenDeleteApiResponse> {
        // The message has the path template, because the value may be an access token.
        reply(&operations::AUTH_TOKEN_DELETE_API, self.delete(request).await)
    }

    async fn auth_token_revoke_api(&self, request: AuthTokenRevokeApiRequest) -> Reply<AuthTokenRevokeApiResponse> {
        reply(&operations::AUTH_TOKEN_REVOKE_API, self.revoke(request).await)
    }
}

impl Api {
    async fn create(&self, service: &Service, body: TokenCreateRequest) -> AuthTokenCreateApiResponse {
        let Some(client) = client(service, &body.client_id.to_string()) else {
            return refused(Action::Forbidden, &Refusal::UnknownClient.outcome("/auth/token/create"));
        };
        match issue(&self.state, service, client, order(body)).await {
            Ok(issued) => AuthTokenCreateApiResponse::Ok(created(issued)),
            Err(error) => not_created(&error),
        }
    }

    async fn list(&self, request: AuthTokenGetListApiRequest) -> Result<AuthTokenGetListApiResponse, Refusal> {
        let service = admitted(&request.parts)?;
        let client = match &request.client_identifier {
            Some(identifier) => Some(client(service, identifier).ok_or(Refusal::Malformed)?),
            None => None,
        };
        let (start, end) = (request.start.unwrap_or(0), request.end.unwrap_or(5));
        let page =
            list(&self.state, service, &Query { client, subject: request.subject.as_deref(), start, end }).await?;
        Ok(AuthTokenGetListApiResponse::Ok(TokenGetListResponse {
            start: Some(start),
            end: Some(end),
            total_count: Some(i32::try_from(page.total).unwrap_or(i32::MAX)),
            client: client.map(describe_client),
            subject: request.subject,
            access_tokens: Some(page.records.into_iter().map(item).collect()),
            ..TokenGetListResponse::new()
        }))
    }

    async fn delete(&self, request: AuthTokenDeleteApiRequest) -> Result<AuthTokenDeleteApiResponse, Refusal> {
        let service = admitted(&request.parts)?;
        revoke(&self.state, service, &Selection::AccessToken(&request.access_token_identifier)).await?;
        Ok(AuthTokenDeleteApiResponse::NoContent)
    }

    async fn revoke(&self, request: AuthTokenRevokeApiRequest) -> Result<AuthTokenRevokeApiResponse, Refusal> {
        let service = admitted(&request.parts)?;
        let count = revoke(&self.state, service, &selection(service, &request.body)?).await?;
        let outcome = Outcome::new("A312001", &format!("The tokens of {count} record(s) were revoked."));
        Ok(AuthTokenRevokeApiResponse::Ok(TokenRevokeResponse {
            result_code: Some(outcome.result_code),
            result_message: Some(outcome.result_message),
            count: Some(i64::try_from(count).unwrap_or(i64::MAX)),
            ..TokenRevokeResponse::new()
        }))
    }
}

/// The response to a request without grant type or client, or with members of wrong types.
fn wrong_members() -> AuthTokenCreateApiResponse {
    let text = "The members of the /auth/token/create request are incomplete or wrong.";
    refused(Action::BadRequest, &Outcome::new("A109290", text))
}

/// The grant type by its wire name.
pub(super) fn grant_type(name: &str) -> GrantType {
    match name {
        "AUTHORIZATION_CODE" => GrantType::AuthorizationCode,
        "IMPLICIT" => GrantType::Implicit,
        "PASSWORD" => GrantType::Password,
        "CLIENT_CREDENTIALS" => GrantType::ClientCredentials,
        "REFRESH_TOKEN" => GrantType::RefreshToken,
        "CIBA" => GrantType::Ciba,
        "DEVICE_CODE" => GrantType::DeviceCode,
        "TOKEN_EXCHANGE" => GrantType::TokenExchange,
        "JWT_BEARER" => GrantType::JwtBearer,
        "PRE_AUTHORIZED_CODE" => GrantType::PreAuthorizedCode,
        other => GrantType::Unknown(other.to_owned()),
    }
}

/// The members of the request that matter for sign-out. The others are accepted and ignored.
fn order(body: TokenCreateRequest) -> Order {
    Order {
        grant_type: body.grant_type.as_str().to_owned(),
        subject: body.subject,
        scopes: body.scopes.unwrap_or_default(),
        access_token_duration: body.access_token_duration,
        refresh_token_duration: body.refresh_token_duration,
        access_token: body.access_token,
        refresh_token: body.refresh_token,
        session: body.session_id,
    }
}

fn created(issued: Issued) -> TokenCreateResponse {
    let record = issued.record;
    let text = format!(
        "An access token was created successfully: {}, client = {}",
        record.grant_type.to_ascii_lowercase(),
        record.client
    );
    let outcome = Outcome::new("A109001", &text);
    TokenCreateResponse {
        result_code: Some(outcome.result_code),
        result_message: Some(outcome.result_message),
        action: Some(Action::Ok),
        access_token: Some(issued.access_token),
        client_id: Some(record.client),
        expires_at: Some(record.access.expires_at),
        expires_in: Some(issued.expires_in),
        grant_type: Some(record.grant_type),
        refresh_token: issued.refresh_token,
        scopes: Some(record.scopes).filter(|scopes| !scopes.is_empty()),
        subject: record.subject,
        token_type: Some("Bearer".to_owned()),
        session_id: record.session,
        ..TokenCreateResponse::new()
    }
}

fn not_created(error: &IssueError) -> AuthTokenCreateApiResponse {
    let (action, code, text) = match error {
        IssueError::Subject => {
            (Action::BadRequest, "A109291", "The grant type needs a subject of 1 to 100 ASCII characters.")
        }
        IssueError::Scope => (Action::BadRequest, "A109292", "The service does not support a scope of the request."),
        IssueError::Duration => (Action::BadRequest, "A109293", "A duration of the request is out of range."),
        IssueError::Taken => (Action::BadRequest, "A109294", "The value of the access token is in use."),
        IssueError::Store(error) => {
            tracing::error!(%error, "a token record could not be created");
            (Action::InternalServerError, "A109190", "The access token could not be created.")
        }
    };
    refused(action, &Outcome::new(code, text))
}

fn refused(action: Action, outcome: &Outcome) -> AuthTokenCreateApiResponse {
    AuthTokenCreateApiResponse::Ok(TokenCreateResponse {
        result_code: Some(outcome.result_code.clone()),
        result_message: Some(outcome.result_message.clone()),
        action: Some(action),
        ..TokenCreateResponse::new()
    })
}

/// The records that a revocation selects: those of the first given token, else those of the client and the subject.
fn selection<'a>(service: &Service, body: &'a TokenRevokeRequest) -> Result<Selection<'a>, Refusal> {
    if let Some(identifier) = &body.access_token_identifier {
        return Ok(Selection::AccessToken(identifier));
    }
    if let Some(identifier) = &body.refresh_token_identifier {
        return Ok(Selection::RefreshToken(identifier));
    }
    let client = match &body.client_identifier {
        Some(identifier) => Some(client(service, identifier).ok_or(Refusal::UnknownClient)?),
        None => None,
    };
    match (client, body.subject.as_deref()) {
        (Some(client), Some(subject)) => Ok(Selection::ClientAndSubject(client, subject)),
        (Some(client), None) => Ok(Selection::Client(client)),
        (None, Some(subject)) => Ok(Selection::Subject(subject)),
        (None, None) => Err(Refusal::NothingNamed),
    }
}

fn item(record: TokenRecord) -> AccessToken {
    let (refresh_hash, refresh_expiry) =
        record.refresh.map(|token| (token.hash.as_str().to_owned(), token.expires_at)).unzip();
    AccessToken {
        access_token_hash: Some(record.access.hash.as_str().to_owned()),
        access_token_expires_at: Some(record.access.expires_at),
        refresh_token_hash: refresh_hash,
        refresh_token_expires_at: refresh_expiry,
        created_at: Some(record.created_at),
        last_refreshed_at: Some(0),
        client_id: Some(record.client),
        subject: record.subject,
        grant_type: Some(grant_type(&record.grant_type)),
        scopes: Some(record.scopes).filter(|scopes| !scopes.is_empty()),
        ..AccessToken::new()
    }
}

// Authlete still answers with the member that it deprecates.
#[allow(deprecated)]
fn describe_client(client: &Client) -> ClientLimited {
    ClientLimited {
        number: Some(client.number),
        client_name: Some(client.name.to_owned()),
        client_id: Some(client.id),
        client_id_alias: client.alias.map(str::to_owned),
        client_id_alias_enabled: Some(client.alias.is_some()),
        client_type: Some(ClientType::Public),
        ..ClientLimited::new()
    }
}

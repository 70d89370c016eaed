//! The token endpoint.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::StatusCode;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use signoff_runtime::server::Response;

use super::message::{Call, Refusal, json_answer};
use super::records::{Client, Code, Grant, Session, Token};
use super::system::System;
use crate::secret::{TokenHash, equal, generate};
use crate::store::Batch;

/// The lifetimes in seconds.
const ACCESS: i64 = 3_600;
const REFRESH: i64 = 86_400;
const ID: i64 = 3_600;

/// New tokens as they are sent.
struct Issued {
    access: String,
    refresh: String,
    grant: Grant,
}

impl Issued {
    fn new(grant: Grant) -> Self {
        Self { access: generate("at_"), refresh: generate("rt_"), grant }
    }

    /// The records of the tokens.
    fn records(&self, now: i64) -> [Token; 2] {
        let record = |text: &str, refresh, lifetime| Token {
            hash: TokenHash::of(text),
            grant: self.grant.id.clone(),
            refresh,
            expires: now + lifetime,
            revoked: false,
        };
        [record(&self.access, false, ACCESS), record(&self.refresh, true, REFRESH)]
    }
}

impl System {
    /// Exchanges a code or a refresh token.
    pub(super) async fn exchange(&self, call: &Call) -> Result<Response, Refusal> {
        let client = self.authenticate(call).await?;
        let client = client.ok_or_else(|| Refusal::invalid("The request names no client."))?;
        match call.get("grant_type") {
            Some("authorization_code") => self.exchange_code(call, &client).await,
            Some("refresh_token") => self.refresh(call, &client).await,
            _ => {
                let text = "grant_type is neither authorization_code nor refresh_token.";
                Err(Refusal::error(StatusCode::BAD_REQUEST, "unsupported_grant_type", text))
            }
        }
    }

    async fn exchange_code(&self, call: &Call, client: &Client) -> Result<Response, Refusal> {
        let hash = TokenHash::of(call.get("code").unwrap_or_default());
        let code = self.state.store.get::<Code>(hash.as_str()).await?.ok_or_else(invalid_grant)?;
        let verifier = Sha256::digest(call.get("code_verifier").unwrap_or_default().as_bytes());
        let is_right = code.wish.client == client.id
            && call.get("redirect_uri") == Some(&code.wish.redirect_uri)
            && equal(&URL_SAFE_NO_PAD.encode(verifier), &code.wish.challenge)
            && code.expires > self.now();
        let session = self.state.store.get::<Session>(&code.session).await?;
        let session = session.filter(|_| is_right).ok_or_else(invalid_grant)?;
        let issued = Issued::new(Grant {
            id: generate(""),
            client: client.id.clone(),
            session: session.id.clone(),
            user: session.user.clone(),
            scope: code.wish.scope.clone(),
            revoked: false,
        });
        let [access, refresh] = issued.records(self.now());
        let is_live = self
            .use_session(&session.id, |_, batch| {
                batch.create(&issued.grant).create(&access).create(&refresh).delete(&code)
            })
            .await?;
        if !is_live {
            return Err(invalid_grant());
        }
        Ok(self.tokens(&issued, code.wish.nonce.as_deref()))
    }

    /// A refresh token can be used again: nothing is rotated.
    async fn refresh(&self, call: &Call, client: &Client) -> Result<Response, Refusal> {
        let live = self.live_token(call.get("refresh_token").unwrap_or_default()).await?;
        let live =
            live.filter(|live| live.token.refresh && live.grant.client == client.id).ok_or_else(invalid_grant)?;
        let issued = Issued::new(live.grant);
        let [access, refresh] = issued.records(self.now());
        let create = |batch: Batch| batch.create(&access).create(&refresh);
        if !self.use_session(&issued.grant.session, |_, batch| create(batch)).await? {
            // The session has ended in the meantime, or the token outlives it.
            if self.live_token(call.get("refresh_token").unwrap_or_default()).await?.is_none() {
                return Err(invalid_grant());
            }
            self.state.store.commit(create(Batch::new())).await?;
        }
        Ok(self.tokens(&issued, None))
    }

    fn tokens(&self, issued: &Issued, nonce: Option<&str>) -> Response {
        let grant = &issued.grant;
        let mut id: Value = json!({
            "iss": self.issuer(),
            "sub": grant.user,
            "aud": grant.client,
            "iat": self.now(),
            "exp": self.now() + ID,
            "sid": grant.session,
        });
        if let (Some(nonce), Some(members)) = (nonce, id.as_object_mut()) {
            members.insert("nonce".to_owned(), nonce.into());
        }
        let answer = json!({
            "access_token": issued.access,
            "token_type": "Bearer",
            "expires_in": ACCESS,
            "refresh_token": issued.refresh,
            "scope": grant.scope,
            "id_token": self.keys.sign("JWT", &id),
        });
        json_answer(StatusCode::OK, &answer)
    }
}

fn invalid_grant() -> Refusal {
    Refusal::error(StatusCode::BAD_REQUEST, "invalid_grant", "The code or token is not valid, or not for this client.")
}

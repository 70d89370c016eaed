//! What tokens are good for: userinfo, introspection (RFC 7662) and revocation (RFC 7009).

use axum::body::Body;
use http::header::WWW_AUTHENTICATE;
use http::{HeaderValue, StatusCode};
use serde_json::{Value, json};
use signoff_runtime::server::Response;

use super::grant::Live;
use super::message::{Call, Refusal, json_answer};
use super::records::{Grant, Session, Token};
use super::system::System;
use crate::flaw::{FLAW_WINDOW, Flaw};

impl System {
    /// The claims of the user of an access token.
    pub(super) async fn userinfo(&self, call: &Call) -> Result<Response, Refusal> {
        let token = call.credentials("Bearer").unwrap_or_default();
        match self.live_token(token).await?.filter(|live| !live.token.refresh) {
            Some(live) => Ok(json_answer(StatusCode::OK, &json!({"sub": live.grant.user}))),
            None => {
                // RFC 6750, section 3.1.
                let mut response = Response::new(Body::empty());
                *response.status_mut() = StatusCode::UNAUTHORIZED;
                let challenge = HeaderValue::from_static("Bearer error=\"invalid_token\"");
                response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
                Ok(response)
            }
        }
    }

    /// The state of a token. A client may only ask about its own tokens; about others it learns that they are not active.
    pub(super) async fn introspect(&self, call: &Call) -> Result<Response, Refusal> {
        let client = self.authenticate(call).await?;
        let token = call.get("token").ok_or_else(|| Refusal::invalid("The request has no token."))?;
        let live = self.live_token(token).await?.filter(|live| is_meant(call, live));
        let own = live.filter(|live| client.as_ref().is_none_or(|client| client.id == live.grant.client));
        let answer = match own {
            None => json!({"active": false}),
            Some(Live { token, grant }) => json!({
                "active": true,
                "scope": grant.scope,
                "client_id": grant.client,
                "sub": grant.user,
                "exp": token.expires,
                "iss": self.issuer(),
                "token_type": if token.refresh { Value::Null } else { "Bearer".into() },
            }),
        };
        Ok(json_answer(StatusCode::OK, &answer))
    }

    /// Revokes a token of the client. A refresh token ends its whole authorization (RFC 7009, section 2.1).
    pub(super) async fn revoke(&self, call: &Call) -> Result<Response, Refusal> {
        let client = self.authenticate(call).await?;
        let token = call.get("token").ok_or_else(|| Refusal::invalid("The request has no token."))?;
        let found = self.find_token(token).await?.filter(|found| is_meant(call, found));
        let is_gone = found.as_ref().is_none_or(|found| found.token.revoked || found.grant.revoked);
        if is_gone && Flaw::UnknownTokensRefused.is_active() {
            return Err(Refusal::invalid("The token is not known."));
        }
        let is_own = |found: &Live| client.as_ref().is_none_or(|client| client.id == found.grant.client);
        if let Some(found) = found.filter(|found| is_own(found) || Flaw::AnyClientRevokes.is_active())
            && !self.loses_race(&found.grant).await?
        {
            let store = &self.state.store;
            if found.token.refresh && !Flaw::RevokesOneToken.is_active() {
                store.update::<Grant, _>(&found.grant.id, |grant| grant.revoked = true).await?;
            } else {
                store.update::<Token, _>(found.token.hash.as_str(), |token| token.revoked = true).await?;
            }
        }
        // Section 2.2: the client cannot do anything about a token that is not known, or not its own.
        Ok(Response::new(Body::empty()))
    }

    /// With the flaw, whether the session is used while the revocation waits.
    async fn loses_race(&self, grant: &Grant) -> Result<bool, Refusal> {
        if !Flaw::RevocationLosesRaces.is_active() {
            return Ok(false);
        }
        let before = self.state.store.get::<Session>(&grant.session).await?;
        tokio::time::sleep(FLAW_WINDOW).await;
        let after = self.state.store.get::<Session>(&grant.session).await?;
        Ok(before.map(|session| session.revision) != after.map(|session| session.revision))
    }
}

/// Whether the token is of the kind that `token_type_hint` names. Only a flaw asks: the hint decides nothing.
fn is_meant(call: &Call, found: &Live) -> bool {
    let kind = if found.token.refresh { "refresh_token" } else { "access_token" };
    !Flaw::HintDecides.is_active() || call.get("token_type_hint").is_none_or(|hint| hint == kind)
}

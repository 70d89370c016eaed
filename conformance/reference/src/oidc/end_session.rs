//! Sign-out at the request of a client (RP-Initiated Logout 1.0).

use http::StatusCode;
use serde_json::Value;
use signoff_runtime::server::Response;

use super::keys::read_claims;
use super::message::{Call, Refusal, escape, page, redirect, set_cookie, with_query};
use super::records::{Client, Question, Session};
use super::session::{COOKIE, cookie_line};
use super::system::System;
use crate::flaw::Flaw;
use crate::secret::{TokenHash, generate};

/// What the claims of a hint say.
struct Hint {
    client: String,
    session: String,
}

impl System {
    /// Ends the session of the hint if it is that of the browser; otherwise asks.
    pub(super) async fn end_session(&self, call: &Call) -> Result<Response, Refusal> {
        let hint = call.get("id_token_hint").map(|hint| self.read_hint(hint)).transpose()?;
        let client = self.client_of(call, hint.as_ref()).await?;
        let address = address_of(call, client.as_ref())?;
        let session = self.browser_session(call).await?;
        if Flaw::AddressWithoutClient.is_active()
            && client.is_none()
            && let Some(address) = call.get("post_logout_redirect_uri")
        {
            return Ok(redirect(address));
        }
        let Some(session) = session else {
            if Flaw::RepeatRefused.is_active() {
                return Err(Refusal::page("Nobody is signed in."));
            }
            // The request is no error if the session has already ended.
            return Ok(leave(address.as_deref()));
        };
        if hint.is_some_and(|hint| hint.session == session.id) || Flaw::NeverAsks.is_active() {
            return self.finish(&session, address.as_deref()).await;
        }
        let id = generate("");
        let question = Question { id: TokenHash::of(&id), session: session.id, address };
        self.state.store.create(&question).await?;
        let action = escape(&format!("{}/end-session/confirm", self.issuer()));
        let form = format!(
            "<form method=\"post\" action=\"{action}\">\n<input type=\"hidden\" name=\"request\" value=\"{}\">\n\
             <button name=\"confirm\" value=\"yes\">Sign out</button>\n</form>",
            escape(&id)
        );
        Ok(page(StatusCode::OK, "Sign out?", &form))
    }

    /// Ends the session that a question is about.
    pub(super) async fn confirm(&self, call: &Call) -> Result<Response, Refusal> {
        let id = TokenHash::of(call.get("request").unwrap_or_default());
        let question = self.state.store.get::<Question>(id.as_str()).await?.map(|stored| stored.entity);
        let question = question.filter(|_| call.get("confirm") == Some("yes"));
        let question = question.ok_or_else(|| Refusal::page("This is not the answer to a question."))?;
        let session = self.browser_session(call).await?.filter(|session| session.id == question.session);
        match session {
            Some(session) => self.finish(&session, question.address.as_deref()).await,
            None => Err(Refusal::page("The session of this question has ended, or belongs to another browser.")),
        }
    }

    /// Ends the session, tells its clients, and sends the browser on.
    async fn finish(&self, session: &Session, address: Option<&str>) -> Result<Response, Refusal> {
        self.end(session).await?;
        self.tell_clients(session).await?;
        let mut response = leave(address);
        set_cookie(&mut response, &cookie_line(COOKIE, "", "; Max-Age=0"));
        Ok(response)
    }

    /// A hint may have expired, but this provider must have issued it (section 2).
    fn read_hint(&self, hint: &str) -> Result<Hint, Refusal> {
        let verified =
            self.keys.verify(hint).or_else(|| read_claims(hint).filter(|_| Flaw::UnverifiedHints.is_active()));
        let text = |claims: &Value, name: &str| claims.get(name).and_then(Value::as_str).map(str::to_owned);
        let read =
            verified.and_then(|claims| Some(Hint { client: text(&claims, "aud")?, session: text(&claims, "sid")? }));
        read.ok_or_else(|| Refusal::page("The hint is not a token of this provider."))
    }

    /// The client that asks. Of a hint and `client_id`, both name the same one (section 2).
    async fn client_of(&self, call: &Call, hint: Option<&Hint>) -> Result<Option<Client>, Refusal> {
        let named = call.get("client_id");
        if let (Some(hint), Some(named)) = (hint, named)
            && hint.client != named
            && !Flaw::AnyClientId.is_active()
        {
            return Err(Refusal::page("The hint was issued to another client."));
        }
        let Some(id) = hint.map(|hint| hint.client.as_str()).or(named) else { return Ok(None) };
        let client = self.client(id).await?;
        client.map(Some).ok_or_else(|| Refusal::page("The client is not registered."))
    }
}

/// Where the browser goes, with the state. Without a client, no address is registered, and it is not used (section 3).
fn address_of(call: &Call, client: Option<&Client>) -> Result<Option<String>, Refusal> {
    let (Some(address), Some(client)) = (call.get("post_logout_redirect_uri"), client) else { return Ok(None) };
    if !client.post_logout_redirect_uris.iter().any(|known| known == address) && !Flaw::AnyAddress.is_active() {
        return Err(Refusal::page("The address of the client is not registered."));
    }
    Ok(Some(with_query(address, &[("state", call.get("state"))])))
}

fn leave(address: Option<&str>) -> Response {
    match address {
        Some(address) => redirect(address),
        None => page(StatusCode::OK, "Signed out", "<p>You are signed out.</p>"),
    }
}

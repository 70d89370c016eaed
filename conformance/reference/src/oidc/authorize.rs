//! The authorization endpoint and the sign-in form.

use http::StatusCode;
use signoff_runtime::server::Response;

use super::message::{Call, Refusal, escape, page, redirect, set_cookie, with_query};
use super::records::{Code, Session, SignInRequest, Wish};
use super::session::{COOKIE, cookie_line};
use super::system::System;
use crate::secret::{TokenHash, generate};
use crate::store::Batch;

/// The lifetime of a code in seconds.
const CODE_LIFETIME: i64 = 60;

impl System {
    /// Signs in silently, asks for the credentials, or sends the browser back with an error.
    pub(super) async fn authorize(&self, call: &Call) -> Result<Response, Refusal> {
        let id = call.get("client_id").ok_or_else(|| Refusal::page("The request names no client."))?;
        let client = self.client(id).await?.ok_or_else(|| Refusal::page("The client is not registered."))?;
        let address = call.get("redirect_uri").filter(|address| client.redirect_uris.iter().any(|it| it == address));
        let address = address.ok_or_else(|| Refusal::page("The address of the client is not registered."))?;
        let back = |error: &str| {
            let parameters = [("error", Some(error)), ("state", call.get("state")), ("iss", Some(&*self.issuer()))];
            Ok(redirect(&with_query(address, &parameters)))
        };
        if call.get("response_type") != Some("code") {
            return back("unsupported_response_type");
        }
        let challenge = call.get("code_challenge").filter(|_| call.get("code_challenge_method") == Some("S256"));
        let Some(challenge) = challenge else { return back("invalid_request") };
        let wish = Wish {
            client: client.id.clone(),
            redirect_uri: address.to_owned(),
            scope: call.get("scope").unwrap_or("openid").to_owned(),
            state: call.get("state").map(str::to_owned),
            nonce: call.get("nonce").map(str::to_owned),
            challenge: challenge.to_owned(),
        };
        match (self.browser_session(call).await?, call.get("prompt")) {
            (Some(session), prompt) if prompt != Some("login") => match self.issue_code(&session.id, wish).await? {
                Some(answer) => Ok(answer),
                None => back("login_required"),
            },
            (None, Some("none")) => back("login_required"),
            _ => {
                let id = generate("");
                self.state.store.create(&SignInRequest { id: TokenHash::of(&id), wish }).await?;
                Ok(self.form(StatusCode::OK, &id))
            }
        }
    }

    fn form(&self, status: StatusCode, id: &str) -> Response {
        let (action, id) = (escape(&format!("{}/sign-in", self.issuer())), escape(id));
        let form = format!(
            "<form method=\"post\" action=\"{action}\">\n<input type=\"hidden\" name=\"request\" value=\"{id}\">\n\
             <input name=\"username\" autocomplete=\"username\">\n\
             <input type=\"password\" name=\"password\" autocomplete=\"current-password\">\n<button>Sign in</button>\n</form>"
        );
        page(status, "Sign in", &form)
    }

    /// Begins a session if the credentials are right.
    pub(super) async fn sign_in(&self, call: &Call) -> Result<Response, Refusal> {
        let id = call.get("request").unwrap_or_default();
        let request = self.state.store.get::<SignInRequest>(TokenHash::of(id).as_str()).await?;
        let request = request.ok_or_else(|| Refusal::page("This form was sent before, or is too old."))?;
        let user = self.user(call.get("username").unwrap_or_default(), call.get("password").unwrap_or_default());
        let Some(user) = user else { return Ok(self.form(StatusCode::UNAUTHORIZED, id)) };
        let cookie = generate("");
        let session = Session {
            id: generate(""),
            cookie: TokenHash::of(&cookie),
            user: user.subject.to_owned(),
            clients: Vec::new(),
            ended: false,
            used: self.now(),
        };
        let wish = request.wish.clone();
        self.state.store.commit(Batch::new().create(&session).delete(&request)).await?;
        let answer = self.issue_code(&session.id, wish).await?;
        let mut answer = answer.ok_or_else(|| Refusal::page("The session has ended."))?;
        set_cookie(&mut answer, &cookie_line(COOKIE, &cookie, ""));
        Ok(answer)
    }

    /// Sends the browser back with a code; `None` if the session has ended.
    async fn issue_code(&self, session: &str, wish: Wish) -> Result<Option<Response>, Refusal> {
        let code = generate("");
        let record = Code {
            hash: TokenHash::of(&code),
            session: session.to_owned(),
            expires: self.now() + CODE_LIFETIME,
            wish: wish.clone(),
        };
        let is_live = self
            .use_session(session, |session, batch| {
                if !session.clients.contains(&wish.client) {
                    session.clients.push(wish.client.clone());
                }
                batch.create(&record)
            })
            .await?;
        let issuer = self.issuer();
        let parameters = [("code", Some(&*code)), ("state", wish.state.as_deref()), ("iss", Some(&*issuer))];
        Ok(is_live.then(|| redirect(&with_query(&wish.redirect_uri, &parameters))))
    }
}

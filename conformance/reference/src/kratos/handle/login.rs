//! Completing a login.

use http::HeaderMap;
use jiff::Timestamp;
use signoff_generated::kratos_public::server::UpdateLoginFlowResponse;
use signoff_generated::kratos_public::types;
use signoff_runtime::server::Reply;

use super::login_flows::login_page;
use super::submission::Submission;
use super::{NO_STORE, Outcome};
use crate::kratos::protect::csrf::CsrfSecret;
use crate::kratos::record::flow::{Flow, Message, Purpose};
use crate::kratos::record::identity::Identity;
use crate::kratos::record::session::Session;
use crate::kratos::sessions::Current;
use crate::kratos::system::System;
use crate::kratos::view::public;
use crate::kratos::wire::accept::is_json_request;
use crate::kratos::wire::cookie::set_session_cookie;
use crate::kratos::wire::error::{Failure, SESSION_ALREADY_AVAILABLE};
use crate::seed::KRATOS_DEFAULT_RETURN_URL;

/// Why a submission does not start a session.
enum Refusal {
    /// The form is shown again with a message.
    Form(Message),
    /// An error instead of the form.
    Failure(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl System {
    /// Completes a login flow. The checks are in the system's order: flow, live session, expiry, body, fields, anti-CSRF
    /// pair, password.
    ///
    /// # Errors
    /// For scripts and native applications: the flow is missing, has expired, or belongs to another browser. For all
    /// clients: the store fails.
    pub(crate) async fn update_login_flow(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        flow_id: Option<&str>,
    ) -> Outcome<UpdateLoginFlowResponse> {
        let json = is_json_request(headers);
        match self.submit_login(headers, body, flow_id).await {
            Err(failure) if !json => {
                let page = self.show_error(&failure, headers).await?;
                Ok(see_other(page))
            }
            outcome => outcome,
        }
    }

    async fn submit_login(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        flow_id: Option<&str>,
    ) -> Outcome<UpdateLoginFlowResponse> {
        let json = is_json_request(headers);
        let unnamed = || Failure::bad_request("The flow query parameter is missing or malformed.");
        let flow_id = flow_id.filter(|id| uuid::Uuid::parse_str(id).is_ok()).ok_or_else(unnamed)?;
        let flow = self.flow(flow_id, Purpose::Login).await?.ok_or_else(Failure::not_found)?;
        let current = self.current(headers).await?;
        if current.is_some() && !flow.refresh {
            if !json {
                return Ok(see_other(KRATOS_DEFAULT_RETURN_URL.to_owned()));
            }
            return self.show_login(flow, headers, json, Message::general(SESSION_ALREADY_AVAILABLE)).await;
        }
        if let Some(minutes) = flow.expired_for(self.now()) {
            return self.renew_login(&flow, minutes, json).await;
        }
        match self.check_login(&flow, headers, body).await {
            Ok(identity) => self.signed_in_by(flow, headers, json, identity, current).await,
            Err(Refusal::Form(message)) => self.show_login(flow, headers, json, message).await,
            Err(Refusal::Failure(failure)) => Err(failure),
        }
    }

    /// The identity that the submission proves.
    async fn check_login(&self, flow: &Flow, headers: &HeaderMap, body: &[u8]) -> Result<Identity, Refusal> {
        let submission = Submission::read(headers, body).map_err(|words| Refusal::Form(Message::general(words)))?;
        if submission.text("method") != "password" {
            return Err(Refusal::Form(Message::no_method(Purpose::Login)));
        }
        for field in ["identifier", "password"] {
            if submission.text(field).is_empty() {
                return Err(Refusal::Form(Message::missing(field)));
            }
        }
        self.check_csrf(flow, headers, submission.text("csrf_token"))?;
        let (identifier, password) = (submission.text("identifier"), submission.text("password"));
        match self.check_password(identifier, password).await? {
            Some(identity) if identity.active => Ok(identity),
            Some(_) => Err(Refusal::Form(Message::inactive())),
            None => Err(Refusal::Form(Message::wrong_credentials())),
        }
    }

    /// Checks that the form's token belongs to the browser's cookie. A native flow needs none.
    ///
    /// # Errors
    /// 403.
    pub(crate) fn check_csrf(&self, flow: &Flow, headers: &HeaderMap, token: &str) -> Result<(), Failure> {
        let matches = self.csrf_secret(headers).is_some_and(|secret| secret.matches(token));
        if flow.is_browser() && !matches { Err(Failure::csrf_violation()) } else { Ok(()) }
    }

    /// Shows the form again with a message.
    async fn show_login(
        &self,
        mut flow: Flow,
        headers: &HeaderMap,
        json: bool,
        message: Message,
    ) -> Outcome<UpdateLoginFlowResponse> {
        flow.tried = true;
        flow.messages = vec![message];
        let stored = flow.clone();
        let keep = move |flow: &mut Flow| flow.clone_from(&stored);
        self.state.store.update::<Flow, _>(&flow.id.to_string(), keep).await?;
        if !json {
            return Ok(see_other(login_page(flow.id)));
        }
        let secret = self.csrf_secret(headers);
        Ok(UpdateLoginFlowResponse::BadRequest(self.login_view(&flow, secret.as_ref())).into())
    }

    /// Replaces an expired flow.
    async fn renew_login(&self, expired: &Flow, minutes: i64, json: bool) -> Outcome<UpdateLoginFlowResponse> {
        let successor = self.succeed(expired, minutes).await?;
        if json { Err(successor.failure) } else { Ok(see_other(login_page(successor.flow.id))) }
    }

    /// Creates the successor of an expired flow and the error that refers to it.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn succeed(&self, expired: &Flow, minutes: i64) -> Result<Successor, Failure> {
        let mut flow = Flow::new(expired.purpose, self.now(), expired.request_url.clone(), expired.csrf.clone());
        flow.return_to.clone_from(&expired.return_to);
        flow.refresh = expired.refresh;
        flow.messages = vec![Message::expired(expired.purpose, minutes)];
        self.state.store.create(&flow).await?;
        let failure = Failure::flow_expired(minutes)
            .with_member("expired_at", expired.expires_at.to_string())
            // A duration in nanoseconds.
            .with_member("since", minutes.saturating_mul(60_000_000_000))
            .with_member("use_flow_id", flow.id.to_string());
        Ok(Successor { flow, failure })
    }

    /// The session of an identity that has proved itself.
    async fn signed_in_by(
        &self,
        flow: Flow,
        headers: &HeaderMap,
        json: bool,
        identity: Identity,
        current: Option<Current>,
    ) -> Outcome<UpdateLoginFlowResponse> {
        // An identity that is already signed in keeps its session and its anti-CSRF cookie.
        let existing = current.filter(|current| current.identity.id == identity.id);
        let renews_csrf = existing.is_none();
        let (session, token) = match existing {
            Some(current) => (current.session, current.token),
            None => self.create_session(&identity, headers).await?,
        };
        let view = public::session(&session, self.now(), Some(public::identity(self, &identity)), true);
        let mut answer = types::SuccessfulNativeLogin::new(view);
        if !flow.is_browser() {
            answer.session_token = Some(token);
            return Ok(Reply::new(UpdateLoginFlowResponse::Ok(answer)).header("cache-control", NO_STORE));
        }
        let target = flow.return_to.unwrap_or_else(|| KRATOS_DEFAULT_RETURN_URL.to_owned());
        let reply = if json {
            let next = types::ContinueWithRedirectBrowserTo::new(target);
            answer.continue_with = Some(vec![types::ContinueWith::ContinueWithRedirectBrowserTo(next)]);
            UpdateLoginFlowResponse::Ok(answer).into()
        } else {
            see_other(target)
        };
        Ok(self.set_cookies(reply, &session, &token, renews_csrf, self.now()).header("cache-control", NO_STORE))
    }

    fn set_cookies<R>(&self, reply: Reply<R>, session: &Session, token: &str, csrf: bool, now: Timestamp) -> Reply<R> {
        let reply =
            if csrf { reply.header("set-cookie", self.set_csrf_cookie(&CsrfSecret::generate())) } else { reply };
        // A new session has its whole lifetime left.
        let since = if csrf { session.issued_at } else { now };
        reply.header("set-cookie", set_session_cookie(token, since, session.expires_at, self.secure))
    }
}

/// The successor of an expired flow and the error that refers to it.
pub(crate) struct Successor {
    pub(crate) flow: Flow,
    pub(crate) failure: Failure,
}

fn see_other(target: String) -> Reply<UpdateLoginFlowResponse> {
    Reply::new(UpdateLoginFlowResponse::SeeOther).header("location", target)
}

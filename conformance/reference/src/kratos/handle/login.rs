//! Completing a login.

use http::request::Parts;
use jiff::Timestamp;
use signoff_generated::kratos_public::server::UpdateLoginFlowResponse;
use signoff_generated::kratos_public::types;
use signoff_runtime::server::Reply;

use super::Outcome;
use super::login_flows::login_page;
use super::submission::Submission;
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

/// Why a submission gives no session.
enum Refusal {
    /// The form is shown again and says why.
    Form(Message),
    /// An error beside the form.
    Failure(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl System {
    /// Completes the login flow that the query names. The order of checks is the system's: flow, live session, expiry,
    /// body, fields, anti-CSRF pair, password.
    ///
    /// # Errors
    /// To scripts and native applications: the flow is not there, has expired, or is submitted by another browser. To
    /// all: the store fails.
    pub(crate) async fn update_login_flow(
        &self,
        parts: &Parts,
        flow_id: Option<&str>,
    ) -> Outcome<UpdateLoginFlowResponse> {
        let json = is_json_request(&parts.headers);
        match self.submit_login(parts, flow_id, json).await {
            Err(failure) if !json => {
                let page = self.show_error(&failure, &parts.headers).await?;
                Ok(see_other(page))
            }
            outcome => outcome,
        }
    }

    async fn submit_login(&self, parts: &Parts, flow_id: Option<&str>, json: bool) -> Outcome<UpdateLoginFlowResponse> {
        let unnamed = || Failure::bad_request("The flow query parameter is missing or malformed.");
        let flow_id = flow_id.filter(|id| uuid::Uuid::parse_str(id).is_ok()).ok_or_else(unnamed)?;
        let flow = self.flow(flow_id, Purpose::Login).await?.ok_or_else(Failure::not_found)?;
        let current = self.current(&parts.headers).await?;
        if current.is_some() && !flow.refresh {
            if !json {
                return Ok(see_other(KRATOS_DEFAULT_RETURN_URL.to_owned()));
            }
            return self.show_login(flow, parts, json, Message::general(SESSION_ALREADY_AVAILABLE)).await;
        }
        if let Some(minutes) = flow.expired_for(self.now()) {
            return self.renew_login(&flow, minutes, json).await;
        }
        match self.check_login(&flow, parts).await {
            Ok(identity) => self.signed_in_by(flow, parts, json, identity, current).await,
            Err(Refusal::Form(message)) => self.show_login(flow, parts, json, message).await,
            Err(Refusal::Failure(failure)) => Err(failure),
        }
    }

    /// Who the submission proves to be.
    async fn check_login(&self, flow: &Flow, parts: &Parts) -> Result<Identity, Refusal> {
        let submission = Submission::read(parts).map_err(|words| Refusal::Form(Message::general(words)))?;
        if submission.text("method") != "password" {
            return Err(Refusal::Form(Message::no_method(Purpose::Login)));
        }
        for field in ["identifier", "password"] {
            if submission.text(field).is_empty() {
                return Err(Refusal::Form(Message::missing(field)));
            }
        }
        self.check_csrf(flow, parts, submission.text("csrf_token"))?;
        let (identifier, password) = (submission.text("identifier"), submission.text("password"));
        match self.check_password(identifier, password).await? {
            Some(identity) if identity.active => Ok(identity),
            Some(_) => Err(Refusal::Form(Message::inactive())),
            None => Err(Refusal::Form(Message::wrong_credentials())),
        }
    }

    /// The token of the form is that of the browser's cookie. A native flow needs none.
    ///
    /// # Errors
    /// 403.
    pub(crate) fn check_csrf(&self, flow: &Flow, parts: &Parts, token: &str) -> Result<(), Failure> {
        let matches = self.csrf_secret(&parts.headers).is_some_and(|secret| secret.matches(token));
        if flow.is_browser() && !matches { Err(Failure::csrf_violation()) } else { Ok(()) }
    }

    /// The form again, with a message.
    async fn show_login(
        &self,
        mut flow: Flow,
        parts: &Parts,
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
        let secret = self.csrf_secret(&parts.headers);
        Ok(UpdateLoginFlowResponse::BadRequest(self.login_view(&flow, secret.as_ref())).into())
    }

    /// A new flow in place of one that has expired.
    async fn renew_login(&self, expired: &Flow, minutes: i64, json: bool) -> Outcome<UpdateLoginFlowResponse> {
        let successor = self.succeed(expired, minutes).await?;
        if json { Err(successor.failure) } else { Ok(see_other(login_page(successor.flow.id))) }
    }

    /// Makes the successor of a flow that has expired, and the error that names it.
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
            .beside("expired_at", expired.expires_at.to_string())
            // A duration in nanoseconds.
            .beside("since", minutes.saturating_mul(60_000_000_000))
            .beside("use_flow_id", flow.id.to_string());
        Ok(Successor { flow, failure })
    }

    /// The session of whoever has proved who they are.
    async fn signed_in_by(
        &self,
        flow: Flow,
        parts: &Parts,
        json: bool,
        identity: Identity,
        current: Option<Current>,
    ) -> Outcome<UpdateLoginFlowResponse> {
        // Whoever proves once more who they are keeps their session, and their anti-CSRF cookie.
        let kept = current.filter(|current| current.identity.id == identity.id);
        let renews_csrf = kept.is_none();
        let (session, token) = match kept {
            Some(current) => (current.session, current.token),
            None => self.create_session(&identity, &parts.headers).await?,
        };
        let view = public::session(&session, self.now(), Some(public::identity(self, &identity)), true);
        let mut answer = types::SuccessfulNativeLogin::new(view);
        if !flow.is_browser() {
            answer.session_token = Some(token);
            return Ok(UpdateLoginFlowResponse::Ok(answer).into());
        }
        let target = flow.return_to.unwrap_or_else(|| KRATOS_DEFAULT_RETURN_URL.to_owned());
        let reply = if json {
            let action = types::ContinueWithRedirectBrowserToAction::RedirectBrowserTo;
            let next = types::ContinueWithRedirectBrowserTo::new(action, target);
            answer.continue_with = Some(vec![types::ContinueWith::ContinueWithRedirectBrowserTo(next)]);
            UpdateLoginFlowResponse::Ok(answer).into()
        } else {
            see_other(target)
        };
        Ok(self.set_cookies(reply, &session, &token, renews_csrf, self.now()))
    }

    fn set_cookies<R>(&self, reply: Reply<R>, session: &Session, token: &str, csrf: bool, now: Timestamp) -> Reply<R> {
        let reply =
            if csrf { reply.header("set-cookie", CsrfSecret::generate().set_cookie(&self.csrf_cookie)) } else { reply };
        // A session that was made for this answer has all its life before it.
        let since = if csrf { session.issued_at } else { now };
        reply.header("set-cookie", set_session_cookie(token, since, session.expires_at))
    }
}

/// A flow in place of one that has expired, and the error that names it.
pub(crate) struct Successor {
    pub(crate) flow: Flow,
    pub(crate) failure: Failure,
}

fn see_other(target: String) -> Reply<UpdateLoginFlowResponse> {
    Reply::new(UpdateLoginFlowResponse::SeeOther).header("location", target)
}

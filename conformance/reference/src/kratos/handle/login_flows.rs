//! Starting and reading login flows.

use http::request::Parts;
use signoff_generated::kratos_public::server::{
    CreateBrowserLoginFlowResponse, CreateNativeLoginFlowResponse, GetLoginFlowResponse,
};
use signoff_generated::kratos_public::types;
use signoff_runtime::server::Reply;
use uuid::Uuid;

use super::Outcome;
use crate::kratos::protect::csrf::CsrfSecret;
use crate::kratos::protect::return_to::check_return_to;
use crate::kratos::record::flow::{Flow, Purpose};
use crate::kratos::system::System;
use crate::kratos::view;
use crate::kratos::wire::accept::{accepts_json, is_json_request};
use crate::kratos::wire::error::Failure;
use crate::secret::TokenHash;
use crate::seed::{KRATOS_DEFAULT_RETURN_URL, KRATOS_LOGIN_UI_URL};

/// The parameters of a new login flow.
pub(crate) struct LoginParameters<'r> {
    pub(crate) refresh: bool,
    pub(crate) aal: Option<&'r str>,
    pub(crate) return_to: Option<&'r str>,
}

impl System {
    /// Starts a native login flow.
    ///
    /// # Errors
    /// The client is already signed in, the parameters are invalid, or the store fails.
    pub(crate) async fn create_native_login_flow(
        &self,
        parts: &Parts,
        parameters: LoginParameters<'_>,
    ) -> Outcome<CreateNativeLoginFlowResponse> {
        let flow = self.start_login(parts, &parameters, None).await?;
        Ok(CreateNativeLoginFlowResponse::Ok(view::login_flow(&flow, &self.public_url, String::new())).into())
    }

    /// Starts a browser login flow. A script gets the flow; a browser is redirected to the page that shows it.
    ///
    /// # Errors
    /// For a script: the client is already signed in, or the parameters are invalid. For both: the store fails.
    pub(crate) async fn create_browser_login_flow(
        &self,
        parts: &Parts,
        parameters: LoginParameters<'_>,
    ) -> Outcome<CreateBrowserLoginFlowResponse> {
        let known = self.csrf_secret(&parts.headers);
        let secret = known.clone().unwrap_or_else(CsrfSecret::generate);
        let away = |target: String| Reply::new(CreateBrowserLoginFlowResponse::SeeOther).header("location", target);
        let reply = match self.start_login(parts, &parameters, Some(&secret)).await {
            Ok(flow) if accepts_json(&parts.headers) => {
                let view = view::login_flow(&flow, &self.public_url, secret.form_token());
                CreateBrowserLoginFlowResponse::Ok(view).into()
            }
            Ok(flow) => away(login_page(flow.id)),
            Err(failure) if is_json_request(&parts.headers) => return Err(failure),
            Err(failure) if failure == Failure::session_already_available() => {
                let return_to = check_return_to(parameters.return_to, &self.public_url)?;
                away(return_to.unwrap_or_else(|| KRATOS_DEFAULT_RETURN_URL.to_owned()))
            }
            Err(failure) => away(self.show_error(&failure, &parts.headers).await?),
        };
        // A browser keeps its existing secret.
        Ok(match known {
            Some(_) => reply,
            None => reply.header("set-cookie", self.set_csrf_cookie(&secret)),
        })
    }

    async fn start_login(
        &self,
        parts: &Parts,
        parameters: &LoginParameters<'_>,
        secret: Option<&CsrfSecret>,
    ) -> Result<Flow, Failure> {
        let return_to = check_return_to(parameters.return_to, &self.public_url)?;
        let current = self.current(&parts.headers).await?;
        match (parameters.aal, &current) {
            (None | Some("" | "aal1"), _) => {}
            (Some("aal2"), Some(_)) => {
                return Err(Failure::bad_request("The identity has no second factor to sign in with."));
            }
            (Some("aal2"), None) => return Err(Failure::session_aal1_required()),
            (Some(_), _) => {
                return Err(Failure::bad_request("Unable to parse AuthenticationMethod Assurance Level (AAL)."));
            }
        }
        if current.is_some() && !parameters.refresh {
            return Err(Failure::session_already_available());
        }
        let csrf = secret.map(|secret| TokenHash::of(&secret.cookie_value()));
        let mut flow = Flow::new(Purpose::Login, self.now(), self.request_url(parts), csrf);
        flow.refresh = parameters.refresh && current.is_some();
        flow.return_to = return_to;
        self.state.store.create(&flow).await?;
        Ok(flow)
    }

    /// Returns a login flow. A browser flow is returned only to its own browser.
    ///
    /// # Errors
    /// The flow is missing, has expired or belongs to another browser, or the store fails.
    pub(crate) async fn get_login_flow(&self, parts: &Parts, id: &str) -> Outcome<GetLoginFlowResponse> {
        let flow = self.flow(id, Purpose::Login).await?.ok_or_else(Failure::not_found)?;
        let secret = self.csrf_secret(&parts.headers);
        if let Some(hash) = &flow.csrf
            && !secret.as_ref().is_some_and(|secret| hash.matches(&secret.cookie_value()))
        {
            return Err(Failure::csrf_violation());
        }
        flow.check_live(self.now())?;
        Ok(GetLoginFlowResponse::Ok(self.login_view(&flow, secret.as_ref())).into())
    }

    /// The flow as an answer to a browser with this secret.
    pub(crate) fn login_view(&self, flow: &Flow, secret: Option<&CsrfSecret>) -> types::LoginFlow {
        let token = secret.filter(|_| flow.is_browser()).map(CsrfSecret::form_token).unwrap_or_default();
        view::login_flow(flow, &self.public_url, token)
    }

    /// The flow with this id and purpose.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn flow(&self, id: &str, purpose: Purpose) -> Result<Option<Flow>, Failure> {
        let Ok(id) = Uuid::parse_str(id) else { return Ok(None) };
        let found = self.state.store.get::<Flow>(&id.to_string()).await?;
        Ok(found.map(|stored| stored.entity).filter(|flow| flow.purpose == purpose))
    }
}

/// The page that shows a login flow.
pub(crate) fn login_page(flow: Uuid) -> String {
    format!("{KRATOS_LOGIN_UI_URL}?flow={flow}")
}

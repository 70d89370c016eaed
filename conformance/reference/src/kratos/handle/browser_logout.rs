//! Signing a browser out.

use http::HeaderMap;
use http::request::Parts;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use signoff_generated::kratos_public::server::{CreateBrowserLogoutFlowResponse, UpdateLogoutFlowResponse};
use signoff_generated::kratos_public::types::LogoutFlow;
use signoff_runtime::server::Reply;

use super::Outcome;
use crate::kratos::protect::csrf::CsrfSecret;
use crate::kratos::protect::return_to::check_return_to;
use crate::kratos::system::System;
use crate::kratos::wire::accept::is_json_request;
use crate::kratos::wire::cookie::{clear_session_cookie, logout_token};
use crate::kratos::wire::error::Failure;
use crate::secret::equal;

impl System {
    /// Gives the address that signs the current session out. Always JSON: the document knows no other answer.
    ///
    /// # Errors
    /// Nobody is signed in, `return_to` is not allowed, or the store fails.
    pub(crate) async fn create_browser_logout_flow(
        &self,
        headers: &HeaderMap,
        return_to: Option<&str>,
    ) -> Outcome<CreateBrowserLogoutFlowResponse> {
        let current = self.current(headers).await?.ok_or_else(Failure::session_inactive)?;
        check_return_to(return_to, &self.public_url)?;
        let token = logout_token(&current.token);
        let mut url = format!("{}/self-service/logout?token={token}", self.public_url);
        if let Some(return_to) = return_to.filter(|return_to| !return_to.is_empty()) {
            url.push_str("&return_to=");
            url.extend(utf8_percent_encode(return_to, NON_ALPHANUMERIC));
        }
        Ok(CreateBrowserLogoutFlowResponse::Ok(LogoutFlow::new(url, token)).into())
    }

    /// Signs the current session out. A script gets errors as JSON, a browser is sent to the error page.
    ///
    /// # Errors
    /// The token is missing or not that of the session, nobody is signed in, `return_to` is not allowed, or the store
    /// fails.
    pub(crate) async fn update_logout_flow(
        &self,
        parts: &Parts,
        token: Option<&str>,
        return_to: Option<&str>,
    ) -> Outcome<UpdateLogoutFlowResponse> {
        let json = is_json_request(&parts.headers);
        match self.sign_browser_out(&parts.headers, token, return_to).await {
            Ok(target) => {
                let reply = if json {
                    Reply::new(UpdateLogoutFlowResponse::NoContent)
                } else {
                    Reply::new(UpdateLogoutFlowResponse::SeeOther).header("location", target)
                };
                Ok(self.clear_cookies(&parts.headers, reply))
            }
            Err(failure) if json => Err(failure),
            Err(failure) => {
                let page = self.show_error(&failure, &parts.headers).await?;
                Ok(Reply::new(UpdateLogoutFlowResponse::SeeOther).header("location", page))
            }
        }
    }

    /// Ends the session and answers where the browser goes.
    async fn sign_browser_out(
        &self,
        headers: &HeaderMap,
        token: Option<&str>,
        return_to: Option<&str>,
    ) -> Result<String, Failure> {
        let token = token
            .filter(|token| !token.is_empty())
            .ok_or_else(|| Failure::bad_request("Please include a token in the URL query."))?;
        let current = self.current(headers).await?.ok_or_else(Failure::session_inactive)?;
        if !equal(token, &logout_token(&current.token)) {
            return Err(Failure::forbidden(
                "Unable to log out because the logout token in the URL query does not match the session cookie.",
            ));
        }
        let target = check_return_to(return_to, &self.public_url)?;
        self.revoke_session(current.session.id).await?;
        Ok(target)
    }

    /// Takes the session cookie away and replaces the anti-CSRF cookie. The latter comes first where the browser had
    /// none, because then it is set before anything else happens.
    fn clear_cookies<R>(&self, headers: &HeaderMap, reply: Reply<R>) -> Reply<R> {
        let csrf = CsrfSecret::generate().set_cookie(&self.csrf_cookie);
        let (first, second) = match self.csrf_secret(headers) {
            Some(_) => (clear_session_cookie(), csrf),
            None => (csrf, clear_session_cookie()),
        };
        reply.header("set-cookie", first).header("set-cookie", second)
    }
}

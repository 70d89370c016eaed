//! The browser sign-out.

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
use crate::kratos::wire::presented::{bearer_token, cookie_token};
use crate::secret::equal;
use crate::seed::KRATOS_DEFAULT_RETURN_URL;

impl System {
    /// Returns the URL that ends the current session. The answer is always JSON, because the document has no other.
    ///
    /// # Errors
    /// Nobody is signed in, `return_to` is forbidden, or the store fails.
    pub(crate) async fn create_browser_logout_flow(
        &self,
        headers: &HeaderMap,
        return_to: Option<&str>,
    ) -> Outcome<CreateBrowserLogoutFlowResponse> {
        let current = self.current(headers).await?.ok_or_else(Failure::session_inactive)?;
        let return_to = check_return_to(return_to, &self.public_url)?;
        let token = logout_token(&current.token);
        let mut url = format!("{}/self-service/logout?token={token}", self.public_url);
        if let Some(return_to) = return_to {
            url.push_str("&return_to=");
            url.extend(utf8_percent_encode(&return_to, NON_ALPHANUMERIC));
        }
        let reply = Reply::new(CreateBrowserLogoutFlowResponse::Ok(LogoutFlow::new(url, token)));
        // A browser keeps its existing secret.
        Ok(match self.csrf_secret(headers) {
            Some(_) => reply,
            None => reply.header("set-cookie", self.set_csrf_cookie(&CsrfSecret::generate())),
        })
    }

    /// Ends the current session. A script gets errors as JSON; a browser is redirected to the error page.
    ///
    /// # Errors
    /// The token is missing or belongs to another session, nobody is signed in, `return_to` is forbidden, or the store
    /// fails.
    pub(crate) async fn update_logout_flow(
        &self,
        parts: &Parts,
        token: Option<&str>,
        return_to: Option<&str>,
    ) -> Outcome<UpdateLogoutFlowResponse> {
        let json = is_json_request(&parts.headers);
        match self.sign_browser_out(&parts.headers, token, return_to).await {
            Ok(SignedOut { target, of_cookie }) => {
                let reply = if json {
                    Reply::new(UpdateLogoutFlowResponse::NoContent)
                } else {
                    Reply::new(UpdateLogoutFlowResponse::SeeOther).header("location", target)
                };
                Ok(self.replace_cookies(&parts.headers, of_cookie, reply))
            }
            Err(failure) if json => Err(failure),
            Err(failure) => {
                let page = self.show_error(&failure, &parts.headers).await?;
                Ok(Reply::new(UpdateLogoutFlowResponse::SeeOther).header("location", page))
            }
        }
    }

    /// Checks the logout token of the presented session and ends the session.
    async fn sign_browser_out(
        &self,
        headers: &HeaderMap,
        token: Option<&str>,
        return_to: Option<&str>,
    ) -> Result<SignedOut, Failure> {
        let token = token
            .filter(|token| !token.is_empty())
            .ok_or_else(|| Failure::bad_request("Please include a token in the URL query."))?;
        let current = self.current(headers).await?.ok_or_else(Failure::session_inactive)?;
        if !equal(token, &logout_token(&current.token)) {
            return Err(Failure::forbidden(
                "Unable to log out because the logout token in the URL query does not match the session cookie.",
            ));
        }
        let return_to = check_return_to(return_to, &self.public_url)?;
        let target = return_to.unwrap_or_else(|| KRATOS_DEFAULT_RETURN_URL.to_owned());
        Ok(SignedOut { target, of_cookie: self.end_presented(headers).await? })
    }

    /// Ends the session of the bearer token, else that of the cookie, and returns whether it was the cookie's.
    /// `X-Session-Token` is ignored: on its own, it ends nothing.
    async fn end_presented(&self, headers: &HeaderMap) -> Result<bool, Failure> {
        let bearer = bearer_token(headers);
        let of_cookie = bearer.is_none();
        let Some(token) = bearer.or_else(|| cookie_token(headers)) else { return Ok(false) };
        let session = self.session_by_token(&token).await?.ok_or_else(Failure::not_found)?;
        self.revoke_session(session.id).await?;
        Ok(of_cookie)
    }

    /// Replaces the anti-CSRF cookie, and removes the session cookie if its session ended. The anti-CSRF cookie comes
    /// first if the browser had none, because the system then sets it before anything else.
    fn replace_cookies<R>(&self, headers: &HeaderMap, of_cookie: bool, reply: Reply<R>) -> Reply<R> {
        let csrf = self.set_csrf_cookie(&CsrfSecret::generate());
        let mut lines = vec![csrf];
        if of_cookie {
            let place = usize::from(self.csrf_secret(headers).is_none());
            lines.insert(place, clear_session_cookie(self.secure));
        }
        lines.into_iter().fold(reply, |reply, line| reply.header("set-cookie", line))
    }
}

/// A successful sign-out.
struct SignedOut {
    /// Where the browser is redirected.
    target: String,
    /// Whether the session of the cookie ended.
    of_cookie: bool,
}

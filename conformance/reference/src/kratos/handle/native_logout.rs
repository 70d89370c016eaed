//! The native sign-out.

use http::HeaderMap;
use signoff_generated::kratos_public::server::PerformNativeLogoutResponse;

use super::Outcome;
use crate::kratos::system::System;
use crate::kratos::wire::error::Failure;
use crate::kratos::wire::logout_body::read_logout_body;

impl System {
    /// Ends the session whose token is in the body, live or not. Cookies and other credentials are ignored.
    ///
    /// # Errors
    /// The body is invalid, no session has the token, or the store fails.
    pub(crate) async fn perform_native_logout(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        too_large: bool,
    ) -> Outcome<PerformNativeLogoutResponse> {
        let token = read_logout_body(headers, body, too_large)?;
        let unknown = || {
            Failure::forbidden("The provided Ory Session Token could not be found, is invalid, or otherwise malformed.")
        };
        let session = self.session_by_token(&token).await?.ok_or_else(unknown)?;
        // The session was deleted in the meantime.
        if !self.revoke_session(session.id).await? {
            return Err(unknown());
        }
        Ok(PerformNativeLogoutResponse::NoContent.into())
    }
}

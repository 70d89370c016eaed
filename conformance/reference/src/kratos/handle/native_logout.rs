//! Signing a native application out.

use http::HeaderMap;
use signoff_generated::kratos_public::server::PerformNativeLogoutResponse;

use super::Outcome;
use crate::kratos::system::System;
use crate::kratos::wire::error::Failure;
use crate::kratos::wire::logout_body::read_logout_body;

impl System {
    /// Signs out the session whose token the body names. Cookies and other credentials on the request do not count, and
    /// neither does whether the session is still live.
    ///
    /// # Errors
    /// The body is not acceptable, no session has the token, or the store fails.
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
        // Deleted between the two: it no longer exists.
        if !self.revoke_session(session.id).await? {
            return Err(unknown());
        }
        Ok(PerformNativeLogoutResponse::NoContent.into())
    }
}

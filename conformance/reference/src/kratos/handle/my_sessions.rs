//! The current session and the other sessions of the signed-in identity.

use http::HeaderMap;
use signoff_generated::kratos_public::server::{
    DisableMyOtherSessionsResponse, DisableMySessionResponse, ListMySessionsResponse, ToSessionResponse,
};
use signoff_generated::kratos_public::types::DeleteMySessionsCount;
use signoff_runtime::server::Reply;

use super::page::Page;
use super::{Outcome, parse_id};
use crate::kratos::sessions::Current;
use crate::kratos::system::System;
use crate::kratos::view::public;
use crate::kratos::wire::error::Failure;

impl System {
    /// Returns the session that a request presents. The error id of the 401 is the documented one.
    ///
    /// # Errors
    /// Nobody is signed in, or the store fails.
    pub(crate) async fn to_session(&self, headers: &HeaderMap) -> Outcome<ToSessionResponse> {
        let nobody =
            || Failure::unauthorized("No valid session credentials found in the request.").id("session_inactive");
        let current = self.current(headers).await?.ok_or_else(nobody)?;
        let identity = public::identity(self, &current.identity);
        let session = public::session(&current.session, self.now(), Some(identity), true);
        let id = current.identity.id.to_string();
        Ok(Reply::new(ToSessionResponse::Ok(session)).header("x-kratos-authenticated-identity-id", id))
    }

    /// Lists the other live sessions.
    ///
    /// # Errors
    /// Nobody is signed in, or the store fails.
    pub(crate) async fn list_my_sessions(
        &self,
        headers: &HeaderMap,
        page: Page<'_>,
    ) -> Outcome<ListMySessionsResponse> {
        let current = self.signed_in(headers).await?;
        let sessions = self.other_sessions(&current).await?;
        let total = sessions.len();
        let (listed, next) = page.of(sessions, |session| session.id.to_string());
        let now = self.now();
        let views = listed.iter().map(|session| public::session(session, now, None, true)).collect();
        let reply = Reply::new(ListMySessionsResponse::Ok(views)).header("x-total-count", total.to_string());
        Ok(page.link("/sessions", next, reply))
    }

    /// Ends the other sessions and counts them.
    ///
    /// # Errors
    /// Nobody is signed in, or the store fails.
    pub(crate) async fn disable_my_other_sessions(
        &self,
        headers: &HeaderMap,
    ) -> Outcome<DisableMyOtherSessionsResponse> {
        let current = self.signed_in(headers).await?;
        let mut count = DeleteMySessionsCount::new();
        count.count = Some(self.revoke_other_sessions(&current).await?);
        Ok(DisableMyOtherSessionsResponse::Ok(count).into())
    }

    /// Ends one other session. A session of another identity is silently not changed, so that ids cannot be probed.
    ///
    /// # Errors
    /// Nobody is signed in, the id is not a UUID or belongs to the current session, or the store fails.
    pub(crate) async fn disable_my_session(&self, headers: &HeaderMap, id: &str) -> Outcome<DisableMySessionResponse> {
        let current = self.signed_in(headers).await?;
        let id = parse_id(id)?;
        if id == current.session.id {
            return Err(Failure::new(http::StatusCode::BAD_REQUEST, "cannot revoke current session"));
        }
        if self.session(id).await?.is_some_and(|session| session.identity == current.identity.id) {
            self.revoke_session(id).await?;
        }
        Ok(Reply::new(DisableMySessionResponse::NoContent).header("content-type", "application/json; charset=utf-8"))
    }

    async fn signed_in(&self, headers: &HeaderMap) -> Result<Current, Failure> {
        self.current(headers).await?.ok_or_else(|| Failure::unauthorized("No valid session cookie found."))
    }
}

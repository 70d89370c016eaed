//! Creating, finding and ending sessions.

use http::HeaderMap;
use http::header::USER_AGENT;
use jiff::Timestamp;
use uuid::Uuid;

use super::record::flow::Flow;
use super::record::identity::Identity;
use super::record::session::{Device, LIFESPAN, Session};
use super::system::System;
use super::wire::error::Failure;
use super::wire::presented::presented_token;
use crate::flaw::{FLAW_WINDOW, Flaw};
use crate::secret::{TokenHash, generate};
use crate::store::{Batch, retry};

/// A live session and its identity.
pub(crate) struct Current {
    pub(crate) session: Session,
    pub(crate) identity: Identity,
    /// The token that the request presented.
    pub(crate) token: String,
}

impl System {
    /// Creates a session. Its token is returned once and never stored.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn create_session(
        &self,
        identity: &Identity,
        headers: &HeaderMap,
    ) -> Result<(Session, String), Failure> {
        let token = generate("ory_st_");
        let now = self.now();
        let user_agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let session = Session {
            id: Uuid::new_v4(),
            identity: identity.id,
            token: TokenHash::of(&token),
            active: true,
            issued_at: now,
            expires_at: now.checked_add(LIFESPAN).unwrap_or(Timestamp::MAX),
            device: Device { id: Uuid::new_v4(), user_agent },
        };
        self.state.store.create(&session).await?;
        Ok((session, token))
    }

    /// The session with this token, live or not.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn session_by_token(&self, token: &str) -> Result<Option<Session>, Failure> {
        let found = self.state.store.find_first::<Session>("token", TokenHash::of(token).as_str()).await?;
        Ok(found.map(|stored| stored.entity))
    }

    /// The session with this id, live or not.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn session(&self, id: Uuid) -> Result<Option<Session>, Failure> {
        Ok(self.state.store.get::<Session>(&id.to_string()).await?.map(|stored| stored.entity))
    }

    /// The live session that a request presents.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn current(&self, headers: &HeaderMap) -> Result<Option<Current>, Failure> {
        let Some(token) = presented_token(headers) else { return Ok(None) };
        let Some(session) = self.session_by_token(&token).await? else { return Ok(None) };
        let Some(identity) = self.identity(session.identity).await? else { return Ok(None) };
        let live = session.is_live(self.now()) && identity.active;
        if live && Flaw::UseRevives.is_active() {
            tokio::time::sleep(FLAW_WINDOW).await;
            self.state.store.update::<Session, _>(&session.id.to_string(), |session| session.active = true).await?;
        }
        Ok(live.then_some(Current { session, identity, token }))
    }

    /// Ends a session and returns whether it exists. A session that has ended is not changed.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn revoke_session(&self, id: Uuid) -> Result<bool, Failure> {
        let revoked = self.state.store.update::<Session, _>(&id.to_string(), |session| session.active = false).await?;
        Ok(revoked.is_some())
    }

    /// All sessions of an identity, live or not, the oldest first.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn sessions_of(&self, identity: Uuid) -> Result<Vec<Session>, Failure> {
        let found = self.state.store.find::<Session>("identity", &identity.to_string()).await?;
        Ok(found.into_iter().map(|stored| stored.entity).collect())
    }

    /// The other live sessions of the signed-in identity, the newest first.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn other_sessions(&self, current: &Current) -> Result<Vec<Session>, Failure> {
        let now = self.now();
        let mut sessions = self.sessions_of(current.identity.id).await?;
        sessions.retain(|session| session.id != current.session.id && session.is_live(now));
        sessions.reverse();
        Ok(sessions)
    }

    /// Ends the other sessions of the signed-in identity in one commit, and returns how many were live.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn revoke_other_sessions(&self, current: &Current) -> Result<i64, Failure> {
        let (store, now) = (&self.state.store, self.now());
        let identity = current.identity.id.to_string();
        let revoke = || async {
            let mut batch = Batch::new();
            let mut count = 0;
            for mut stored in store.find::<Session>("identity", &identity).await? {
                if stored.id != current.session.id && stored.is_live(now) {
                    stored.entity.active = false;
                    batch = batch.replace(&stored);
                    count += 1;
                }
            }
            store.commit(batch).await?;
            Ok(count)
        };
        Ok(retry(revoke).await?)
    }

    /// Deletes all sessions of an identity and returns their number.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn delete_sessions_of(&self, identity: Uuid) -> Result<usize, Failure> {
        let store = &self.state.store;
        let identity = identity.to_string();
        let delete = || async {
            let found = store.find::<Session>("identity", &identity).await?;
            let batch = found.iter().fold(Batch::new(), |batch, stored| batch.delete(stored));
            store.commit(batch).await?;
            Ok(found.len())
        };
        Ok(retry(delete).await?)
    }

    /// Expires a session and returns whether it exists.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn expire_session(&self, id: Uuid) -> Result<bool, Failure> {
        let past = self.now().checked_sub(jiff::SignedDuration::from_secs(1)).unwrap_or(Timestamp::MIN);
        let expired =
            self.state.store.update::<Session, _>(&id.to_string(), |session| session.expires_at = past).await?;
        Ok(expired.is_some())
    }

    /// Expires a flow a minute and a half ago and returns whether it exists.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn expire_flow(&self, id: Uuid) -> Result<bool, Failure> {
        let past = self.now().checked_sub(jiff::SignedDuration::from_secs(90)).unwrap_or(Timestamp::MIN);
        let expired = self.state.store.update::<Flow, _>(&id.to_string(), |flow| flow.expires_at = past).await?;
        Ok(expired.is_some())
    }
}

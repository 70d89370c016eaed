//! Sessions: found by their cookie, used, and ended.

use super::message::{Call, Refusal};
use super::records::Session;
use super::system::System;
use crate::flaw::Flaw;
use crate::secret::TokenHash;
use crate::store::{Batch, retry};

/// The name of the cookie.
pub(super) const COOKIE: &str = "oidc_session";

/// A `Set-Cookie` line.
pub(super) fn cookie_line(name: &str, value: &str, attributes: &str) -> String {
    format!("{name}={value}; Path=/oidc; HttpOnly; SameSite=Lax{attributes}")
}

impl System {
    /// The live session of the browser.
    pub(super) async fn browser_session(&self, call: &Call) -> Result<Option<Session>, Refusal> {
        let Some(cookie) = call.cookie(COOKIE) else { return Ok(None) };
        let hash = TokenHash::of(cookie);
        let found = self.state.store.find_first::<Session>("cookie", hash.as_str()).await?;
        Ok(found.map(|stored| stored.entity).filter(|session| !session.ended))
    }

    /// Changes a live session together with other records. Returns whether it was live. The session is written each time, so that
    /// nothing is issued for a session that ends at the same time.
    pub(super) async fn use_session(
        &self,
        id: &str,
        change: impl Fn(&mut Session, Batch) -> Batch + Send + Sync,
    ) -> Result<bool, Refusal> {
        let change = &change;
        let used = retry(|| async move {
            let Some(mut session) = self.state.store.get::<Session>(id).await?.filter(|session| !session.ended) else {
                return Ok(false);
            };
            session.used = self.now();
            let batch = change(&mut session.entity, Batch::new());
            self.state.store.commit(batch.replace(&session)).await?;
            Ok(true)
        });
        Ok(used.await?)
    }

    /// The sessions of the same user that share a client with this one. Only flaws ask for them.
    pub(super) async fn related_sessions(&self, session: &Session) -> Result<Vec<Session>, Refusal> {
        let all =
            self.state.store.find::<Session>("user", &session.user).await?.into_iter().map(|stored| stored.entity);
        let shares = |other: &Session| other.clients.iter().any(|client| session.clients.contains(client));
        Ok(all.filter(|other| other.id != session.id && shares(other)).collect())
    }

    /// Ends a session. It is durable when this returns.
    pub(super) async fn end(&self, session: &Session) -> Result<(), Refusal> {
        let store = &self.state.store;
        let mut ended = vec![session.id.clone()];
        if Flaw::EndsAllSessions.is_active() {
            ended.extend(self.related_sessions(session).await?.into_iter().map(|related| related.id));
        }
        for id in ended {
            store.update::<Session, _>(&id, |session| session.ended = true).await?;
        }
        Ok(())
    }
}

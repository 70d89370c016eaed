//! Which tokens are valid.

use super::message::Refusal;
use super::records::{Grant, Session, Token};
use super::system::System;
use crate::flaw::Flaw;
use crate::secret::TokenHash;

/// A token that is valid now, and what it stands for.
pub(super) struct Live {
    pub(super) token: Token,
    pub(super) grant: Grant,
}

impl System {
    /// The token and its authorization, valid or not.
    pub(super) async fn find_token(&self, token: &str) -> Result<Option<Live>, Refusal> {
        let Some(token) = self.state.store.get::<Token>(TokenHash::of(token).as_str()).await? else { return Ok(None) };
        let grant = self.state.store.get::<Grant>(&token.grant).await?;
        Ok(grant.map(|grant| Live { token: token.entity, grant: grant.entity }))
    }

    /// The token, if it has not expired and neither it, nor its authorization, nor the session that it depends on has ended.
    pub(super) async fn live_token(&self, token: &str) -> Result<Option<Live>, Refusal> {
        let Some(found) = self.find_token(token).await? else { return Ok(None) };
        let Live { token, grant } = &found;
        let outlives = grant.is_offline() && !Flaw::OfflineTokensEnd.is_active();
        let session_counts = !outlives && !Flaw::TokensOutliveSession.is_active();
        let session = self.state.store.get::<Session>(&grant.session).await?;
        let has_session = session.is_some_and(|session| !session.ended);
        let is_live =
            !token.revoked && !grant.revoked && token.expires > self.now() && (has_session || !session_counts);
        Ok(is_live.then_some(found))
    }
}

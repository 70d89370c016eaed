//! Flaws that no change of an exchange shows: a fault runs a request with one of them, and the code asks for it.

use std::future::Future;
use std::time::Duration;

/// How long a flawed request takes between reading and writing.
pub(crate) const FLAW_WINDOW: Duration = Duration::from_millis(10);

/// What a provider does wrong during one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// Any address for logout tokens can be registered.
    AnyBackChannelAddress,
    /// Tokens live on when their session ends.
    TokensOutliveSession,
    /// Tokens with `offline_access` end with the session, too.
    OfflineTokensEnd,
    /// A use of a session takes a little longer, and then revives the session if it has ended meanwhile.
    UseRevives,
    /// Revoking a refresh token leaves the access tokens of its authorization.
    RevokesOneToken,
    /// A revocation takes a little longer, and does nothing if the session is used in the meantime.
    RevocationLosesRaces,
    /// A wrong `token_type_hint` hides a token.
    HintDecides,
    /// Secrets of clients are not checked.
    NoClientAuthentication,
    /// Tokens that do not exist, or not any more, cannot be revoked.
    UnknownTokensRefused,
    /// Any client revokes any token.
    AnyClientRevokes,
    /// A session is ended without a question.
    NeverAsks,
    /// `client_id` need not be that of the hint.
    AnyClientId,
    /// The signature of a hint is not checked.
    UnverifiedHints,
    /// Any address is redirected to.
    AnyAddress,
    /// An address without a client is redirected to at once.
    AddressWithoutClient,
    /// A sign-out without a live session is an error.
    RepeatRefused,
    /// All sessions of the user end that share a client.
    EndsAllSessions,
    /// Each logout token is sent twice.
    TellsTwice,
    /// Logout tokens are sent after the answer.
    TellsLater,
    /// Logout tokens are sent as JSON.
    TellsByJson,
    /// The clients of other sessions of the user are told, too.
    TellsEveryone,
    /// A client that refuses its logout token prevents the sign-out.
    RefusalPrevents,
    /// The logout token has no signature.
    TokenUnsigned,
    /// The logout token has the type `JWT`.
    TokenType,
    /// The logout token has another issuer.
    TokenIssuer,
    /// The logout token has another audience.
    TokenAudience,
    /// The logout token never expires.
    TokenWithoutExpiry,
    /// All logout tokens have the same identifier.
    TokenIdentifier,
    /// The event is a text instead of an object.
    TokenEvent,
    /// The logout token names neither the user nor the session.
    TokenWithoutSubject,
    /// The logout token names only the user.
    TokenWithoutSession,
    /// The logout token has a nonce.
    TokenNonce,
}

impl Flaw {
    /// Whether the current request has the flaw.
    pub(crate) fn is_active(self) -> bool {
        FLAW.try_with(|flaw| *flaw == self).unwrap_or(false)
    }
}

tokio::task_local! {
    static FLAW: Flaw;
}

/// Runs a request with a flaw. The request must be handled in its own task.
pub(crate) async fn with_flaw<F: Future>(flaw: Flaw, request: F) -> F::Output {
    FLAW.scope(flaw, request).await
}

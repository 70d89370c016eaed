//! The state of the provider.

use std::sync::Arc;

use super::keys::Keys;
use crate::secret::TokenHash;
use crate::seed::{OIDC_USERS, OidcUser};
use crate::source::Source;
use crate::state::State;

/// The provider over the shared state.
#[derive(Clone)]
pub(super) struct System {
    pub(super) state: State,
    pub(super) keys: Arc<Keys>,
}

impl System {
    pub(super) fn new(state: &State) -> Self {
        Self { state: state.clone(), keys: Arc::new(Keys::generate()) }
    }

    /// The issuer, and the URL of each endpoint before its path.
    pub(super) fn issuer(&self) -> String {
        self.state.url(Source::Oidc)
    }

    /// The current time in seconds since 1970.
    pub(super) fn now(&self) -> i64 {
        self.state.clock.now_seconds()
    }

    /// The user with these credentials.
    pub(super) fn user(&self, name: &str, password: &str) -> Option<&'static OidcUser> {
        // The seeded passwords are public; they are compared like tokens.
        OIDC_USERS.iter().find(|user| user.name == name).filter(|user| TokenHash::of(user.password).matches(password))
    }
}

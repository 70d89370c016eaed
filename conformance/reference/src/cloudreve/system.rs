//! The system: the shared state and the signing key.

use super::jwt::SigningKey;
use crate::seed;
use crate::state::State;

/// Cloudreve, over the shared state.
#[derive(Clone)]
pub(super) struct System {
    pub(super) state: State,
    pub(super) key: SigningKey,
}

impl System {
    /// The system with the seeded key.
    pub(super) fn new(state: &State) -> Self {
        Self { state: state.clone(), key: SigningKey::new(seed::CLOUDREVE_SIGNING_KEY) }
    }

    /// An empty system.
    #[cfg(test)]
    pub(super) fn for_tests() -> Self {
        use crate::clock::Clock;
        use crate::store::{Entities, MemoryStore};

        Self::new(&State::new(Entities::new(MemoryStore::default()), Clock::system(), "http://127.0.0.1:0"))
    }
}

//! The state that all parts of the reference share.

use std::sync::Arc;

use crate::clock::Clock;
use crate::source::Source;
use crate::store::Entities;

/// The shared state. Clones are cheap and share it.
#[derive(Debug, Clone)]
pub struct State {
    /// The records.
    pub store: Entities,
    /// The time.
    pub clock: Clock,
    base: Arc<str>,
}

impl State {
    /// A state over a store. `base` is the URL at which clients reach the reference, such as `http://127.0.0.1:4455`.
    #[must_use]
    pub fn new(store: Entities, clock: Clock, base: &str) -> Self {
        Self { store, clock, base: base.trim_end_matches('/').into() }
    }

    /// The public base URL of a source, without a trailing slash: `http://127.0.0.1:4455/kratos`.
    #[must_use]
    pub fn url(&self, source: Source) -> String {
        format!("{}/{}", self.base, source.name())
    }
}

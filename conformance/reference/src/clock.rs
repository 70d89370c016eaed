//! The time of the reference. Tests can move it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// The clock of every system of the reference. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    /// Milliseconds ahead of the machine's clock.
    ahead: Arc<AtomicI64>,
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let ahead = SignedDuration::from_millis(self.ahead.load(Ordering::Relaxed));
        // Saturates instead of failing.
        Timestamp::now().checked_add(ahead).unwrap_or(Timestamp::MAX)
    }

    /// The time now in whole seconds since 1970, as in JWT claims (RFC 7519, section 2, NumericDate).
    #[must_use]
    pub fn now_seconds(&self) -> i64 {
        self.now().as_second()
    }

    /// Moves the clock forward or back, for all clones.
    pub fn advance(&self, by: SignedDuration) {
        let by = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
        self.ahead.fetch_add(by, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advancing_moves_every_clone() {
        let clock = Clock::system();
        let shared = clock.clone();
        let before = shared.now();
        clock.advance(SignedDuration::from_hours(24));
        assert!(shared.now() >= before + SignedDuration::from_hours(24));
    }
}

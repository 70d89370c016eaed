//! What time it is for the reference, so that tests can move it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

/// The time that every system of the reference goes by. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    /// How many milliseconds it is ahead of the machine's clock.
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
        // Saturates at the ends of time rather than failing.
        Timestamp::now().checked_add(ahead).unwrap_or(Timestamp::MAX)
    }

    /// The time now in whole seconds since 1970, as JWT claims have it (RFC 7519, section 2, NumericDate).
    #[must_use]
    pub fn now_seconds(&self) -> i64 {
        self.now().as_second()
    }

    /// A lever for tests: sets the clock forward (or back), for everybody who shares it.
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

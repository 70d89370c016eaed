//! `--rate N`: at most N requests per second, over all scenarios.

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::Instant;

/// Spaces requests evenly.
#[derive(Debug)]
pub(super) struct Rate {
    interval: Duration,
    next: Mutex<Instant>,
}

impl Rate {
    /// `per_second` is above 0. The command line checks that.
    pub(super) fn new(per_second: f64) -> Self {
        let interval = Duration::try_from_secs_f64(1.0 / per_second).unwrap_or(Duration::ZERO);
        Self { interval, next: Mutex::new(Instant::now()) }
    }

    /// Returns when the next request may be sent.
    pub(super) async fn wait(&self) {
        let slot = {
            let mut next = self.next.lock().await;
            let slot = (*next).max(Instant::now());
            *next = slot + self.interval;
            slot
        };
        tokio::time::sleep_until(slot).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn requests_are_spaced_evenly() {
        let rate = Rate::new(100.0);
        let first = *rate.next.lock().await;
        for _ in 0..3 {
            rate.wait().await;
        }
        // Not a timed assertion: a slow machine only moves the slots further apart.
        assert!(*rate.next.lock().await >= first + Duration::from_millis(30));
    }
}

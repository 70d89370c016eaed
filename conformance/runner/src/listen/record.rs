//! What a listener has received.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use signoff_arazzo::exchange::{Headers, Received};
use tokio::sync::Notify;

use crate::extension::{Awaited, MAX_REQUESTS, SETTLE};

/// A request and its time.
#[derive(Debug, Clone)]
pub(super) struct Arrival {
    pub(super) method: String,
    pub(super) target: String,
    pub(super) headers: Headers,
    pub(super) body: Vec<u8>,
    pub(super) at: Instant,
}

/// The requests that no step has taken yet.
#[derive(Debug, Default)]
pub(super) struct Record {
    arrivals: Mutex<Vec<Arrival>>,
    changed: Notify,
}

impl Record {
    /// Adds a request. Beyond the limit it is dropped: no step expects so many.
    pub(super) fn add(&self, arrival: Arrival) {
        let mut arrivals = self.arrivals();
        if arrivals.len() <= MAX_REQUESTS {
            // A request whose body took long may be complete after a later one.
            let place = arrivals.partition_point(|earlier| earlier.at <= arrival.at);
            arrivals.insert(place, arrival);
        }
        drop(arrivals);
        self.changed.notify_waiters();
    }

    /// Waits for the requests, at most until `answered` plus the time limit.
    pub(super) async fn wait(&self, awaited: &Awaited, answered: Instant) {
        let end = answered + awaited.within;
        loop {
            let changed = self.changed.notified();
            let left = end.saturating_duration_since(Instant::now());
            let left =
                if awaited.count > 0 && self.arrivals().len() >= awaited.count { left.min(SETTLE) } else { left };
            if left.is_zero() || tokio::time::timeout(left, changed).await.is_err() {
                return;
            }
        }
    }

    /// Takes all requests, with their times relative to a response.
    pub(super) fn take(&self, listener: &str, answered: Instant) -> Vec<Received> {
        let arrivals = std::mem::take(&mut *self.arrivals());
        let received = |arrival: Arrival| Received {
            listener: listener.to_owned(),
            arrived: microseconds(arrival.at, answered),
            method: arrival.method,
            target: arrival.target,
            headers: arrival.headers,
            body: arrival.body,
        };
        arrivals.into_iter().map(received).collect()
    }

    fn arrivals(&self) -> MutexGuard<'_, Vec<Arrival>> {
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// From `since` to `at`; negative if `at` is earlier.
fn microseconds(at: Instant, since: Instant) -> i64 {
    let after = i64::try_from(at.saturating_duration_since(since).as_micros()).unwrap_or(i64::MAX);
    let before = i64::try_from(since.saturating_duration_since(at).as_micros()).unwrap_or(i64::MAX);
    after - before
}

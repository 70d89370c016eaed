//! Retries of a call.

use std::hash::{BuildHasher as _, Hasher as _};
use std::time::{Duration, SystemTime};

use http::header::RETRY_AFTER;
use http::{HeaderMap, Method, StatusCode};

use super::CallError;
use super::date::read_date;
use super::error::Outcome;

/// How often a call is tried, and how long it waits in between.
///
/// Calls without a response, and those with 429, 500, 502, 503 or 504, are tried again if the method is idempotent (RFC 9110,
/// section 9.2.2). `Retry-After` is honoured. Otherwise the waits grow, and each is a random part between half and all of the
/// wait, so that callers do not return at the same time.
#[derive(Debug, Clone, PartialEq)]
pub struct Retry {
    attempts: u32,
    first: Duration,
    longest: Duration,
    factor: f64,
    within: Duration,
    statuses: Vec<u16>,
    any_method: bool,
}

impl Retry {
    /// At most this number of attempts. Waits start at 500 ms, grow by a factor of 1.5 up to 60 s, and end within an hour.
    #[inline]
    pub fn attempts(attempts: u32) -> Self {
        Self {
            attempts,
            first: Duration::from_millis(500),
            longest: Duration::from_secs(60),
            factor: 1.5,
            within: Duration::from_secs(3600),
            statuses: vec![429, 500, 502, 503, 504],
            any_method: false,
        }
    }

    /// A single attempt.
    #[inline]
    pub fn never() -> Self {
        Self::attempts(1)
    }

    /// Sets the first wait, the longest wait, and the factor of growth (at least 1).
    #[must_use]
    #[inline]
    pub fn back_off(mut self, first: Duration, longest: Duration, factor: f64) -> Self {
        (self.first, self.longest, self.factor) = (first, longest, if factor >= 1.0 { factor } else { 1.0 });
        self
    }

    /// Sets the time after the start of the call at which every wait has ended; longer waits of a server are not honoured.
    #[must_use]
    #[inline]
    pub fn within(mut self, within: Duration) -> Self {
        self.within = within;
        self
    }

    /// Sets the statuses that are tried again instead of the defaults.
    #[must_use]
    #[inline]
    pub fn statuses(mut self, statuses: impl IntoIterator<Item = u16>) -> Self {
        self.statuses = statuses.into_iter().collect();
        self
    }

    /// Also retries methods that are not idempotent. The effect of the call may then happen more than once.
    #[must_use]
    #[inline]
    pub fn any_method(mut self) -> Self {
        self.any_method = true;
        self
    }

    #[inline]
    fn repeats(&self, status: StatusCode) -> bool {
        self.statuses.contains(&status.as_u16())
    }

    #[inline]
    fn grown(&self, attempt: u32) -> Duration {
        let seconds = self.first.as_secs_f64() * self.factor.powf(f64::from(attempt.saturating_sub(1)));
        Duration::try_from_secs_f64(seconds).unwrap_or(self.longest).min(self.longest)
    }
}

/// Decides when a call is tried again.
pub(super) trait Wait: Send + Sync {
    /// How long to wait before the next attempt; `None` if the outcome is final.
    fn wait(&self, attempt: u32, spent: Duration, method: &Method, outcome: &Outcome) -> Option<Duration>;
}

impl Wait for Retry {
    #[inline]
    fn wait(&self, attempt: u32, spent: Duration, method: &Method, outcome: &Outcome) -> Option<Duration> {
        if attempt >= self.attempts || !(self.any_method || method.is_idempotent()) {
            return None;
        }
        let asked = match outcome {
            Ok(received) if self.repeats(received.status()) => retry_after(received.headers()),
            Err(error) if matches!(error.get(), CallError::Transport { .. }) => None,
            _ => return None,
        };
        let wait = asked.unwrap_or_else(|| self.grown(attempt).mul_f64(0.5 + chance() / 2.0));
        (spent.checked_add(wait)? <= self.within).then_some(wait)
    }
}

/// `Retry-After` is seconds or a date (RFC 9110, section 10.2.3).
#[inline]
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    Some(read_date(text)?.duration_since(SystemTime::now()).unwrap_or_default())
}

/// A random number from 0 to 1. The seeds of the standard library's hash maps are random enough to separate callers.
#[inline]
fn chance() -> f64 {
    let random = std::hash::RandomState::new().build_hasher().finish();
    random as f64 / u64::MAX as f64
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::{HeaderMap, HeaderValue};

    use super::{Retry, retry_after};

    fn asked(text: &str) -> Option<Duration> {
        retry_after(&HeaderMap::from_iter([(http::header::RETRY_AFTER, HeaderValue::from_str(text).unwrap())]))
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        assert_eq!(asked("7"), Some(Duration::from_secs(7)));
        assert_eq!(asked("Wed, 21 Oct 2015 07:28:00 GMT"), Some(Duration::ZERO));
        assert!(asked("Fri, 21 Oct 2095 07:28:00 GMT") > Some(Duration::from_secs(3600)));
        assert_eq!(asked("soon"), None);
    }

    #[test]
    fn waits_grow_up_to_the_longest() {
        let retry = Retry::attempts(9).back_off(Duration::from_secs(1), Duration::from_secs(5), 2.0);
        let waits: Vec<_> = (1..6).map(|attempt| retry.grown(attempt).as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 5, 5]);
        assert_eq!(retry.grown(u32::MAX), Duration::from_secs(5));
    }
}

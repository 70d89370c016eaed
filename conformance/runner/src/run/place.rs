//! The places for scenarios that run at the same time. A scenario that waits gives its place to another one.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::replay::ReplayTransport;
use signoff_arazzo::engine::{BoxFuture, Clock};
use tokio::sync::{Semaphore, SemaphorePermit};

/// The clock of one scenario. It holds the scenario's place.
pub(super) struct PlaceClock<'a> {
    places: &'a Semaphore,
    place: Mutex<Option<SemaphorePermit<'a>>>,
    waits: bool,
    /// The recording that tells the time, if one answers.
    replay: Option<&'a ReplayTransport>,
}

impl<'a> PlaceClock<'a> {
    /// A clock that holds `place`. Without `waits`, waiting takes no time.
    pub(super) fn new(
        places: &'a Semaphore,
        place: Option<SemaphorePermit<'a>>,
        waits: bool,
        replay: Option<&'a ReplayTransport>,
    ) -> Self {
        Self { places, place: Mutex::new(place), waits, replay }
    }

    fn set(&self, place: Option<SemaphorePermit<'a>>) {
        *self.place.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }
}

impl Clock for PlaceClock<'_> {
    fn now(&self) -> SystemTime {
        self.replay.map_or_else(SystemTime::now, ReplayTransport::now)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(duration))
    }

    fn wait(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if !self.waits {
                return;
            }
            self.set(None);
            tokio::time::sleep(duration).await;
            self.set(self.places.acquire().await.ok());
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_waiting_scenario_gives_its_place_away_and_takes_one_again() {
        let places = Semaphore::new(1);
        let clock = PlaceClock::new(&places, places.acquire().await.ok(), true, None);
        assert_eq!(places.available_permits(), 0);
        let mut wait = clock.wait(Duration::from_millis(1));
        assert!(futures_util::poll!(&mut wait).is_pending());
        assert_eq!(places.available_permits(), 1);
        wait.await;
        assert_eq!(places.available_permits(), 0);
        drop(clock);
        assert_eq!(places.available_permits(), 1);
    }
}

//! The places for scenarios that run at the same time. A scenario that waits gives its place to another one.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::replay::ReplayTransport;
use signoff_arazzo::engine::{BoxFuture, Clock};
use signoff_arazzo::exchange::Received;
use tokio::sync::{Semaphore, SemaphorePermit};

/// The clock of one scenario. It holds the scenario's place.
pub(super) struct PlaceClock<'a> {
    places: &'a Semaphore,
    place: Mutex<Option<SemaphorePermit<'a>>>,
    waits: bool,
    /// Whether another scenario may run while this one listens. Requests that the other one causes can reach this listener.
    shares_listening: bool,
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
        Self { places, place: Mutex::new(place), waits, shares_listening: false, replay }
    }

    /// Whether the place is also given away while the scenario listens.
    pub(super) fn shares_listening(self, shares_listening: bool) -> Self {
        Self { shares_listening, ..self }
    }

    fn set(&self, place: Option<SemaphorePermit<'a>>) {
        *self.place.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }

    /// Gives the place away until `waited` is complete.
    async fn give_away<T>(&self, waited: impl Future<Output = T>) -> T {
        self.set(None);
        let result = waited.await;
        self.set(self.places.acquire().await.ok());
        result
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
            if self.waits {
                self.give_away(tokio::time::sleep(duration)).await;
            }
        })
    }

    fn wait_for<'b>(&'b self, received: BoxFuture<'b, Option<Vec<Received>>>) -> BoxFuture<'b, Option<Vec<Received>>> {
        if self.shares_listening { Box::pin(self.give_away(received)) } else { received }
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

    #[tokio::test]
    async fn a_scenario_that_listens_gives_its_place_away_only_if_several_run_at_the_same_time() {
        for (shares, free) in [(true, 1), (false, 0)] {
            let places = Semaphore::new(1);
            let clock = PlaceClock::new(&places, places.acquire().await.ok(), true, None).shares_listening(shares);
            let (arrive, arrived) = tokio::sync::oneshot::channel();
            let mut wait = clock.wait_for(Box::pin(async { arrived.await.ok() }));
            assert!(futures_util::poll!(&mut wait).is_pending());
            assert_eq!(places.available_permits(), free);
            arrive.send(vec![Received::default()]).unwrap();
            assert_eq!(wait.await, Some(vec![Received::default()]));
            assert_eq!(places.available_permits(), 0);
        }
    }
}

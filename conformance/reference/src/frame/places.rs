//! The places for connections: a limit for all, and one for each address.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio_util::sync::CancellationToken;

use super::Limits;

/// The open connections. A client that opens many and sends nothing must not keep others out, not even those that share
/// its address: when a limit is reached, the connection that has waited longest for a request gives up its place.
pub(super) struct Places {
    limits: Limits,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    /// The number of the next event. Numbers serve as names of connections and as times.
    next: u64,
    connections: BTreeMap<u64, Entry>,
}

struct Entry {
    address: IpAddr,
    /// When the connection began to wait for a request; `None` while a request is performed.
    waiting_since: Option<u64>,
    closed: CancellationToken,
}

/// The place of one connection. Dropping it frees the place.
pub(super) struct Place {
    places: Arc<Places>,
    id: u64,
    closed: CancellationToken,
}

impl Places {
    pub(super) fn new(limits: Limits) -> Arc<Self> {
        Arc::new(Self { limits, open: Mutex::default() })
    }

    /// A place for a new connection. `None` if a limit is reached and every connection performs a request.
    pub(super) fn take(self: &Arc<Self>, address: IpAddr) -> Option<Place> {
        let address = address.to_canonical();
        let mut open = self.open();
        let of_address = open.connections.values().filter(|entry| entry.address == address).count();
        if of_address >= self.limits.connections_per_address {
            open.close_longest_waiting(|entry| entry.address == address)?;
        } else if open.connections.len() >= self.limits.connections {
            open.close_longest_waiting(|_| true)?;
        }
        let (id, closed) = (open.tick(), CancellationToken::new());
        open.connections.insert(id, Entry { address, waiting_since: Some(id), closed: closed.clone() });
        Some(Place { places: Arc::clone(self), id, closed })
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    fn tick(&mut self) -> u64 {
        self.next = self.next.saturating_add(1);
        self.next
    }

    fn close_longest_waiting(&mut self, among: impl Fn(&Entry) -> bool) -> Option<()> {
        let waiting = self.connections.iter().filter(|(_, entry)| among(entry));
        let (_, id) = waiting.filter_map(|(id, entry)| Some((entry.waiting_since?, *id))).min()?;
        self.connections.remove(&id)?.closed.cancel();
        Some(())
    }
}

impl Place {
    /// The head of a request has been read.
    pub(super) fn begin_request(&self) {
        self.set_waiting(false);
    }

    /// The request has been answered.
    pub(super) fn end_request(&self) {
        self.set_waiting(true);
    }

    /// Waits until the place is given to another connection.
    pub(super) async fn closed(&self) {
        self.closed.cancelled().await;
    }

    fn set_waiting(&self, waiting: bool) {
        let mut open = self.places.open();
        let now = open.tick();
        if let Some(entry) = open.connections.get_mut(&self.id) {
            entry.waiting_since = waiting.then_some(now);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.open().connections.remove(&self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
    const THERE: IpAddr = IpAddr::V6(std::net::Ipv6Addr::LOCALHOST);

    fn places(connections: usize, connections_per_address: usize) -> Arc<Places> {
        Places::new(Limits { connections, connections_per_address, ..Limits::default() })
    }

    #[test]
    fn the_connection_that_has_waited_longest_gives_up_its_place() {
        let places = places(9, 2);
        let (first, second) = (places.take(HERE).unwrap(), places.take(HERE).unwrap());
        first.begin_request();
        first.end_request();
        let third = places.take(HERE).unwrap();
        assert!(second.closed.is_cancelled() && !first.closed.is_cancelled() && !third.closed.is_cancelled());
    }

    #[test]
    fn a_running_request_keeps_its_place_and_a_new_connection_gets_none() {
        let places = places(9, 1);
        let running = places.take(HERE).unwrap();
        running.begin_request();
        assert!(places.take(HERE).is_none() && !running.closed.is_cancelled());
        assert!(places.take(THERE).is_some());
        drop(running);
        assert!(places.take(HERE).is_some());
    }

    #[test]
    fn the_limit_for_all_applies_across_addresses() {
        let places = places(1, 9);
        let first = places.take(HERE).unwrap();
        let second = places.take(THERE).unwrap();
        assert!(first.closed.is_cancelled());
        second.begin_request();
        assert!(places.take(HERE).is_none());
    }
}

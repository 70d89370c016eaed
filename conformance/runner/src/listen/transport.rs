//! The transport of a scenario that has listeners.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use futures_util::future::join_all;
use signoff_arazzo::data::Data;
use signoff_arazzo::engine::{BoxFuture, Transport, TransportError};
use signoff_arazzo::exchange::Received;
use signoff_arazzo::record::{Request, Response};

use super::Listener;
use crate::extension::Awaited;

/// Sends requests by another transport, and receives on the listeners of the scenario.
pub struct ListeningTransport<'a> {
    inner: &'a dyn Transport,
    listeners: &'a [Listener],
    /// When the last response was complete.
    answered: Mutex<Instant>,
}

impl<'a> ListeningTransport<'a> {
    /// Adds listeners to a transport.
    pub fn new(inner: &'a dyn Transport, listeners: &'a [Listener]) -> Self {
        Self { inner, listeners, answered: Mutex::new(Instant::now()) }
    }
}

impl Transport for ListeningTransport<'_> {
    fn base_url(&self, source: &str) -> Option<String> {
        self.inner.base_url(source)
    }

    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(async {
            let response = self.inner.send(request).await;
            *self.answered.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
            response
        })
    }

    fn receive<'a>(&'a self, awaited: &'a [Data]) -> BoxFuture<'a, Vec<Received>> {
        Box::pin(async {
            let answered = *self.answered.lock().unwrap_or_else(PoisonError::into_inner);
            let mut by_listener: BTreeMap<&str, Awaited> = BTreeMap::new();
            for awaited in awaited.iter().filter_map(Data::get::<Awaited>) {
                let longest = by_listener.entry(&awaited.listener).or_insert_with(|| awaited.clone());
                longest.within = longest.within.max(awaited.within);
                longest.count = longest.count.max(awaited.count);
            }
            let of = |awaited: &Awaited| self.listeners.iter().find(|listener| listener.name == awaited.listener);
            let listeners = || by_listener.values().filter_map(|awaited| Some((awaited, of(awaited)?)));
            join_all(listeners().map(|(awaited, listener)| listener.record.wait(awaited, answered))).await;
            let mut received: Vec<Received> =
                listeners().flat_map(|(_, listener)| listener.record.take(&listener.name, answered)).collect();
            received.sort_by_key(|request| request.arrived);
            received
        })
    }
}

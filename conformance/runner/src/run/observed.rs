//! The transport of a scenario whose exchanges are shown while it runs.

use signoff_arazzo::data::Data;
use signoff_arazzo::engine::{BoxFuture, Transport, TransportError};
use signoff_arazzo::exchange::Received;
use signoff_arazzo::record::{Attempt, NamedValue, Request, Response};

use super::Observer;
use crate::judge::mask_attempt;
use crate::redact::{CopiedNames, Mask};

/// Sends by another transport, and shows each exchange at the end of its attempt: the outputs of the step are then known, and with
/// them what is secret in its response.
pub(super) struct ObservedTransport<'a> {
    pub(super) inner: &'a dyn Transport,
    pub(super) observer: &'a dyn Observer,
    pub(super) scenario: &'a str,
    /// The secrets of the run.
    pub(super) secrets: &'a [String],
    /// The values that become secret later. `None` if nothing is shown.
    pub(super) copied: Option<&'a CopiedNames>,
}

impl Transport for ObservedTransport<'_> {
    fn base_url(&self, source: &str) -> Option<String> {
        self.inner.base_url(source)
    }

    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>> {
        self.inner.send(request)
    }

    fn receive<'a>(&'a self, awaited: &'a [Data]) -> BoxFuture<'a, Vec<Received>> {
        self.inner.receive(awaited)
    }

    fn attempted(&self, step: &str, attempt: &Attempt, values: &[NamedValue]) {
        let Some(copied) = self.copied.filter(|_| attempt.exchange.is_some()) else { return };
        let mut mask = Mask::of_scenario(values, self.secrets);
        values.iter().filter(|value| copied.contains(value)).for_each(|value| mask.add_value(&value.value));
        self.observer.exchanged(&format!("{} / {step}", self.scenario), &mask_attempt(attempt, &mask));
    }
}

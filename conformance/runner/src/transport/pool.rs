//! Idle connections that can be used again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use hyper::client::conn::http1::SendRequest;

use super::body::WireBody;
use super::origin::Origin;

/// Servers close idle connections after a few seconds. An older connection could break off a request through no fault of the
/// server.
const MAX_IDLE: Duration = Duration::from_secs(2);

/// Idle connections by origin.
#[derive(Debug, Default)]
pub(super) struct Pool {
    idle: Mutex<HashMap<Origin, Vec<Idle>>>,
}

/// A connection, and the time since when it is idle.
type Idle = (Instant, SendRequest<WireBody>);

impl Pool {
    /// The connection that was used last and is still open, if there is one.
    pub(super) fn take(&self, origin: &Origin) -> Option<SendRequest<WireBody>> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let connections = idle.get_mut(origin)?;
        while let Some((since, connection)) = connections.pop() {
            if since.elapsed() < MAX_IDLE && connection.is_ready() {
                return Some(connection);
            }
        }
        None
    }

    /// Keeps a connection whose response was read to its end.
    pub(super) fn give(&self, origin: &Origin, connection: SendRequest<WireBody>) {
        if connection.is_closed() {
            return;
        }
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.entry(origin.clone()).or_default().push((Instant::now(), connection));
    }
}

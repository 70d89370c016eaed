//! Serves the sources over HTTP/1.1: for `signoff serve`, and inside another process.

mod banner;
mod body;
mod config;
mod connection;
mod error;
mod mount;
mod places;
mod serve;
mod signals;

#[cfg(test)]
mod tests;

pub use config::{Config, Limits, StoreChoice};
pub use error::StartError;
pub use serve::serve;
pub use signals::Signals;

use std::net::SocketAddr;

use axum::Router;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::source::Source;
use crate::state::State;
use crate::store::{Entities, MemoryStore, SqliteStore};
use crate::{authlete, cloudreve, kratos, oidc};

/// A running reference server. Dropping it stops it without waiting.
#[derive(Debug)]
#[must_use = "dropping it stops the server"]
pub struct Running {
    address: SocketAddr,
    state: State,
    stop: CancellationToken,
    accepting: Option<JoinHandle<()>>,
    file: Option<SqliteStore>,
}

/// Opens the store, binds the address and starts to serve.
///
/// # Errors
/// The configuration is wrong: see [`StartError`].
pub async fn start(config: Config) -> Result<Running, StartError> {
    let routers = |state: &State| {
        [kratos::routers(state), authlete::routers(state), cloudreve::routers(state), oidc::routers(state)].concat()
    };
    start_with(config, routers).await
}

async fn start_with(
    config: Config,
    routers: impl FnOnce(&State) -> Vec<(Source, Router)>,
) -> Result<Running, StartError> {
    if !config.allow_remote && !config.listen.ip().is_loopback() {
        return Err(StartError::NotLoopback { address: config.listen });
    }
    let (store, file) = open(&config.store).await?;
    let failed = |error| StartError::listen(config.listen, error);
    let listener = TcpListener::bind(config.listen).await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let base = config.base_url.clone().unwrap_or_else(|| base_url(address));
    let state = State::new(store, Clock::system(), &base);
    let mounts = mount::Mounts::new(routers(&state), config.fault, config.limits);
    let stop = CancellationToken::new();
    let accepting = tokio::spawn(connection::accept(listener, mounts, config.limits, stop.clone()));
    Ok(Running { address, state, stop, accepting: Some(accepting), file })
}

impl Running {
    /// The bound address, with the real port if the configured port is 0.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The public base URL of a source, such as `http://127.0.0.1:4455/kratos`.
    #[must_use]
    pub fn url(&self, source: Source) -> String {
        self.state.url(source)
    }

    /// The name and the public base URL of every source.
    #[must_use]
    pub fn urls(&self) -> Vec<(&'static str, String)> {
        Source::ALL.into_iter().map(|source| (source.name(), self.url(source))).collect()
    }

    /// The shared state: tests in the same process use its clock and levers.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Stops accepting, waits at most [`Limits::grace`] for running requests, and closes the store.
    pub async fn stop(mut self) {
        self.stop.cancel();
        if let Some(accepting) = self.accepting.take() {
            // The panic of a connection has already been reported.
            let _ = accepting.await;
        }
        if let Some(file) = &self.file {
            file.close().await;
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

async fn open(choice: &StoreChoice) -> Result<(Entities, Option<SqliteStore>), StartError> {
    match choice {
        StoreChoice::Memory => Ok((Entities::new(MemoryStore::new()), None)),
        StoreChoice::Sqlite(path) => {
            let store = SqliteStore::open(path).await.map_err(StartError::Store)?;
            Ok((Entities::new(store.clone()), Some(store)))
        }
    }
}

/// The URL at which a client on this machine reaches the address.
fn base_url(address: SocketAddr) -> String {
    match address {
        SocketAddr::V4(v4) if v4.ip().is_unspecified() => format!("http://127.0.0.1:{}", v4.port()),
        SocketAddr::V6(v6) if v6.ip().is_unspecified() => format!("http://[::1]:{}", v6.port()),
        address => format!("http://{address}"),
    }
}

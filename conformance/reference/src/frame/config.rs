//! The configuration: address, store, fault and limits.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use crate::fault::Fault;

use super::StartError;

/// The configuration of the reference.
#[derive(Debug, Clone)]
pub struct Config {
    /// The address to listen on. Port 0 selects a free port.
    pub listen: SocketAddr,
    /// Whether `listen` may be a non-loopback address. Off by default, because the credentials are public.
    pub allow_remote: bool,
    /// Where records are stored.
    pub store: StoreChoice,
    /// The URL at which clients reach the reference, such as `https://id.example`. By default, `http://` and the address.
    pub base_url: Option<String>,
    /// The fault, if any.
    pub fault: Option<&'static Fault>,
    /// The limits of requests and connections.
    pub limits: Limits,
}

impl Default for Config {
    /// A free port of 127.0.0.1 and a store in memory.
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            allow_remote: false,
            store: StoreChoice::Memory,
            base_url: None,
            fault: None,
            limits: Limits::default(),
        }
    }
}

/// Where records are stored: `memory` or `sqlite:PATH`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreChoice {
    /// In memory, until the process ends.
    Memory,
    /// In a SQLite file.
    Sqlite(PathBuf),
}

impl FromStr for StoreChoice {
    type Err = StartError;

    fn from_str(text: &str) -> Result<Self, StartError> {
        match text.split_once(':') {
            None if text == "memory" => Ok(Self::Memory),
            Some(("sqlite", path)) if !path.is_empty() => Ok(Self::Sqlite(path.into())),
            _ => Err(StartError::UnknownStore { text: text.to_owned() }),
        }
    }
}

/// The limits of requests and connections.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of a request's first line and headers.
    pub head_bytes: usize,
    /// Header lines of a request.
    pub headers: usize,
    /// Bytes of a request's body. A system may set a lower limit.
    pub body_bytes: u64,
    /// How long a request's head may take. A connection may be idle for the same time.
    pub head_time: Duration,
    /// How long the next frame of a body may take.
    pub body_time: Duration,
    /// Connections at a time. A further connection takes the place of the one that has waited longest for a request; it is
    /// closed if all perform requests.
    pub connections: usize,
    /// Connections at a time from one address, with the same rule.
    pub connections_per_address: usize,
    /// How long running requests may take after the server is told to stop.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head_bytes: 64 * 1024,
            headers: 128,
            body_bytes: 32 * 1024 * 1024,
            head_time: Duration::from_secs(10),
            body_time: Duration::from_secs(10),
            connections: 512,
            connections_per_address: 256,
            grace: Duration::from_secs(5),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_is_memory_or_a_sqlite_file() {
        assert_eq!("memory".parse::<StoreChoice>().unwrap(), StoreChoice::Memory);
        assert_eq!("sqlite:a:b.db".parse::<StoreChoice>().unwrap(), StoreChoice::Sqlite("a:b.db".into()));
        for text in ["", "sqlite", "sqlite:", "memory:", "mysql:x"] {
            assert!(text.parse::<StoreChoice>().is_err(), "{text}");
        }
    }
}

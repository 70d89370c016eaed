//! What to serve, where, and within which bounds.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use crate::fault::Fault;

use super::StartError;

/// How the reference is started.
#[derive(Debug, Clone)]
pub struct Config {
    /// The address to listen on; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Whether `listen` may be other than loopback. The credentials are public, so the default is no.
    pub allow_remote: bool,
    /// Where records are kept.
    pub store: StoreChoice,
    /// Where clients reach the reference, such as `https://id.example`; without it, `http://` and the address.
    pub base_url: Option<String>,
    /// How it misbehaves, if it does.
    pub fault: Option<&'static Fault>,
    /// The bounds of a request.
    pub limits: Limits,
}

impl Default for Config {
    /// A free port of 127.0.0.1 over memory: for use in the process.
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

/// Where records are kept: `memory` or `sqlite:PATH`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreChoice {
    /// In memory, gone with the process.
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

/// The bounds of requests and connections.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of a request's line and headers.
    pub head_bytes: usize,
    /// Header lines of a request.
    pub headers: usize,
    /// Bytes of a request's body; a system may set a lower limit of its own.
    pub body_bytes: u64,
    /// How long a request's head may take, which is also how long a connection may be idle.
    pub head_time: Duration,
    /// How long the next part of a body may take.
    pub body_time: Duration,
    /// Connections at a time; more wait.
    pub connections: usize,
    /// How long requests under way may take when the server is told to stop.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head_bytes: 64 * 1024,
            headers: 128,
            body_bytes: 32 * 1024 * 1024,
            head_time: Duration::from_secs(30),
            body_time: Duration::from_secs(30),
            connections: 512,
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

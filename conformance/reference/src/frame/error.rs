//! Why the reference does not start: its configuration, never a document or a target.

use std::io;
use std::net::SocketAddr;

use crate::store::StoreError;

/// A wrong configuration. Every message says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The address is not loopback, and remote clients are not allowed.
    #[error(
        "{address} is reachable from other machines, and the reference's credentials are public: listen on \
         127.0.0.1 or ::1, or pass --allow-remote"
    )]
    NotLoopback {
        /// The configured address.
        address: SocketAddr,
    },
    /// Another program listens on the address.
    #[error(
        "{address} is in use by another program: stop it, or pass another --listen address (port 0 selects a free port)"
    )]
    AddressInUse {
        /// The configured address.
        address: SocketAddr,
    },
    /// The address cannot be bound for another reason.
    #[error("cannot listen on {address}: {problem}: pass another --listen address")]
    Listen {
        /// The configured address.
        address: SocketAddr,
        /// The error of the operating system.
        problem: io::Error,
    },
    /// The store cannot be opened.
    #[error(transparent)]
    Store(StoreError),
    /// The value of `--store` is unknown.
    #[error("unknown store `{text}`: use `memory` or `sqlite:PATH`")]
    UnknownStore {
        /// The value.
        text: String,
    },
    /// The stop signals cannot be awaited.
    #[error("cannot wait for Ctrl-C: {0}")]
    Signal(io::Error),
}

impl StartError {
    pub(super) fn listen(address: SocketAddr, problem: io::Error) -> Self {
        match problem.kind() {
            io::ErrorKind::AddrInUse => Self::AddressInUse { address },
            _ => Self::Listen { address, problem },
        }
    }
}

//! Why the reference does not start: always the set-up, never a document or a target.

use std::io;
use std::net::SocketAddr;

use crate::store::StoreError;

/// A wrong set-up. Every message says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The address is not loopback and remote clients were not allowed.
    #[error(
        "{address} can be reached from other machines, and the reference's credentials are public: listen on \
         127.0.0.1 or ::1, or pass --allow-remote"
    )]
    NotLoopback {
        /// The address asked for.
        address: SocketAddr,
    },
    /// Another program listens there.
    #[error(
        "{address} is in use by another program: stop it, or pass another --listen address (port 0 takes a free one)"
    )]
    AddressInUse {
        /// The address asked for.
        address: SocketAddr,
    },
    /// The address cannot be listened on for another reason.
    #[error("cannot listen on {address}: {problem}. Pass another --listen address")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the operating system says.
        problem: io::Error,
    },
    /// The store cannot be opened.
    #[error(transparent)]
    Store(StoreError),
    /// The store's name is not understood.
    #[error("there is no store `{text}`: write memory or sqlite:PATH")]
    UnknownStore {
        /// What was given.
        text: String,
    },
    /// The signals to stop on cannot be waited for.
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

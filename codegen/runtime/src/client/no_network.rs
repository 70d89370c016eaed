//! A client without a network of its own: it needs a transport.

use super::build_error::BuildError;
use super::hook::BoxError;
use super::transport::Transport;

/// The settings of a network that there is not.
#[derive(Default)]
pub(super) struct Connection;

impl Connection {
    /// Always an error.
    pub(super) fn open(self) -> Result<Box<dyn Transport>, BuildError> {
        Err(BuildError::NoTransport)
    }
}

/// Whether a kept connection was lost: a transport of the caller decides about its own connections.
pub(super) fn is_lost(_: &BoxError) -> bool {
    false
}

//! Listeners: loopback ports of a scenario that receive what the target sends.

mod address;
mod record;
mod server;
mod transport;

pub use address::{ListenAddress, ListenAddresses};
pub use server::Listener;
pub use transport::ListeningTransport;

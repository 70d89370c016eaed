//! Answers requests from a recording instead of a server. Nothing is sent.

mod recording;
mod transport;

pub use recording::{Exchange, Recording};
pub use transport::ReplayTransport;

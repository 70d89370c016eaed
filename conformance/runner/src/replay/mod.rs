//! Answers from a recording instead of a server: the same engine on exchanges that were had before. Nothing is sent.

mod har;
mod recording;
mod transport;

pub use recording::{Exchange, Recording};
pub use transport::ReplayTransport;

//! Answers requests from a recording instead of a server. Nothing is sent.

mod recording;
mod same_url;
mod transport;

pub use recording::{Exchange, RecordedScenario, Recording};
pub use transport::ReplayTransport;

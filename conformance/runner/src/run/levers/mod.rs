//! Levers: workflows of a profile that carry out control operations on a server that does not have them.
//!
//! A control operation belongs to a source without a target. Its request is not sent: the lever runs instead, and its end becomes the
//! response. Scenarios, reports and recordings see an ordinary exchange.

mod load;
mod request;
mod transport;

pub(super) use load::Levers;
pub(super) use transport::{LeverTransport, no_lever};

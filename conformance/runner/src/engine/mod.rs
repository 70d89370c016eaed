//! Executes a plan. The engine has no I/O: it says "send this", is given the answer, and goes on; a driver loop around it uses
//! a [`Transport`] and a [`Clock`].

mod generate;
mod transport;

pub use generate::GENERATORS;
pub use transport::{BoxFuture, Clock, SystemClock, Transport, TransportError, TransportErrorKind};

//! Streamed bodies: bytes and typed items.
//!
//! [`Items`] is a stream of values: server-sent events, JSON lines, JSON text sequences. A client reads it, and a server responds
//! with it. [`Content`] is bytes in memory or in a stream, such as an upload.

mod content;
mod event;
mod framing;
mod items;
mod records;

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

pub use content::{ByteStream, Content};
pub use event::Event;
pub use framing::Framing;
pub use items::{ItemError, Items};
pub(super) use records::Records;

/// An error of the caller's code.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// A stream from a function, without pinned state.
pub(crate) struct PollFn<F>(pub(crate) F);

impl<F> Unpin for PollFn<F> {}

impl<T, F: FnMut(&mut Context<'_>) -> Poll<Option<T>>> Stream for PollFn<F> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        (self.0)(context)
    }
}

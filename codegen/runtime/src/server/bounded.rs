//! A listener that bounds the number of connections and the time that a client may take for a head.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, Sleep, sleep_until};

/// The bounds of a listener. [`Hooks::body_time`](super::Hooks::body_time) bounds the time for a body.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// The number of connections at a time. Further clients wait until one ends.
    pub connections: usize,
    /// The time for the head of a request, from the opening of the connection or the first byte of the head.
    pub head: Duration,
    /// The time that a connection may be idle between a response and the next request; `None` for any time. A response that is a
    /// stream counts as idle while it sends nothing.
    pub idle: Option<Duration>,
}

impl Default for Bounds {
    /// 512 connections, 15 seconds for a head, 75 seconds between requests.
    fn default() -> Self {
        Self { connections: 512, head: Duration::from_secs(15), idle: Some(Duration::from_secs(75)) }
    }
}

/// A listener for `axum::serve` with [`Bounds`].
#[derive(Debug)]
pub struct Bounded<L> {
    listener: L,
    bounds: Bounds,
    places: Arc<Semaphore>,
}

impl<L> Bounded<L> {
    /// Bounds the connections of a listener.
    pub fn new(listener: L, bounds: Bounds) -> Self {
        Self { listener, bounds, places: Arc::new(Semaphore::new(bounds.connections.max(1))) }
    }
}

impl<L: Listener> Listener for Bounded<L> {
    type Io = Connection<L::Io>;
    type Addr = L::Addr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        // The semaphore is never closed.
        let place = Arc::clone(&self.places).acquire_owned().await.ok();
        let (io, address) = self.listener.accept().await;
        (Connection::new(io, self.bounds, place), address)
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.listener.local_addr()
    }
}

/// A connection with [`Bounds`].
#[derive(Debug)]
pub struct Connection<I> {
    io: I,
    bounds: Bounds,
    reading: Reading,
    timer: Option<Pin<Box<Sleep>>>,
    _place: Option<OwnedSemaphorePermit>,
}

/// What is read next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// The first byte of a request.
    Nothing,
    /// A head, which has this number of bytes of the empty line at its end.
    Head(usize),
    /// A body, or nothing until there is a response.
    Rest,
}

/// The end of a head.
const END: &[u8] = b"\r\n\r\n";

impl<I> Connection<I> {
    fn new(io: I, bounds: Bounds, place: Option<OwnedSemaphorePermit>) -> Self {
        let timer = Some(Box::pin(sleep_until(Instant::now() + bounds.head)));
        Self { io, bounds, reading: Reading::Head(0), timer, _place: place }
    }

    /// Follows the bytes of a request up to the end of its head.
    fn follow(&mut self, bytes: &[u8]) {
        if self.reading == Reading::Nothing && !bytes.is_empty() {
            self.reading = Reading::Head(0);
            self.limit(Some(self.bounds.head));
        }
        let Reading::Head(mut matched) = self.reading else { return };
        for byte in bytes {
            matched = match *byte {
                byte if END.get(matched) == Some(&byte) => matched + 1,
                b'\r' => 1,
                // Some clients end lines with a line feed only.
                b'\n' if matched == 2 => END.len(),
                b'\n' => 2,
                _ => 0,
            };
            if matched == END.len() {
                self.reading = Reading::Rest;
                self.timer = None;
                return;
            }
        }
        self.reading = Reading::Head(matched);
    }

    fn limit(&mut self, time: Option<Duration>) {
        let end = time.map(|time| Instant::now() + time);
        match (end, &mut self.timer) {
            (Some(end), Some(timer)) => timer.as_mut().reset(end),
            (Some(end), None) => self.timer = Some(Box::pin(sleep_until(end))),
            (None, timer) => *timer = None,
        }
    }

    /// A part of a response was sent: the next bytes are another request, unless the response only asks for the body.
    fn sent(&mut self, bytes: &[u8], context: &mut Context<'_>) {
        if bytes.starts_with(b"HTTP/1.1 100 ") {
            return;
        }
        if self.reading == Reading::Rest {
            self.reading = Reading::Nothing;
        }
        if self.reading == Reading::Nothing {
            self.limit(self.bounds.idle);
            // The connection may have been read before it was written, so the timer wakes it only if it is polled here.
            let _ = self.timer.as_mut().map(|timer| timer.as_mut().poll(context));
        }
    }
}

impl<I: AsyncRead + Unpin> AsyncRead for Connection<I> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.io).poll_read(context, buffer);
        let bytes = buffer.filled().get(before..).unwrap_or_default();
        self.follow(bytes);
        let late = self.timer.as_mut().is_some_and(|timer| timer.as_mut().poll(context).is_ready());
        if late && !matches!(read, Poll::Ready(Err(_))) {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        read
    }
}

impl<I: AsyncWrite + Unpin> AsyncWrite for Connection<I> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write(context, bytes);
        if written.is_ready() {
            self.sent(bytes, context);
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write_vectored(context, parts);
        if written.is_ready() {
            self.sent(parts.first().map_or(&[], |part| part), context);
        }
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }
}

//! Typed items of a stream.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use super::{BoxError, ByteStream, Framing, PollFn, Records};
use crate::json::{Json, Mismatch, Mode, Node, with_checked_tree, with_tree};

type Boxed<T> = Pin<Box<dyn Stream<Item = Result<T, ItemError>> + Send>>;

/// A stream of typed items. Clones share the stream: each item is returned once.
pub struct Items<T>(Arc<Mutex<Boxed<T>>>);

/// Why an item is missing.
pub enum ItemError {
    /// The item does not match the document. The stream continues after it.
    Unreadable {
        /// What does not match, and where.
        mismatch: Mismatch,
        /// The item as JSON, or the received text; the data of an event that is not JSON.
        record: Bytes,
    },
    /// The item is larger than the limit. The stream has ended.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// The stream failed.
    Broken(BoxError),
}

impl<T> Items<T> {
    /// Items for the response of a server.
    #[inline]
    pub fn new(stream: impl Stream<Item = T> + Send + 'static) -> Self {
        let mut stream = Box::pin(stream);
        Self::poll(move |context| stream.as_mut().poll_next(context).map(|item| item.map(Ok)))
    }

    /// The next item; `None` at the end.
    ///
    /// # Errors
    /// The item does not match the document, or the stream failed.
    #[inline]
    pub async fn next(&mut self) -> Option<Result<T, ItemError>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    #[inline]
    fn poll(next: impl FnMut(&mut Context<'_>) -> Poll<Option<Result<T, ItemError>>> + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Box::pin(PollFn(next)))))
    }
}

impl<T: Json> Items<T> {
    /// The items in a stream of bytes, each at most `limit` bytes.
    #[inline]
    pub fn read(framing: Framing, limit: u64, mut bytes: ByteStream) -> Self {
        let mut records = Records::new(framing, limit);
        let mut ended = false;
        Self::poll(move |context| {
            loop {
                let record = if ended { records.last() } else { records.next() };
                match record {
                    Some(Ok(value)) => {
                        let read = Node::of(&value, Mode::Lenient, T::decode);
                        let record = |mismatch| ItemError::Unreadable { mismatch, record: value.to_text().into() };
                        return Poll::Ready(Some(read.map_err(record)));
                    }
                    Some(Err(error)) => {
                        if !matches!(error, ItemError::Unreadable { .. }) {
                            (ended, records) = (true, Records::new(framing, limit));
                        }
                        return Poll::Ready(Some(Err(error)));
                    }
                    None if ended => return Poll::Ready(None),
                    None => {}
                }
                match ready!(bytes.as_mut().poll_next(context)) {
                    Some(Ok(part)) => records.push(&part),
                    Some(Err(error)) => {
                        (ended, records) = (true, Records::new(framing, limit));
                        return Poll::Ready(Some(Err(ItemError::Broken(error))));
                    }
                    None => ended = true,
                }
            }
        })
    }

    /// The items as bytes. An error ends the stream.
    #[inline]
    pub fn write(mut self, framing: Framing) -> ByteStream
    where
        T: 'static,
    {
        Box::pin(PollFn(move |context: &mut Context<'_>| {
            let item = ready!(Pin::new(&mut self).poll_next(context));
            Poll::Ready(item.map(|item| {
                let mut out = Vec::new();
                with_tree(&item?, |item| framing.write(item, &mut out));
                Ok(Bytes::from(out))
            }))
        }))
    }

    /// All items of a body, as a server reads them.
    ///
    /// # Errors
    /// The first item that does not match the document; the pointer begins with its index.
    #[inline]
    pub fn all(framing: Framing, body: &[u8]) -> Result<Vec<T>, Mismatch> {
        let mut records = Records::new(framing, u64::MAX);
        records.push(body);
        let mut items = Vec::new();
        while let Some(record) = records.next().or_else(|| records.last()) {
            let item = match record {
                Ok(value) => value.repeated().map_or_else(|| Node::of(&value, Mode::Strict, T::decode), Err),
                Err(ItemError::Unreadable { mismatch, .. }) => Err(mismatch),
                Err(other) => Err(Mismatch::new(other.to_string())),
            };
            items.push(item.map_err(|mismatch| mismatch.below(items.len()))?);
        }
        Ok(items)
    }

    /// A body with these items.
    #[inline]
    pub fn join(framing: Framing, items: &[T]) -> Vec<u8> {
        Self::join_checked(framing, items).0
    }

    /// The same, and the first value that was not checked and violates its bounds.
    pub(crate) fn join_checked(framing: Framing, items: &[T]) -> (Vec<u8>, Option<Mismatch>) {
        let (mut out, mut violation) = (Vec::new(), None);
        for (index, item) in items.iter().enumerate() {
            let ((), mismatch) = with_checked_tree(item, |item| framing.write(item, &mut out));
            violation = violation.or(mismatch.map(|mismatch| mismatch.below(index)));
        }
        (out, violation)
    }
}

impl<T> FromIterator<T> for Items<T>
where
    T: Send + 'static,
{
    #[inline]
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut items = items.into_iter().collect::<Vec<_>>().into_iter();
        Self::poll(move |_| Poll::Ready(items.next().map(Ok)))
    }
}

impl<T> Stream for Items<T> {
    type Item = Result<T, ItemError>;

    #[inline]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).as_mut().poll_next(context)
    }
}

impl<T> Clone for Items<T> {
    #[inline]
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

/// Compares the streams, not the items.
impl<T> PartialEq for Items<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> fmt::Debug for Items<T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Items(…)")
    }
}

impl fmt::Debug for ItemError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ItemError({self})")
    }
}

impl fmt::Display for ItemError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { mismatch, .. } => write!(f, "an item is not what the document says: {mismatch}"),
            Self::TooLarge { limit } => {
                write!(f, "an item is larger than {limit} bytes: raise the client's body_limit")
            }
            Self::Broken(error) => write!(f, "the stream broke: {error}"),
        }
    }
}

impl std::error::Error for ItemError {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { mismatch, .. } => Some(mismatch),
            Self::Broken(error) => Some(error.as_ref()),
            Self::TooLarge { .. } => None,
        }
    }
}

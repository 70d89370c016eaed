//! What handlers return.

use std::convert::Infallible;

use super::Reply;

/// What a handler returns for an operation with the responses `R`; see [`Hooks::Answer`](super::Hooks::Answer).
pub trait Answer<R>: Send {
    /// The reply.
    fn into_reply(self) -> Reply<R>;
}

/// An error of a service as a reply. Implement it for your own error type, and `?` works in handlers.
///
/// ```ignore
/// impl IntoReply for Error {
///     fn into_reply<R>(self) -> Reply<R> {
///         match self {
///             Self::NotFound => Reply::problem(StatusCode::NOT_FOUND, "there is no such pet"),
///             Self::Database(error) => {
///                 tracing::error!("{error}");
///                 Reply::problem(StatusCode::INTERNAL_SERVER_ERROR, "try again later")
///             }
///         }
///     }
/// }
/// ```
pub trait IntoReply {
    /// The reply. It is not one of the operation's documented responses, because an error does not know the operation.
    fn into_reply<R>(self) -> Reply<R>;
}

impl<R: Send> Answer<R> for Reply<R> {
    fn into_reply(self) -> Reply<R> {
        self
    }
}

impl<R, T: Into<Reply<R>> + Send, E: IntoReply + Send> Answer<R> for Result<T, E> {
    fn into_reply(self) -> Reply<R> {
        self.map_or_else(IntoReply::into_reply, Into::into)
    }
}

impl IntoReply for Infallible {
    fn into_reply<R>(self) -> Reply<R> {
        match self {}
    }
}

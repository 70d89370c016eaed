//! Errors of calls.

use std::fmt;

use super::boxed::Boxed;
use super::hook::BoxError;
use super::{Received, RequestSummary, ResponseValue};
use crate::json::Mismatch;

/// The result of a call. The error is boxed, because it would make every result large.
pub(super) type Outcome = Result<Received, Boxed<CallError>>;

/// Why a call failed. `E` is the operation's documented errors.
#[derive(Debug)]
pub enum Error<E> {
    /// It was not sent, or has no response.
    Call(CallError),
    /// A documented error.
    Documented(ResponseValue<E>),
    /// A status that the document does not declare for this operation.
    Undocumented(Received),
    /// The body does not match the document.
    Unreadable {
        /// What does not match, and where.
        mismatch: Mismatch,
        /// The response.
        received: Received,
    },
}

/// Why a call was not sent, or has no response.
#[derive(Debug)]
pub enum CallError {
    /// The client has no credential for any of the security alternatives. Nothing was sent.
    MissingCredential {
        /// The request.
        request: RequestSummary,
        /// The schemes that the operation accepts.
        schemes: String,
        /// The methods of the client's builder that set credentials for them.
        setters: String,
    },
    /// The value of a parameter cannot be written in its location. Nothing was sent.
    Parameter {
        /// The request.
        request: RequestSummary,
        /// The parameter or header.
        name: String,
    },
    /// The value of a parameter, or one in the body, violates a bound of its schema. Nothing was sent.
    Bounds {
        /// The request.
        request: RequestSummary,
        /// The parameter, or `body`.
        name: String,
        /// The bound.
        mismatch: Mismatch,
    },
    /// The call was cancelled.
    Cancelled {
        /// The request.
        request: RequestSummary,
    },
    /// The call timed out.
    TimedOut {
        /// The request.
        request: RequestSummary,
    },
    /// The call's `accept_status` rejects the status of the response.
    Refused(Received),
    /// The response body is larger than the client's limit. The rest was not read.
    TooLarge {
        /// The request.
        request: RequestSummary,
        /// The limit in bytes.
        limit: u64,
    },
    /// The response body cannot be decompressed.
    Encoding {
        /// The request.
        request: RequestSummary,
        /// The reason.
        why: String,
    },
    /// The provider of the bearer token failed.
    Provider {
        /// The request.
        request: RequestSummary,
        /// Its error.
        error: BoxError,
    },
    /// The streamed body was already sent. Nothing was sent.
    Spent {
        /// The request.
        request: RequestSummary,
    },
    /// A hook cancelled the call.
    Hook {
        /// The request.
        request: RequestSummary,
        /// Its error.
        error: BoxError,
    },
    /// The connection failed.
    Transport {
        /// The request.
        request: RequestSummary,
        /// The error of the transport: a `reqwest::Error` if it is the network, without the URL, because a query may contain a secret.
        error: BoxError,
    },
}

impl<E> From<CallError> for Error<E> {
    fn from(error: CallError) -> Self {
        Self::Call(error)
    }
}

impl<E> Error<E> {
    /// The status, if there is a response.
    pub fn status(&self) -> Option<http::StatusCode> {
        match self {
            Self::Call(CallError::Refused(received)) => Some(received.status()),
            Self::Call(_) => None,
            Self::Documented(response) => Some(response.status()),
            Self::Undocumented(received) | Self::Unreadable { received, .. } => Some(received.status()),
        }
    }

    /// The request, without its secrets.
    pub fn request(&self) -> &RequestSummary {
        match self {
            Self::Call(error) => error.request(),
            Self::Documented(response) => response.request(),
            Self::Undocumented(received) | Self::Unreadable { received, .. } => received.request(),
        }
    }

    /// The response, unless it is a documented error: its body can be read as JSON, as another type, or in part.
    ///
    /// ```ignore
    /// # fn token(error: &signoff_runtime::client::Error<()>) -> Option<String> {
    /// error.received()?.json_at("/data/token").ok()
    /// # }
    /// ```
    #[inline]
    pub fn received(&self) -> Option<&Received> {
        match self {
            Self::Call(CallError::Refused(received))
            | Self::Undocumented(received)
            | Self::Unreadable { received, .. } => Some(received),
            Self::Call(_) | Self::Documented(_) => None,
        }
    }

    /// The documented error, if it is one.
    pub fn documented(&self) -> Option<&E> {
        match self {
            Self::Documented(response) => Some(response.body()),
            _ => None,
        }
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(error) => error.fmt(f),
            Self::Documented(response) => answered(f, response.received(), ""),
            Self::Undocumented(received) => answered(f, received, ", which its document does not declare"),
            Self::Unreadable { mismatch, received } => {
                let (operation, status) = (received.operation(), received.status());
                write!(f, "{operation} answered {status} with a body that is not what its document says: {mismatch}")
            }
        }
    }
}

/// The operation, the status, and what a problem in the body says.
fn answered(f: &mut fmt::Formatter<'_>, received: &Received, addition: &str) -> fmt::Result {
    write!(f, "{} answered {}{addition}", received.operation(), received.status())?;
    received.problem().map_or(Ok(()), |problem| write!(f, ": {problem}"))
}

/// An error and its causes, each only if the text before does not end with it.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let cause_text = cause.to_string();
        if !text.ends_with(&cause_text) {
            text.extend([": ", &cause_text]);
        }
        next = cause.source();
    }
    text
}

impl<E: fmt::Debug> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // `Display` is that of the call's error, so its causes follow.
            Self::Call(error) => error.source(),
            Self::Unreadable { mismatch, .. } => Some(mismatch),
            Self::Documented(_) | Self::Undocumented(_) => None,
        }
    }
}

impl CallError {
    #[cold]
    pub(super) fn transport(request: RequestSummary, error: BoxError) -> Self {
        Self::Transport { request, error }
    }

    /// The request, without its secrets.
    pub fn request(&self) -> &RequestSummary {
        match self {
            Self::MissingCredential { request, .. }
            | Self::Parameter { request, .. }
            | Self::Bounds { request, .. }
            | Self::Cancelled { request }
            | Self::TimedOut { request }
            | Self::TooLarge { request, .. }
            | Self::Encoding { request, .. }
            | Self::Provider { request, .. }
            | Self::Hook { request, .. }
            | Self::Spent { request }
            | Self::Transport { request, .. } => request,
            Self::Refused(received) => received.request(),
        }
    }

    /// One word for logs.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::MissingCredential { .. } => "missing-credential",
            Self::Parameter { .. } => "parameter",
            Self::Bounds { .. } => "bounds",
            Self::Cancelled { .. } => "cancelled",
            Self::TimedOut { .. } => "timed-out",
            Self::Refused(_) => "refused",
            Self::TooLarge { .. } => "too-large",
            Self::Encoding { .. } => "encoding",
            Self::Provider { .. } => "provider",
            Self::Spent { .. } => "spent",
            Self::Hook { .. } => "hook",
            Self::Transport { .. } => "transport",
        }
    }
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = self.request().operation();
        match self {
            Self::MissingCredential { schemes, setters, .. } => write!(
                f,
                "{operation} was not sent: the client has no credential for {schemes}; set it with `{setters}` of the client's \
                 builder, or use `without_credentials` if the server requires none"
            ),
            Self::Parameter { name, .. } => {
                write!(f, "{operation} was not sent: the value of {name:?} cannot be written there")
            }
            Self::Bounds { name, mismatch, .. } => {
                write!(f, "{operation} was not sent: the value of {name:?} is not allowed: {mismatch}")
            }
            Self::Cancelled { .. } => write!(f, "{operation} was cancelled"),
            Self::TimedOut { .. } => write!(f, "{operation} was not answered in time"),
            Self::Refused(received) => answered(f, received, ", which `accept_status` rejects"),
            Self::TooLarge { limit, .. } => {
                write!(f, "{operation} was answered with more than {limit} bytes: raise the client's body_limit")
            }
            Self::Encoding { why, .. } => write!(f, "the answer to {operation} cannot be unpacked: {why}"),
            Self::Provider { .. } => write!(f, "{operation} was not sent: there is no bearer token"),
            Self::Spent { .. } => {
                write!(f, "{operation} was not sent: its body is a stream, and was sent before")
            }
            Self::Hook { .. } => write!(f, "{operation} was given up by a hook"),
            Self::Transport { error, .. } => write!(f, "{operation} was not answered: {}", with_causes(error.as_ref())),
        }
    }
}

impl std::error::Error for CallError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Bounds { mismatch, .. } => Some(mismatch),
            Self::Transport { error, .. } | Self::Provider { error, .. } | Self::Hook { error, .. } => {
                Some(error.as_ref())
            }
            _ => None,
        }
    }
}

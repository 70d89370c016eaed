//! What can come of a call besides success.

use std::fmt;

use super::super::json::Mismatch;
use super::hook::BoxError;
use super::{Asked, Received, ResponseValue};

/// Why a call gave nothing: `E` is what the document says the operation answers when it fails.
#[derive(Debug)]
pub enum Error<E> {
    /// It was not sent, or not answered.
    Call(CallError),
    /// A documented error.
    Documented(ResponseValue<E>),
    /// A status that the document does not have for this operation.
    Undocumented(Received),
    /// The body is not what the document says; it is kept.
    Unreadable {
        /// What does not fit, and where.
        mismatch: Mismatch,
        /// The answer.
        received: Received,
    },
}

/// Why a call was not sent, or not answered.
#[derive(Debug)]
pub enum CallError {
    /// The client has no credential for any of the security alternatives. Nothing was sent.
    MissingCredential {
        /// What was asked.
        request: Asked,
        /// What would do.
        schemes: String,
    },
    /// A parameter's value cannot be written where it belongs. Nothing was sent.
    Parameter {
        /// What was asked.
        request: Asked,
        /// The parameter, or header.
        name: String,
    },
    /// The call was cancelled.
    Cancelled {
        /// What was asked.
        request: Asked,
    },
    /// The call's time ran out.
    TimedOut {
        /// What was asked.
        request: Asked,
    },
    /// The call's `accept_status` does not take the answer's status.
    Refused(Received),
    /// The answer's body is larger than the client's limit. It was not read further.
    TooLarge {
        /// What was asked.
        request: Asked,
        /// Bytes.
        limit: u64,
    },
    /// The answer's body cannot be unpacked.
    Encoding {
        /// What was asked.
        request: Asked,
        /// What is wrong with it.
        why: String,
    },
    /// Whoever knows the bearer token did not give one.
    Provider {
        /// What was asked.
        request: Asked,
        /// What they said.
        error: BoxError,
    },
    /// A body that is not at hand was sent before. Nothing was sent.
    Spent {
        /// What was asked.
        request: Asked,
    },
    /// A hook gave the call up.
    Hook {
        /// What was asked.
        request: Asked,
        /// What it said.
        error: BoxError,
    },
    /// The connection failed.
    Transport {
        /// What was asked.
        request: Asked,
        /// What happened. The address is taken out: a query can hold a secret.
        error: reqwest::Error,
    },
}

impl<E> From<CallError> for Error<E> {
    fn from(error: CallError) -> Self {
        Self::Call(error)
    }
}

impl<E> Error<E> {
    /// The status, where there was an answer.
    pub fn status(&self) -> Option<http::StatusCode> {
        match self {
            Self::Call(CallError::Refused(received)) => Some(received.status()),
            Self::Call(_) => None,
            Self::Documented(response) => Some(response.status()),
            Self::Undocumented(received) | Self::Unreadable { received, .. } => Some(received.status()),
        }
    }

    /// The request that the error is about, with its secrets masked.
    pub fn request(&self) -> &Asked {
        match self {
            Self::Call(error) => error.request(),
            Self::Documented(response) => response.request(),
            Self::Undocumented(received) | Self::Unreadable { received, .. } => received.request(),
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
            Self::Documented(response) => {
                write!(f, "{} answered {}, as its document says", response.operation(), response.status())
            }
            Self::Undocumented(received) => {
                write!(f, "{} answered {}, which its document does not have", received.operation(), received.status())
            }
            Self::Unreadable { mismatch, received } => {
                let (operation, status) = (received.operation(), received.status());
                write!(f, "{operation} answered {status} with a body that is not what its document says: {mismatch}")
            }
        }
    }
}

impl<E: fmt::Debug> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => Some(error),
            Self::Unreadable { mismatch, .. } => Some(mismatch),
            Self::Documented(_) | Self::Undocumented(_) => None,
        }
    }
}

impl CallError {
    #[cold]
    pub(super) fn transport(request: Asked, error: reqwest::Error) -> Self {
        Self::Transport { request, error: error.without_url() }
    }

    /// The request that the error is about, with its secrets masked.
    pub fn request(&self) -> &Asked {
        match self {
            Self::MissingCredential { request, .. }
            | Self::Parameter { request, .. }
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
            Self::MissingCredential { schemes, .. } => {
                write!(f, "{operation} was not sent: the client has no credential for {schemes}")
            }
            Self::Parameter { name, .. } => {
                write!(f, "{operation} was not sent: the value of {name:?} cannot be written there")
            }
            Self::Cancelled { .. } => write!(f, "{operation} was cancelled"),
            Self::TimedOut { .. } => write!(f, "{operation} was not answered in time"),
            Self::Refused(received) => {
                write!(f, "{operation} answered {}, which the caller does not take", received.status())
            }
            Self::TooLarge { limit, .. } => {
                write!(f, "{operation} was answered with more than {limit} bytes: raise the client's body_limit")
            }
            Self::Encoding { why, .. } => write!(f, "the answer to {operation} cannot be unpacked: {why}"),
            Self::Provider { .. } => write!(f, "{operation} was not sent: there is no bearer token"),
            Self::Spent { .. } => {
                write!(f, "{operation} was not sent: its body is a stream, and was sent before")
            }
            Self::Hook { .. } => write!(f, "{operation} was given up by a hook"),
            Self::Transport { error, .. } => write!(f, "{operation} was not answered: {error}"),
        }
    }
}

impl std::error::Error for CallError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Transport { error, .. } => Some(error),
            Self::Provider { error, .. } | Self::Hook { error, .. } => Some(error.as_ref()),
            _ => None,
        }
    }
}

//! Why a client cannot be built.

use std::fmt;

use super::hook::BoxError;

/// Why a client cannot be built.
#[derive(Debug)]
pub enum BuildError {
    /// The address is not an absolute `http` or `https` URL, for this reason.
    BaseUrl(String),
    /// The name or value of a default header is invalid.
    Header(String),
    /// A credential cannot be written, for this reason.
    Credential(&'static str),
    /// An environment variable is not set.
    Environment(String),
    /// The HTTP client cannot be built.
    Http(BoxError),
    /// The client has no transport, and the program is built without the feature `network`.
    NoTransport,
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BaseUrl(why) => write!(f, "the base URL cannot be used: {why}"),
            Self::Header(name) => write!(f, "{name:?} is not a header, or its value is not one"),
            Self::Credential(why) => f.write_str(why),
            Self::Environment(name) => {
                write!(f, "the environment variable {name} is not set: set it to the credential")
            }
            Self::Http(why) => write!(f, "the HTTP client cannot be made: {why}"),
            Self::NoTransport => {
                f.write_str("the client cannot send requests: set a `transport`, or enable a feature for TLS")
            }
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Http(error) => Some(error.as_ref()),
            _ => None,
        }
    }
}

//! Why a run cannot be performed.

/// Why a run cannot be performed. A scenario that fails is not an error: it is part of the result.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Something in the request does not exist or is invalid, or the built-in reference cannot be started.
    #[error("{0}")]
    Request(String),
    /// Documents of the suites have errors. This is the text of their diagnostics.
    #[error("{0}")]
    Documents(String),
    /// Snapshots cannot be read or written.
    #[error("snapshots: {0}")]
    Snapshots(#[from] std::io::Error),
}

impl From<String> for RunError {
    fn from(message: String) -> Self {
        Self::Request(message)
    }
}

//! The request of an error, without secrets.

use std::fmt;
use std::sync::Arc;

use url::{Position, Url};

use crate::operation::OperationInfo;

/// The request of a response or an error, without anything that may be a secret: it shows the method, the base URL and the
/// path template. It has no values of parameters, credentials, headers or body.
#[derive(Clone)]
pub struct RequestSummary {
    operation: &'static OperationInfo,
    /// The server's address.
    server: Arc<Url>,
    /// Whether the path of the address is not shown.
    hides_path: bool,
}

impl RequestSummary {
    pub(super) fn new(operation: &'static OperationInfo, server: &Arc<Url>, hides_path: bool) -> Self {
        Self { operation, server: Arc::clone(server), hides_path }
    }

    /// The operation's id.
    pub fn operation(&self) -> &'static str {
        self.operation.id
    }

    /// The operation in the document.
    pub fn info(&self) -> &'static OperationInfo {
        self.operation
    }

    /// The method, in upper case.
    pub fn method(&self) -> &'static str {
        self.operation.method
    }

    /// The requested URL: the base URL with its path, and the path template of the document. Username, password and query of the
    /// base URL are not shown, and neither is its path if [`secret_path`](super::ClientBuilder::secret_path) says so. The address of
    /// a callback, which its receiver chose, is shown up to its port.
    pub fn url(&self) -> String {
        let base = &self.server;
        let end = if self.hides_path { Position::AfterPort } else { Position::AfterPath };
        let place = &base[Position::BeforeHost..end];
        let place = if self.operation.path.is_empty() { place } else { place.trim_end_matches('/') };
        format!("{}://{place}{}", base.scheme(), self.operation.path)
    }
}

impl fmt::Display for RequestSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method(), self.url())
    }
}

impl fmt::Debug for RequestSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

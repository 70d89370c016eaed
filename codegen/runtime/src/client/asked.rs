//! The request of an error, without secrets.

use std::fmt;
use std::sync::Arc;

use url::{Position, Url};

use crate::operation::OperationInfo;

/// The request of a response or an error, without anything that may be a secret: it shows the method, the server and the
/// path template. It has no values of parameters, credentials, headers or body.
#[derive(Clone)]
pub struct Asked {
    operation: &'static OperationInfo,
    /// The server's address.
    server: Arc<Url>,
}

impl Asked {
    pub(super) fn new(operation: &'static OperationInfo, server: &Arc<Url>) -> Self {
        Self { operation, server: Arc::clone(server) }
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

    /// Scheme, host and port of the server, and the path template of the document. Other parts of the base URL may be secret:
    /// a username, a password, a path.
    pub fn url(&self) -> String {
        let base = &self.server;
        let place = &base[Position::BeforeHost..Position::AfterPort];
        format!("{}://{place}{}", base.scheme(), self.operation.path)
    }
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method(), self.url())
    }
}

impl fmt::Debug for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

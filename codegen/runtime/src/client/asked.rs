//! What an error says of its request.

use std::fmt;
use std::sync::Arc;

use url::{Position, Url};

use super::super::operation::OperationInfo;

/// The request behind an answer or an error, with everything masked that may be a secret: it shows the method, the
/// server and the path template. Values of parameters stay `{name}`; credentials, headers and body are not there.
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

    /// What the document says of the operation.
    pub fn info(&self) -> &'static OperationInfo {
        self.operation
    }

    /// The method, in upper case.
    pub fn method(&self) -> &'static str {
        self.operation.method
    }

    /// Scheme, host and port of the server, and the path of the document, a template. What else the base URL has may be a
    /// secret: a name, a password, a path.
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

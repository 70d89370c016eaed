//! What every call can be asked for, besides its own parameters.

use std::time::Duration;

use http::{HeaderName, HeaderValue};
use tokio_util::sync::CancellationToken;

use super::{Call, CallError};

/// What every call can be asked for. Bring it into scope: `use …::client::CallOptions as _;`.
///
/// Dropping the future of `send` cancels a call, too.
pub trait CallOptions: Sized {
    /// The call below.
    fn call_mut(&mut self) -> &mut Call;

    /// A header of this call; it wins over the client's.
    #[must_use]
    fn header(mut self, name: &str, value: &str) -> Self {
        let call = self.call_mut();
        match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
            (Ok(name), Ok(value)) => {
                call.headers.append(name, value);
            }
            _ => call.fail(CallError::Parameter { operation: call.operation.id, name: name.to_owned() }),
        }
        self
    }

    /// How long the call may take.
    #[must_use]
    fn timeout(mut self, timeout: Duration) -> Self {
        self.call_mut().timeout = Some(timeout);
        self
    }

    /// Gives the call up when the token is cancelled.
    #[must_use]
    fn cancel(mut self, token: CancellationToken) -> Self {
        self.call_mut().cancel = Some(token);
        self
    }

    /// Another address for this call alone.
    #[must_use]
    fn base_url(mut self, base_url: &str) -> Self {
        let call = self.call_mut();
        match base_url.parse() {
            Ok(url) => call.base_url = Some(url),
            Err(_) => call.fail(CallError::Parameter { operation: call.operation.id, name: "base_url".to_owned() }),
        }
        self
    }
}

//! How a call is made, and what can be asked of it.
//!
//! A generated `Client` groups the operations of a document by tag; each gives a call that is built up and sent:
//! `client.frontend().perform_native_logout(&body).send().await`. Whatever a call can be asked besides its own
//! parameters is in [`CallOptions`].

mod bearer;
mod builder;
mod call;
mod cookies;
mod credential;
mod download;
mod error;
mod exchange;
mod hook;
mod options;
mod progress;
mod received;
mod redirect;
mod retry;

pub use builder::{BuildError, ClientBuilder, Core};
pub use call::Call;
pub use credential::Secret;
pub use error::{CallError, Error};
pub use hook::{BoxError, CallHook, HookFuture, Outgoing};
pub use http::Extensions;
pub use options::CallOptions;
pub use progress::Progress;
pub use received::{Received, ResponseValue};
pub use retry::Retry;

pub use reqwest;
pub use tokio_util::sync::CancellationToken;

//! How a call is made, and what can be asked of it.
//!
//! A generated `Client` groups the operations of a document by tag; each gives a call that is built up and sent:
//! `client.frontend().perform_native_logout(&body).send().await`. Whatever a call can be asked besides its own
//! parameters is in [`CallOptions`].

mod builder;
mod call;
mod credential;
mod error;
mod options;
mod received;

pub use builder::{BuildError, ClientBuilder, Core};
pub use call::Call;
pub use credential::Secret;
pub use error::{CallError, Error};
pub use options::CallOptions;
pub use received::{Received, ResponseValue};

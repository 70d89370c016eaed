//! What happens before and after a handler.
//!
//! A generated `router(service)` mounts the operations of a document. For each request, in this order:
//!
//! 1. the body is read, up to [`Hooks::body_limit`];
//! 2. the security that the document asks for: [`Hooks::authenticate`] gets the credential that was presented;
//! 3. parameters, the body's size, its media type, its presence, its text, its shape;
//! 4. the handler: a method of the trait of the operation's first tag.
//!
//! Whatever breaks the document on the way becomes a [`Rejection`], and [`Hooks::reject`] answers it: with
//! problem+json (RFC 9457) unless the service has its own way. Unknown paths and methods go to
//! [`Hooks::not_found`] and [`Hooks::method_not_allowed`].

mod credential;
mod hooks;
mod incoming;
mod path;
mod rejection;
mod reply;
mod routes;

pub use credential::{Credential, Credentials};
pub use hooks::Hooks;
pub use incoming::{Incoming, RawBody, Request};
pub use rejection::{Rejection, Violation};
pub use reply::{Encoded, Reply, Responses};
pub use routes::Routes;

/// An answer as it goes out.
pub type Response = http::Response<axum::body::Body>;

//! What happens before and after a handler.
//!
//! A generated `router(service)` mounts the operations of a document. For each request, in this order:
//!
//! 1. the security that the document asks for: [`Hooks::authenticate`] gets the credential that was presented;
//! 2. `Accept` against the documented media types, unless [`Hooks::negotiates`] says otherwise;
//! 3. the body is read, up to [`Hooks::body_limit`] and [`Hooks::body_time`] (earlier where [`Hooks::body_first`] asks for it);
//! 4. parameters, the body's media type, its presence, its text, its shape;
//! 5. the handler: a method of the trait of the operation's first tag, which returns [`Hooks::Answer`];
//! 6. in development, the answer against the document: [`Hooks::check_responses`].
//!
//! A raw operation goes straight to its handler, which gets a [`RawRequest`]; only its answer is checked.
//!
//! Whatever breaks the document on the way becomes a [`Rejection`], and [`Hooks::reject`] answers it: with
//! problem+json (RFC 9457) unless the service has its own way. Unknown paths and methods go to
//! [`Hooks::not_found`] and [`Hooks::method_not_allowed`]; HEAD is answered as GET without its body, OPTIONS by
//! [`Hooks::options`], where the document does not have them itself.
//!
//! `axum::serve(Bounded::new(listener, Bounds::default()), router)` bounds the connections and the time for heads: [`Bounded`].

mod accept;
mod answer;
mod bounded;
mod challenge;
mod check;
mod credential;
mod document;
mod documented;
mod example;
mod hooks;
mod incoming;
#[cfg(feature = "multipart")]
mod multipart_body;
#[cfg(feature = "page")]
mod page;
mod path;
mod raw;
mod rejection;
mod reply;
mod routes;
mod selector;
mod upload;
#[cfg(feature = "xml")]
mod xml_body;

pub use answer::{Answer, IntoReply};
pub use bounded::{Bounded, Bounds, Connection};
pub use credential::{Credential, Credentials};
pub use document::document_router;
#[cfg(feature = "page")]
pub use document::page_router;
pub use documented::{BodyCheck, Documented, ResponseMedia, Status, any, form, json};
pub use example::Examples;
pub use hooks::Hooks;
pub use incoming::{Incoming, RawBody, Request};
pub use raw::RawRequest;
pub use rejection::{Rejection, Violation};
pub use reply::{Encoded, Reply, Responses};
pub use routes::{Perform, Routes};
pub use upload::BodyOverrun;

/// An answer as it goes out.
pub type Response = http::Response<axum::body::Body>;

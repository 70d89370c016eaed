//! The small hand-written library that generated code calls.
//!
//! * [`json`]: how values become JSON and come back, with a JSON pointer for whatever does not fit.
//! * [`operation`]: what a document says about an operation, as static tables.
//! * [`stream`]: bodies that come piece by piece.
//! * [`headers`]: documented response headers as typed structs.
//! * [`multipart`]: bodies of several parts.
//! * [`xml`]: XML bodies by the document's XML Objects.
//! * [`server`]: what happens before and after a handler; [`server::Hooks`] is where a service takes over.
//! * [`client`]: how a call is made, and its options; tables compare them with other clients.
//!
//! Generated code is thin because everything that does not depend on the document is here.
//! The generator can embed this source as a module of its output. It then makes paths from the root relative, and leaves out tests and the
//! items of features that the output does not need. Only items outside of functions, traits and blocks may have a `cfg`.
//!
//! # Features
//!
//! All but `native-tls` are on by default. The root of a generated module says which of them it needs; the others can be left out:
//! `client`, `server`, `xml`, `multipart`, `dates` (types for dates and times), `patterns` (an engine for `pattern`),
//! `conditions` (JSON Schema's keywords that no type says).
//!
//! A client has a network of its own with `rustls` or `native-tls` (TLS by the operating system). Without them, it needs a
//! [`transport`](client::ClientBuilder::transport), and compiles for wasm32. Three features are only for those who want them:
//! `blocking` (calls without `async`), `record` (a recorder of exchanges) and `page` (a page that shows the document).

#![cfg_attr(
    not(all(
        feature = "client",
        feature = "network",
        feature = "record",
        feature = "server",
        feature = "multipart",
        feature = "dates",
        feature = "conditions",
        feature = "xml"
    )),
    allow(dead_code, unused_imports)
)]

mod charset;
#[cfg(feature = "client")]
pub mod client;
pub mod exact;
pub mod grammar;
pub mod headers;
pub mod json;
mod media_type;
#[cfg(feature = "multipart")]
pub mod multipart;
pub mod operation;
#[cfg(feature = "patterns")]
pub mod regexp;
#[cfg(feature = "server")]
pub mod server;
pub mod stream;
pub mod style;
#[cfg(feature = "xml")]
pub mod xml;

#[cfg(feature = "dates")]
pub use json::DateTime;
pub use json::{
    Any, Base64, Checked, Decimal, Extra, Integer, Json, Map, Maybe, Members, Mismatch, Node, Original, Rule, Set,
    Unset, Uri, Uuid, Writer,
};
pub use operation::{BodyInfo, MediaInfo, MediaKind, OperationInfo, ParameterInfo, SchemeKind, SchemeUse};

#[cfg(feature = "server")]
pub use axum;
pub use bytes::Bytes;
pub use http;
#[cfg(feature = "dates")]
pub use jiff;
pub use serde;
pub use serde_json::Value;
pub use uuid;

//! Formats, numbers, null, media types, charsets, forms and multipart bodies mean the same to a generated client, a generated server and the
//! runner: values go from the client over a socket to the server and back, and the runner sends and judges the same values.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../../../codegen/rust/tests/cases/agreement/expected/mod.rs"]
#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, reason = "a generated module is complete")]
mod agreement;
#[path = "agreement/echo.rs"]
mod echo;
#[path = "agreement/judged.rs"]
mod judged;
#[path = "agreement/sent.rs"]
mod sent;
#[path = "agreement/values.rs"]
mod values;

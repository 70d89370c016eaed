//! What the document says about each operation, as static tables.
//!
//! Written by signoff-codegen; changes are lost.

pub mod xml;
mod api;
mod webhooks;
pub use api::*;
pub use webhooks::*;

//! What the document says about each operation, as static tables.
//!
//! Written by signoff-codegen; changes are lost.

pub mod headers;
mod api;
pub use api::*;

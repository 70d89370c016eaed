//! What the document says about each operation, as static tables.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

pub mod xml;
mod api;
mod webhooks;
pub use api::*;
pub use webhooks::*;

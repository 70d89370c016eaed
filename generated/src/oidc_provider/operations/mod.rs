//! What the document says about each operation, as static tables.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

mod provider;
mod callbacks;
pub use provider::*;
pub use callbacks::*;

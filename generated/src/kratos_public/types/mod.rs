//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

mod part_001;
mod part_002;
pub use part_001::*;
pub use part_002::*;

//! What the document says about each operation, as static tables.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

mod option;
mod option2;

#[path = "__u5ba0__u7269.rs"]
mod 宠物;

mod mod2;
mod s;
mod n123;
mod api;
pub use option::*;
pub use option2::*;
pub use 宠物::*;
pub use mod2::*;
pub use s::*;
pub use n123::*;
pub use api::*;

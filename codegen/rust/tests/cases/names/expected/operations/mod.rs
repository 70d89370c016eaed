//! What the document says about each operation, as static tables.
//!
//! Written by signoff-codegen; changes are lost.

mod option;
mod option2;
mod n123;
mod api;
pub use option::*;
pub use option2::*;
pub use n123::*;
pub use api::*;

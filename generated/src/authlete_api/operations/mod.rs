//! What the document says about each operation, as static tables.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

mod service_management;
mod token_operations;
mod introspection_endpoint;
mod native_sso;
pub use service_management::*;
pub use token_operations::*;
pub use introspection_endpoint::*;
pub use native_sso::*;

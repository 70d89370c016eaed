//! What the document says about each operation, as static tables.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

mod session_token;
mod session;
mod user;
mod user_setting;
mod site;
pub use session_token::*;
pub use session::*;
pub use user::*;
pub use user_setting::*;
pub use site::*;

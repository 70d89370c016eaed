//! What Signoff generates from its own suites, one module per document.
//!
//! Written by `cargo xtask codegen`; changes are lost.

#[rustfmt::skip]
pub mod authlete_api;
#[rustfmt::skip]
pub mod authlete_control;
#[rustfmt::skip]
pub mod cloudreve_api;
#[rustfmt::skip]
pub mod cloudreve_control;
#[rustfmt::skip]
pub mod kratos_admin;
#[rustfmt::skip]
pub mod kratos_control;
#[rustfmt::skip]
pub mod kratos_public;

//! What Signoff generates from its own suites, one module per document.
//!
//! Written by `cargo xtask codegen`; changes are lost.

pub mod authlete_api;
pub mod authlete_control;
pub mod cloudreve_api;
pub mod cloudreve_control;
pub mod kratos_admin;
pub mod kratos_control;
pub mod kratos_public;

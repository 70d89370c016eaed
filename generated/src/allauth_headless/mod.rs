//! django-allauth, headless
//!
//! Written by signoff-codegen; changes are lost.
//! Needs of signoff_runtime: "client", "server".
#![cfg_attr(rustfmt, rustfmt_skip)]

#![allow(clippy::all, clippy::pedantic, clippy::restriction, rustdoc::all)]
#![allow(
    dead_code,
    deprecated,
    unused_imports,
    unused_variables,
    unused_mut,
    unreachable_pub,
    missing_docs,
    non_camel_case_types,
)]
#[cfg(feature = "client")]
pub mod client;

pub mod operations;

#[cfg(feature = "server")]
pub mod server;

pub mod types;

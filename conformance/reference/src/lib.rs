//! The reference server: the sign-out calls of three systems and of a small OpenID provider, over a store.
//!
//! [`frame`] serves HTTP and mounts the systems. Each system implements the server traits that are generated from
//! its documents, and keeps its records in the [`store`]. A [`fault`] makes the server misbehave.

mod authlete;
pub mod clock;
mod cloudreve;
pub mod fault;
mod flaw;
pub mod frame;
mod kratos;
mod oidc;
pub mod secret;
pub mod seed;
pub mod source;
pub mod state;
pub mod store;

pub use fault::Fault;
pub use frame::{Config, Limits, Running, Signals, StartError, StoreChoice, serve, start};
pub use source::Source;

/// The text of `conformance/profiles/reference.toml`: the inputs that the suites need against this server.
pub const PROFILE: &str = include_str!("../../profiles/reference.toml");

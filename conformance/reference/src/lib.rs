//! The reference server: three systems' sign-out calls over a store.
//!
//! `frame` serves HTTP and mounts what the three systems answer; each system implements the server traits generated
//! from its documents; all of them keep what they remember in the [`store`].

mod authlete;
pub mod clock;
mod cloudreve;
mod kratos;
pub mod secret;
pub mod seed;
pub mod source;
pub mod state;
pub mod store;

//! Ory Kratos: the public, admin and control APIs.

#![allow(dead_code)] // Until the handlers use it.

mod identities;
mod protect;
mod record;
mod sessions;
mod system;
mod wire;

use axum::Router;

use crate::source::Source;
use crate::state::State;

/// The routers of this system's sources, each without its mount prefix.
pub(crate) fn routers(_state: &State) -> Vec<(Source, Router)> {
    Vec::new()
}

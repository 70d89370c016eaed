//! Authlete: the API and its control.
//!
//! `admission` decides who may call; `issue`, `listing`, `ending` and `introspection` are what happens to records.

mod admission;
mod code;
mod ending;
mod introspection;
mod issue;
mod listing;
mod record;
mod refusal;
mod service;

#[cfg(test)]
mod tests;

use axum::Router;

use crate::source::Source;
use crate::state::State;

/// The routers of this system's sources, each without its mount prefix.
pub(crate) fn routers(_state: &State) -> Vec<(Source, Router)> {
    Vec::new()
}

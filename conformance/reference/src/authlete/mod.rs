//! Authlete: the API and its control.
//!
//! `admission` authorizes callers; `issue`, `listing`, `ending` and `introspection` are the operations on records.

mod admission;
mod code;
mod control;
mod ending;
mod handler;
mod introspection;
mod issue;
mod listing;
mod record;
mod refusal;
mod service;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::Router;
use signoff_generated::{authlete_api, authlete_control};

use crate::source::Source;
use crate::state::State;

/// The routers of this system's sources, each without its mount prefix.
pub(crate) fn routers(state: &State) -> Vec<(Source, Router)> {
    let api = handler::Api::new(state.clone());
    let control = control::Control::new(state.clone());
    vec![
        (Source::Authlete, authlete_api::server::router(Arc::new(api))),
        (Source::AuthleteControl, authlete_control::server::router(Arc::new(control))),
    ]
}

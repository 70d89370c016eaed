//! Cloudreve: the API and its control API.
//!
//! `server` implements the generated traits. Its operations are raw: `call` reads the headers (`context`) and the `body`,
//! and puts every result into an `envelope` with status 200.

mod body;
mod call;
mod context;
mod control;
mod envelope;
mod failure;
mod jwt;
mod records;
mod server;
mod session;
mod setting;
mod sign_in;
mod sign_up;
mod system;
#[cfg(test)]
mod tests;
mod tokens;
mod users;
mod view;

use std::sync::Arc;

use axum::Router;
use signoff_generated::{cloudreve_api, cloudreve_control};

use crate::source::Source;
use crate::state::State;
use control::Control;
use system::System;

/// The routers of this system's sources, each without its mount prefix.
pub(crate) fn routers(state: &State) -> Vec<(Source, Router)> {
    let system = System::new(state);
    vec![
        (Source::Cloudreve, cloudreve_api::server::router(Arc::new(system.clone()))),
        (Source::CloudreveControl, cloudreve_control::server::router(Arc::new(Control(system)))),
    ]
}

//! Cloudreve: the API and its control.
//!
//! The headers are looked at first ([`context`]), whatever the operation. The bodies are read leniently ([`body`]);
//! every answer comes in an [`envelope`] with status 200.
// Until the server traits are there, only the tests call it.
#![allow(dead_code)]

mod body;
mod context;
mod envelope;
mod failure;
mod jwt;
mod records;
mod session;
mod setting;
mod sign_in;
mod sign_up;
mod system;
mod tokens;
mod users;
mod view;

use axum::Router;

use crate::source::Source;
use crate::state::State;

/// The routers of this system's sources, each without its mount prefix.
pub(crate) fn routers(_state: &State) -> Vec<(Source, Router)> {
    Vec::new()
}

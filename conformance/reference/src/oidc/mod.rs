//! A small OpenID provider: discovery, sign-in with a form, tokens, introspection, revocation, and sign-out with logout tokens.
//!
//! `server` implements the generated traits. Its operations are raw: `message` reads forms, queries and credentials, and writes
//! redirects, pages and errors. A session or an authorization is one record, so that a change of it conflicts with every other one.

mod authorize;
mod back_channel;
mod client;
mod end_session;
mod grant;
mod keys;
mod logout_token;
mod message;
mod records;
mod server;
mod session;
mod system;
#[cfg(test)]
mod tests;
mod token;
mod token_status;

use std::sync::Arc;

use axum::Router;
use signoff_generated::oidc_provider;

use crate::source::Source;
use crate::state::State;
use system::System;

/// The router of this system's source, without its mount prefix.
pub(crate) fn routers(state: &State) -> Vec<(Source, Router)> {
    vec![(Source::Oidc, oidc_provider::server::router(Arc::new(System::new(state))))]
}

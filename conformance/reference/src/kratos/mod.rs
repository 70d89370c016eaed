//! Ory Kratos: the public, admin and control APIs.
//!
//! `public`, `admin` and `control` implement the generated traits over [`system::System`]; `handle` has the system's
//! operations. `wire` reads requests and writes errors byte for byte, `protect` guards browsers, `record` has the stored
//! records, and `view` turns them into answers.

mod admin;
mod control;
mod handle;
mod identities;
mod protect;
mod public;
mod record;
mod sessions;
mod system;
mod view;
mod wire;

use std::sync::Arc;

use axum::Router;
use signoff_generated::{kratos_admin, kratos_control, kratos_public};

use crate::source::Source;
use crate::state::State;

/// The routers of this system's sources, each without its mount prefix.
pub(crate) fn routers(state: &State) -> Vec<(Source, Router)> {
    let system = Arc::new(system::System::new(state));
    let public = kratos_public::server::router(Arc::new(public::Public(Arc::clone(&system))));
    let admin = kratos_admin::server::router(Arc::new(admin::Admin(Arc::clone(&system))));
    let control = kratos_control::server::router(Arc::new(control::Control(system)));
    vec![(Source::Kratos, public), (Source::KratosAdmin, admin), (Source::KratosControl, control)]
}

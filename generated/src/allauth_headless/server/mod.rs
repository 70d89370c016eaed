//! A trait per tag, and the router that mounts them.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::sync::Arc;
use ::signoff_runtime as rt;
mod headless;
pub use headless::*;

/// Mounts every operation of the document.
///
/// The service implements the trait of each tag.
pub fn router<S: rt::server::Hooks + Headless>(service: Arc<S>) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    headless::mount(&mut routes);
    routes.into_router()
}

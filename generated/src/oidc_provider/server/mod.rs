//! A trait per tag, and the router that mounts them.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::sync::Arc;
use ::signoff_runtime as rt;
mod provider;
mod callbacks;
pub use provider::*;
pub use callbacks::*;

/// Mounts every operation of the document.
///
/// The service implements the trait of each tag.
pub fn router<S: rt::server::Hooks + Provider>(service: Arc<S>) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    provider::mount(&mut routes);
    routes.into_router()
}

//! A trait per tag, and the router that mounts them.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::sync::Arc;
use ::signoff_runtime as rt;
mod service_management;
mod token_operations;
mod introspection_endpoint;
mod native_sso;
pub use service_management::*;
pub use token_operations::*;
pub use introspection_endpoint::*;
pub use native_sso::*;

/// Mounts every operation of the document.
///
/// The service implements the trait of each tag.
pub fn router<S: rt::server::Hooks + ServiceManagement + TokenOperations + IntrospectionEndpoint
    + NativeSso>(service: Arc<S>) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    service_management::mount(&mut routes);
    token_operations::mount(&mut routes);
    introspection_endpoint::mount(&mut routes);
    native_sso::mount(&mut routes);
    routes.into_router()
}

//! A trait per tag, and the router that mounts them.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::sync::Arc;
use ::signoff_runtime as rt;
mod option;
mod option2;

#[path = "__u5ba0__u7269.rs"]
mod 宠物;

mod mod2;
mod s;
mod n123;
mod api;
pub use option::*;
pub use option2::*;
pub use 宠物::*;
pub use mod2::*;
pub use s::*;
pub use n123::*;
pub use api::*;

/// Mounts every operation of the document.
///
/// The service implements the trait of each tag.
pub fn router<S: rt::server::Hooks + OptionSchema + OptionSchema2 + 宠物Api + Mod + S2 + N123
    + Api>(service: Arc<S>) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    option::mount(&mut routes);
    option2::mount(&mut routes);
    宠物::mount(&mut routes);
    mod2::mount(&mut routes);
    s::mount(&mut routes);
    n123::mount(&mut routes);
    api::mount(&mut routes);
    routes.into_router()
}

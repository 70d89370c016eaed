//! A trait per tag, and the router that mounts them.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::sync::Arc;
use ::signoff_runtime as rt;
mod session_token;
mod session;
mod user;
mod user_setting;
mod site;
pub use session_token::*;
pub use session::*;
pub use user::*;
pub use user_setting::*;
pub use site::*;

/// Mounts every operation of the document.
///
/// The service implements the trait of each tag.
pub fn router<S: rt::server::Hooks + SessionToken + Session + User + UserSetting + Site>(
    service: Arc<S>,
) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    session_token::mount(&mut routes);
    session::mount(&mut routes);
    user::mount(&mut routes);
    user_setting::mount(&mut routes);
    site::mount(&mut routes);
    routes.into_router()
}

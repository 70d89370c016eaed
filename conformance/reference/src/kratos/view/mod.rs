//! What the system remembers, in the form that its documents give it.

mod form;
mod session;

pub(crate) use form::{login_flow, registration_flow};
pub(crate) use session::{admin, public};

//! Records as the answers that the documents describe.

mod form;
mod session;

pub(crate) use form::{login_flow, registration_flow};
pub(crate) use session::{admin, public};

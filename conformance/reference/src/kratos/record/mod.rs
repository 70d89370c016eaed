//! The stored records.

pub(crate) mod flow;
pub(crate) mod flow_error;
pub(crate) mod identity;
pub(crate) mod session;

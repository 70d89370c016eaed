//! Reading requests and writing answers.

pub(crate) mod accept;
pub(crate) mod cookie;
pub(crate) mod error;
pub(crate) mod logout_body;
pub(crate) mod presented;
pub(crate) mod scan;

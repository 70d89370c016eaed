//! Faults of the OpenID provider.

mod back_channel;
mod end_session;
mod tokens;

use super::Fault;

/// All of them.
pub(super) static FAULTS: [&[Fault]; 3] = [end_session::FAULTS, back_channel::FAULTS, tokens::FAULTS];

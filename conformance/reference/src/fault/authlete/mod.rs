//! Faults of the Authlete part, by subject.

mod access;
mod introspection;
mod members;
mod sign_out;
mod tokens;

use crate::source::Source::Authlete;

use super::Fault;
use super::when::On;

const SIGN_OUT: &[On] = &[On(Authlete, "POST", "/api/{}/nativesso/logout")];
const CREATE: &[On] = &[On(Authlete, "POST", "/api/{}/auth/token/create")];
const LIST: &[On] = &[On(Authlete, "GET", "/api/{}/auth/token/get/list")];
const DELETE: &[On] = &[On(Authlete, "DELETE", "/api/{}/auth/token/delete/{}")];
const REVOKE: &[On] = &[On(Authlete, "POST", "/api/{}/auth/token/revoke")];
const INTROSPECT: &[On] = &[On(Authlete, "POST", "/api/{}/auth/introspection")];

pub(super) static FAULTS: [&[Fault]; 5] =
    [sign_out::FAULTS, tokens::FAULTS, introspection::FAULTS, access::FAULTS, members::FAULTS];

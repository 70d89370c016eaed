//! Faults of the Kratos part, by subject.

mod administration;
mod browser_sign_out;
mod native_sign_out;
mod sessions;
mod sign_in;

use super::Fault;

const SESSION_INACTIVE: &str = r#"{"error":{"id":"session_inactive","code":401,"status":"Unauthorized","reason":"No active session was found in this request.","message":"request does not have a valid authentication session"}}"#;
const NOT_FOUND: &str = r#"{"error":{"code":404,"status":"Not Found","message":"Unable to locate the resource"}}"#;
const ENDED_SESSION: &str = r#"{"id":"00000000-0000-4000-8000-000000000000","active":false}"#;

pub(super) static FAULTS: [&[Fault]; 5] =
    [native_sign_out::FAULTS, browser_sign_out::FAULTS, sessions::FAULTS, sign_in::FAULTS, administration::FAULTS];

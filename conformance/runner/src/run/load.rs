//! Signs of a target that does not cope with the load.

use signoff_arazzo::engine::TransportErrorKind;
use signoff_arazzo::record::{Attempt, AttemptError, StepRecord};

/// Whether a request timed out or was answered with 5xx.
pub(super) fn overload_of(steps: &[StepRecord]) -> bool {
    let mut attempts = steps.iter().flat_map(|step| &step.attempts);
    attempts.any(|attempt| is_overload(attempt) || overload_of(&attempt.nested))
}

fn is_overload(attempt: &Attempt) -> bool {
    let response = attempt.exchange.as_ref().and_then(|exchange| exchange.response.as_ref());
    let timed_out =
        matches!(&attempt.error, Some(AttemptError::Transport(error)) if error.kind == TransportErrorKind::Timeout);
    timed_out || response.is_some_and(|response| (500..600).contains(&response.status))
}

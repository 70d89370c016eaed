//! The waits that a target requested with `Retry-After`.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use signoff_arazzo::record::{Attempt, StepRecord};

/// The number of waits and their total.
#[derive(Debug, Default)]
pub(super) struct RequestedWaits(Mutex<(usize, Duration)>);

impl RequestedWaits {
    /// Adds those of a scenario.
    pub(super) fn add(&self, steps: &[StepRecord]) {
        let mut found = (0, Duration::ZERO);
        add_steps(steps, &mut found);
        if found.0 > 0 {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            *all = (all.0 + found.0, all.1 + found.1);
        }
    }

    /// One sentence about them.
    pub(super) fn note(&self) -> Option<String> {
        let (count, total) = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let times = if count == 1 { "once".to_owned() } else { format!("{count} times") };
        let seconds = total.as_secs_f64();
        (count > 0)
            .then(|| format!("the target asked {times} to try again later (429 or 503): waited {seconds} s in total"))
    }
}

fn add_steps(steps: &[StepRecord], found: &mut (usize, Duration)) {
    for step in steps {
        for (attempt, next) in step.attempts.iter().zip(step.attempts.iter().skip(1)) {
            if asks_to_wait(attempt) {
                *found = (found.0 + 1, found.1 + next.waited);
            }
        }
        step.attempts.iter().for_each(|attempt| add_steps(&attempt.nested, found));
    }
}

fn asks_to_wait(attempt: &Attempt) -> bool {
    attempt.exchange.as_ref().is_some_and(|exchange| exchange.asks_to_wait())
}

//! The executions of a scenario's steps in one list, with the execution of each step that counts.

use std::collections::HashMap;

use signoff_arazzo::record::{StepEnd, StepRecord};

/// One execution of a step.
pub(super) struct Visit<'a> {
    /// The ids of the steps that led to it, from the scenario down: `step / inner step`.
    pub(super) id: String,
    pub(super) record: &'a StepRecord,
    /// This is the execution that counts: the last one of its step.
    pub(super) last: bool,
}

/// Lists executions depth first: the steps of a called workflow precede the step that calls it.
pub(super) fn list_visits(steps: &[StepRecord]) -> Vec<Visit<'_>> {
    let mut visits = Vec::new();
    add_visits(steps, "", &mut visits);
    let mut last: HashMap<String, usize> = HashMap::new();
    for (index, visit) in visits.iter().enumerate() {
        // A step that was not reached a second time keeps the result of the first time.
        if !matches!(visit.record.end, StepEnd::NotRun(_)) || !last.contains_key(&visit.id) {
            last.insert(visit.id.clone(), index);
        }
    }
    for index in last.into_values() {
        if let Some(visit) = visits.get_mut(index) {
            visit.last = true;
        }
    }
    visits
}

fn add_visits<'a>(steps: &'a [StepRecord], callers: &str, visits: &mut Vec<Visit<'a>>) {
    for record in steps {
        let id = format!("{callers}{}", record.step_id);
        for attempt in &record.attempts {
            add_visits(&attempt.nested, &format!("{id} / "), visits);
        }
        visits.push(Visit { id, record, last: false });
    }
}

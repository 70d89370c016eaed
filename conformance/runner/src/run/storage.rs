//! Moves what only reports need of a judged scenario from memory to a temporary file.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use crate::judge::{DeviationKey, JudgedScenario, StepFile};

/// How many scenarios describe the same deviation. Scenarios end in any order, and the first one in the order of the documents is
/// shown: it is among these.
const MAX_DESCRIBED: usize = 64;

/// What the judged scenarios of a run share.
#[derive(Default)]
pub(super) struct Storage {
    /// `None` inside if there is no place for temporary files: then the steps stay in memory.
    file: OnceLock<Option<StepFile>>,
    described: Mutex<BTreeMap<DeviationKey, usize>>,
}

impl Storage {
    /// The scenario, with its steps in the file.
    pub(super) fn store(&self, mut scenario: JudgedScenario) -> JudgedScenario {
        if let Some(file) = self.file.get_or_init(|| StepFile::create().ok()) {
            file.take(&mut scenario.steps);
        }
        let mut described = self.described.lock().unwrap_or_else(PoisonError::into_inner);
        let deviations = &mut scenario.deviations;
        let repeated = &mut deviations.repeated;
        deviations.found.retain(|key, deviation| {
            let seen = described.entry(key.clone()).or_default();
            *seen += 1;
            let is_described = *seen <= MAX_DESCRIBED;
            if !is_described {
                repeated.insert(key.clone(), deviation.count);
            }
            is_described
        });
        scenario
    }
}

//! A source that is not the documented one: nothing can be said about the scenarios that it answered.

use super::{ClaimVerdict, JudgedScenario, Outcome, Steps, Verdict};

impl JudgedScenario {
    /// If the source answered in this scenario, the scenario is errored for this reason, and its claims are undetermined. Even a
    /// criterion that is met says nothing: another server also answers with 404.
    pub(crate) fn disregard(&mut self, source: usize, reason: &str) {
        if !self.deviations.forms.contains_key(&source) {
            return;
        }
        self.deviations.found.retain(|(operation, ..), _| operation.source != source);
        self.deviations.repeated.retain(|(operation, ..), _| operation.source != source);
        self.deviations.judged.retain(|operation| operation.source != source);
        for claim in self.claims.iter_mut().filter(|claim| claim.verdict != ClaimVerdict::NotJudged) {
            claim.verdict = ClaimVerdict::Undetermined;
            claim.reason = Some(reason.to_owned());
        }
        self.outcome = Outcome::Errored;
        self.verdict = Verdict::Error;
        self.reason = Some(reason.to_owned());
        self.steps = Steps::default();
    }
}

//! The result of a suite's run with one fault or none.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use signoff_reference::Fault;

use crate::judge::{ClaimVerdict, JudgedScenario, Judgement, Outcome};
use crate::suite::Basis;

/// The result of a run.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The name of the suite.
    pub suite: String,
    /// The fault's name; `null` for the correct reference.
    pub fault: Option<&'static str>,
    /// What the server did wrong, in one sentence.
    pub about: &'static str,
    /// What the run should have found but did not; without a fault, what it found. Empty on success.
    pub missed: Vec<String>,
    /// The claims and rules that the fault is documented to break.
    pub named: &'static [&'static str],
    /// The claims and rules that were broken, with the number of scenarios.
    pub broken: BTreeMap<String, usize>,
    /// Scenarios that failed.
    pub failed: usize,
    /// Scenarios that errored.
    pub errored: usize,
    /// Deviations from the documents.
    pub deviations: usize,
    /// The claims that hold, with their basis.
    #[serde(skip)]
    pub held: BTreeMap<String, Basis>,
}

impl Row {
    /// Creates the row from the judgement of a run.
    pub fn of(suite: &str, fault: Option<&'static Fault>, judgement: &Judgement) -> Self {
        let mut broken: BTreeMap<String, usize> = BTreeMap::new();
        for name in judgement.scenarios.iter().flat_map(broken_by) {
            *broken.entry(name.to_owned()).or_default() += 1;
        }
        let (failed, errored) = (judgement.summary.scenarios.failed, judgement.summary.scenarios.errored);
        let missed = match fault {
            // There is no response to judge, so no rule can be broken, but a scenario must error.
            Some(fault) if fault.breaks.is_empty() && errored == 0 => vec!["a scenario that errors".to_owned()],
            Some(fault) => {
                fault.breaks.iter().filter(|name| !broken.contains_key(**name)).map(|name| (*name).to_owned()).collect()
            }
            None => unpassed_scenarios(judgement),
        };
        let claims = judgement.scenarios.iter().flat_map(|scenario| &scenario.claims);
        let held =
            claims.filter(|claim| claim.verdict == ClaimVerdict::Holds).map(|claim| (claim.id.clone(), claim.basis));
        Self {
            suite: suite.to_owned(),
            fault: fault.map(|fault| fault.name),
            about: fault.map_or("The reference as it should be.", |fault| fault.about),
            missed,
            named: fault.map_or(&[], |fault| fault.breaks),
            failed,
            errored,
            deviations: judgement.deviations.len(),
            held: held.collect(),
            broken,
        }
    }
}

/// The distinct claims and rules that do not hold in a scenario.
fn broken_by(scenario: &JudgedScenario) -> BTreeSet<String> {
    let claims =
        scenario.claims.iter().filter(|claim| claim.verdict == ClaimVerdict::Broken).map(|claim| claim.id.clone());
    let steps = scenario.steps.get();
    let attempts = steps.iter().flat_map(|step| &step.attempts);
    let findings = attempts.flat_map(|attempt| &attempt.findings).map(|finding| finding.rule.clone());
    claims.chain(findings.filter(|rule| rule.starts_with("document/"))).collect()
}

/// The scenarios that did not pass, and the deviations from the documents.
fn unpassed_scenarios(judgement: &Judgement) -> Vec<String> {
    let open =
        judgement.scenarios.iter().filter(|scenario| matches!(scenario.outcome, Outcome::Failed | Outcome::Errored));
    let scenarios =
        open.map(|scenario| format!("{}: {}", scenario.name, scenario.reason.as_deref().unwrap_or_default()));
    let deviations = judgement.deviations.iter().map(|deviation| {
        format!("{}: {} `{}` {}", deviation.first.scenario, deviation.operation, deviation.pointer, deviation.keyword)
    });
    scenarios.chain(deviations).collect()
}

//! One fault, or none, and what a run of its suite found.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use signoff_reference::Fault;

use crate::bind::Basis;
use crate::judge::{JudgedScenario, Judgement, Outcome};

/// What one run found.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The suite that was run.
    pub suite: String,
    /// The fault's name; `null`: the reference as it should be.
    pub fault: Option<&'static str>,
    /// What the server did, in one sentence.
    pub about: &'static str,
    /// What was to be found, and was not; without a fault, what was found although nothing is wrong. Empty: all is well.
    pub missed: Vec<String>,
    /// Claims and rules that were to be found broken.
    pub named: &'static [&'static str],
    /// Claims and rules that were found broken, with the number of scenarios.
    pub broken: BTreeMap<String, usize>,
    /// Scenarios that failed.
    pub failed: usize,
    /// Scenarios that could not be carried out.
    pub errored: usize,
    /// Claims that hold, and who says so.
    #[serde(skip)]
    pub held: BTreeMap<String, Basis>,
}

impl Row {
    /// Reads it off the judgement of a run of the suite.
    pub fn of(suite: &str, fault: Option<&'static Fault>, judgement: &Judgement) -> Self {
        let mut broken: BTreeMap<String, usize> = BTreeMap::new();
        for name in judgement.scenarios.iter().flat_map(broken_in) {
            *broken.entry(name.to_owned()).or_default() += 1;
        }
        let (failed, errored) = (judgement.summary.failed, judgement.summary.errored);
        let missed = match fault {
            // There is no answer to judge: nothing can be broken, but a run must not pass either.
            Some(fault) if fault.breaks.is_empty() && errored == 0 => vec!["a scenario that errors".to_owned()],
            Some(fault) => {
                fault.breaks.iter().filter(|name| !broken.contains_key(**name)).map(|name| (*name).to_owned()).collect()
            }
            None => open(judgement),
        };
        let claims = judgement.scenarios.iter().flat_map(|scenario| &scenario.claims);
        let held = claims.filter(|claim| claim.holds == Some(true)).map(|claim| (claim.id.clone(), claim.basis));
        Self {
            suite: suite.to_owned(),
            fault: fault.map(|fault| fault.name),
            about: fault.map_or("The reference as it should be.", |fault| fault.about),
            missed,
            named: fault.map_or(&[], |fault| fault.breaks),
            failed,
            errored,
            held: held.collect(),
            broken,
        }
    }
}

/// The claims and rules that do not hold in a scenario, each once.
fn broken_in(scenario: &JudgedScenario) -> BTreeSet<&str> {
    let claims = scenario.claims.iter().filter(|claim| claim.holds == Some(false)).map(|claim| claim.id.as_str());
    let attempts = scenario.steps.iter().flat_map(|step| &step.attempts);
    let findings = attempts.flat_map(|attempt| &attempt.findings).map(|finding| finding.rule.as_str());
    claims.chain(findings.filter(|rule| rule.starts_with("document/"))).collect()
}

/// The scenarios that did not pass.
fn open(judgement: &Judgement) -> Vec<String> {
    let open =
        judgement.scenarios.iter().filter(|scenario| matches!(scenario.outcome, Outcome::Failed | Outcome::Errored));
    open.map(|scenario| format!("{}: {}", scenario.name, scenario.reason.as_deref().unwrap_or_default())).collect()
}

//! Which faults count as noticed.

use std::collections::BTreeMap;

use signoff_reference::Fault;

use super::{FaultMatrix, Row, table};
use crate::judge::{
    ClaimVerdict, Finding, JudgedAttempt, JudgedClaim, JudgedScenario, JudgedStep, Judgement, Outcome, RunFacts,
    ScenarioDeviations, Verdict,
};
use crate::suite::Basis;

/// A scenario with one claim and one finding.
fn scenario(claim: &str, verdict: ClaimVerdict, rule: Option<&str>, outcome: Outcome) -> JudgedScenario {
    let finding = |rule: &str| Finding {
        known: None,
        rule: rule.to_owned(),
        location: String::new(),
        expected: String::new(),
        actual: String::new(),
        claims: Vec::new(),
        judged: true,
        deviation: None,
    };
    let attempt = JudgedAttempt {
        request: None,
        received: Vec::new(),
        response: None,
        met: Vec::new(),
        findings: rule.into_iter().map(finding).collect(),
        error: None,
        action: None,
        curl: None,
        recorded: None,
        started: std::time::UNIX_EPOCH,
        duration_ms: 0.0,
    };
    let step = JudgedStep { step: "a".to_owned(), location: String::new(), not_run: None, attempts: vec![attempt] };
    let claim = JudgedClaim {
        id: claim.to_owned(),
        basis: Basis::Documented,
        verdict,
        reason: None,
        text: String::new(),
        source: None,
        evidence: None,
        known: None,
    };
    JudgedScenario {
        unjudged: Vec::new(),
        name: "suite/a/b".to_owned(),
        outcome,
        verdict: if outcome == Outcome::Passed { Verdict::Pass } else { Verdict::Fail },
        reason: (outcome != Outcome::Passed).then(|| "it is wrong".to_owned()),
        claims: vec![claim],
        steps: vec![step].into(),
        rounds: Vec::new(),
        snapshot: None,
        inputs: None,
        deviations: ScenarioDeviations::default(),
        started: std::time::UNIX_EPOCH,
        duration_ms: 0.0,
    }
}

fn row(fault: Option<&'static Fault>, scenarios: Vec<JudgedScenario>) -> Row {
    Row::of(suite(), fault, &Judgement::new(scenarios, RunFacts::default()))
}

/// A suite that has faults.
fn suite() -> &'static str {
    Fault::all().next().unwrap().suite()
}

/// A fault of that suite that breaks this number of claims and no rule.
fn fault(claims: usize) -> &'static Fault {
    let breaks_no_rule = |fault: &&Fault| !fault.breaks.iter().any(|name| name.starts_with("document/"));
    let mut faults = Fault::all().filter(|fault| fault.suite() == suite()).filter(breaks_no_rule);
    faults.find(|fault| fault.breaks.len() == claims).unwrap()
}

#[test]
fn a_fault_is_noticed_only_if_everything_that_it_names_is_broken() {
    let found = |id| scenario(id, ClaimVerdict::Broken, None, Outcome::Failed);
    let (fault, [first, second]) = (fault(2), <[&str; 2]>::try_from(fault(2).breaks).unwrap());
    assert!(row(Some(fault), vec![found(first), found(second)]).missed.is_empty());
    assert_eq!(row(Some(fault), vec![found(first), found("another")]).missed, [second]);
    let undetermined = scenario(second, ClaimVerdict::Undetermined, None, Outcome::Errored);
    assert_eq!(row(Some(fault), vec![found(first), undetermined]).missed, [second]);
}

#[test]
fn a_rule_is_broken_once_per_scenario() {
    let broken = || scenario("x", ClaimVerdict::Holds, Some("document/body"), Outcome::Failed);
    let of_rule = Fault::all().find(|fault| fault.breaks == ["document/body"]);
    let row = row(of_rule, vec![broken(), broken()]);
    assert!(row.missed.is_empty());
    assert_eq!(row.broken, BTreeMap::from([("document/body".to_owned(), 2)]));
}

#[test]
fn a_fault_without_a_response_must_cause_an_error() {
    let passed = scenario("x", ClaimVerdict::Holds, None, Outcome::Passed);
    assert!(!row(Some(fault(0)), vec![passed]).missed.is_empty());
    let errored = scenario("x", ClaimVerdict::Undetermined, None, Outcome::Errored);
    assert!(row(Some(fault(0)), vec![errored]).missed.is_empty());
}

#[test]
fn findings_without_a_fault_are_reported() {
    let matrix = FaultMatrix::new(vec![row(None, vec![scenario("x", ClaimVerdict::Broken, None, Outcome::Failed)])]);
    assert!(!matrix.passed());
    assert!(table(&matrix, false).contains("found without a fault: suite/a/b: it is wrong"));
}

#[test]
fn unbroken_claims_are_counted_once_every_fault_was_run() {
    let whole = || row(None, vec![scenario("x", ClaimVerdict::Holds, None, Outcome::Passed)]);
    assert!(FaultMatrix::new(vec![whole()]).suites.iter().all(|suite| suite.claims.is_none()));
    let faults = Fault::all().filter(|fault| fault.suite() == suite());
    let all = faults.map(|fault| row(Some(fault), Vec::new()));
    let matrix = FaultMatrix::new(std::iter::once(whole()).chain(all).collect());
    assert!(table(&matrix, false).contains("no fault breaks 1 of 1 documented claims"));
    assert!(table(&matrix, true).ends_with("\n        x\n"));
}

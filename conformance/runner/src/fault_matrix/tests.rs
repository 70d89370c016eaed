//! What is noticed and what is not.

use std::collections::BTreeMap;

use signoff_reference::Fault;

use super::{FaultMatrix, Row, table};
use crate::bind::Basis;
use crate::judge::{Finding, JudgedAttempt, JudgedClaim, JudgedScenario, JudgedStep, Judgement, Outcome, Verdict};

/// A scenario with one claim and one finding of a rule.
fn scenario(claim: &str, holds: Option<bool>, rule: Option<&str>, outcome: Outcome) -> JudgedScenario {
    let finding = |rule: &str| Finding {
        rule: rule.to_owned(),
        location: String::new(),
        expected: String::new(),
        actual: String::new(),
        claims: Vec::new(),
        judged: true,
    };
    let attempt = JudgedAttempt {
        request: None,
        response: None,
        findings: rule.into_iter().map(finding).collect(),
        error: None,
        action: None,
        curl: None,
        duration_ms: 0.0,
    };
    let step = JudgedStep { step: "a".to_owned(), location: String::new(), not_run: None, attempts: vec![attempt] };
    let claim = JudgedClaim {
        id: claim.to_owned(),
        basis: Basis::Documented,
        holds,
        judged: true,
        text: String::new(),
        source: None,
        known: None,
    };
    JudgedScenario {
        name: "kratos/a/b".to_owned(),
        outcome,
        verdict: if outcome == Outcome::Passed { Verdict::Pass } else { Verdict::Fail },
        reason: (outcome != Outcome::Passed).then(|| "it is wrong".to_owned()),
        claims: vec![claim],
        steps: vec![step],
        snapshot: None,
        duration_ms: 0.0,
    }
}

fn row(fault: Option<&str>, scenarios: Vec<JudgedScenario>) -> Row {
    let fault = fault.map(|name| Fault::find(name).unwrap());
    Row::of("kratos", fault, &Judgement::new(scenarios, Vec::new(), false))
}

#[test]
fn a_fault_is_noticed_only_where_all_that_it_names_is_broken() {
    let found = |id| scenario(id, Some(false), None, Outcome::Failed);
    let both = row(Some("kratos-sign-out-200"), vec![found("native-live-token"), found("native-again")]);
    assert!(both.missed.is_empty());
    let other = row(Some("kratos-sign-out-200"), vec![found("native-live-token"), found("whoami-nobody")]);
    assert_eq!(other.missed, ["native-again"]);
    let undetermined = scenario("native-again", None, None, Outcome::Errored);
    let one = row(Some("kratos-sign-out-200"), vec![found("native-live-token"), undetermined]);
    assert_eq!(one.missed, ["native-again"]);
}

#[test]
fn a_rule_is_broken_once_per_scenario() {
    let broken = || scenario("x", Some(true), Some("document/body"), Outcome::Failed);
    let row = row(Some("kratos-whoami-without-id"), vec![broken(), broken()]);
    assert!(row.missed.is_empty());
    assert_eq!(row.broken, BTreeMap::from([("document/body".to_owned(), 2)]));
}

#[test]
fn a_fault_that_leaves_no_answer_must_leave_an_error() {
    let passed = scenario("x", Some(true), None, Outcome::Passed);
    assert!(!row(Some("kratos-sign-out-slow"), vec![passed]).missed.is_empty());
    let errored = scenario("x", None, None, Outcome::Errored);
    assert!(row(Some("kratos-sign-out-slow"), vec![errored]).missed.is_empty());
}

#[test]
fn anything_found_without_a_fault_is_wrong_and_is_shown() {
    let matrix = FaultMatrix::new(vec![row(None, vec![scenario("x", Some(false), None, Outcome::Failed)])]);
    assert!(!matrix.is_well());
    assert!(table(&matrix, false).contains("found without a fault: kratos/a/b: it is wrong"));
}

#[test]
fn claims_that_no_fault_breaks_are_counted_once_all_were_run() {
    let whole = || row(None, vec![scenario("x", Some(true), None, Outcome::Passed)]);
    assert!(FaultMatrix::new(vec![whole()]).suites.iter().all(|suite| suite.claims.is_none()));
    let faults = Fault::all().filter(|fault| fault.suite() == "kratos");
    let all = faults.map(|fault| row(Some(fault.name), Vec::new()));
    let matrix = FaultMatrix::new(std::iter::once(whole()).chain(all).collect());
    assert!(table(&matrix, false).contains("no fault breaks 1 of 1 documented claims"));
    assert!(table(&matrix, true).ends_with("\n        x\n"));
}

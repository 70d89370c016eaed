//! Binding suites: the shipped ones, and what their claims and capabilities mean.
#![allow(clippy::indexing_slicing, reason = "a missing element fails the test")]

use signoff_arazzo::bind::{DocumentSet, WorkflowIndex};
use signoff_conformance::run::{LoadedSuites, RunRequest, Scope};
use signoff_conformance::suite::{ClaimId, Plan, SuiteOptions, bind_suites, embedded_suite};
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;

#[test]
fn the_embedded_suites_bind_without_errors() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let suites: Vec<_> = signoff_specs::SUITES.iter().map(embedded_suite).collect();
    let plan = bind_suites(&suites, &SuiteOptions::default(), &mut sources, &mut diagnostics);
    let errors: Vec<_> = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(plan.scenarios().count() > 0 || suites.is_empty());
}

#[test]
fn a_scenario_proves_each_claim_of_every_suite() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let suites: Vec<_> = signoff_specs::SUITES.iter().map(embedded_suite).collect();
    let plan = bind_suites(&suites, &SuiteOptions::default(), &mut sources, &mut diagnostics);
    let steps = (0..plan.workflows.len()).flat_map(|index| &plan.proofs(WorkflowIndex(index)).steps);
    let proven: Vec<ClaimId> = steps.flat_map(|step| step.all.iter().copied()).collect();
    let claims = plan.claims.iter().enumerate().filter(|(_, claim)| claim.unprovable.is_none());
    let open = claims.filter(|(index, _)| !proven.contains(&ClaimId(*index)));
    let open: Vec<String> = open.map(|(_, claim)| format!("{}#{}", claim.suite, claim.id)).collect();
    assert!(open.is_empty(), "{open:?}");
}

const API: &str = "
openapi: 3.0.3
info: {title: Letters, version: 1.0.0}
paths:
  /letters:
    get:
      operationId: list
      responses: {'200': {description: The letters.}}
      x-signoff-claims:
        - {id: one, text: The first sentence., basis: documented}
        - {id: two, text: The second sentence., basis: observed}
        - {id: three, text: The third sentence., basis: chosen}
";

const FLOW: &str = "
arazzo: 1.0.1
info: {title: Letters, version: 1.0.0}
sourceDescriptions: [{name: letters, url: letters.openapi.yaml, type: openapi}]
x-signoff-capabilities: {admin: It has an admin API., mail: It sends mail.}
workflows:
  - workflowId: outer
    x-signoff-proves: [one]
    x-signoff-needs: [mail]
    steps:
      - stepId: inherits
        operationId: list
        successCriteria: [{condition: $statusCode == 200}, {condition: $statusCode < 300, x-signoff-proves: [three]}]
      - {stepId: own, operationId: list, x-signoff-proves: [two]}
      - {stepId: nothing, operationId: list, x-signoff-proves: []}
      - {stepId: call, workflowId: inner}
  - workflowId: inner
    x-signoff-needs: [admin]
    steps: [{stepId: list, operationId: list}]
";

/// Binds the suites `names`, each with the documents above.
fn letters(names: &[&str]) -> Plan {
    let files = [("letters.openapi.yaml", API), ("letters.arazzo.yaml", FLOW)];
    let suites: Vec<_> = names.iter().map(|name| DocumentSet::from_memory(name, files)).collect();
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let plan = bind_suites(&suites, &SuiteOptions::default(), &mut sources, &mut diagnostics);
    assert_eq!(diagnostics.iter().count(), 0, "{:#?}", diagnostics.iter().collect::<Vec<_>>());
    plan
}

#[test]
fn the_innermost_list_of_claims_holds() {
    let plan = letters(&["letters"]);
    let outer = plan.proofs(WorkflowIndex(0));
    let steps: Vec<_> = outer.steps.iter().map(|step| (&step.proves[..], &step.criteria[..], &step.all[..])).collect();
    let (one, two, three) = (ClaimId(0), ClaimId(1), ClaimId(2));
    assert_eq!(steps[0], (&[one][..], &[vec![one], vec![three]][..], &[one, three][..]));
    assert_eq!(steps[1], (&[two][..], &[][..], &[two][..]));
    assert_eq!(steps[2], (&[][..], &[][..], &[][..]));
    assert_eq!(steps[3], (&[one][..], &[][..], &[one][..]));
    assert!(outer.has_claims);
}

#[test]
fn a_workflow_needs_what_the_workflows_that_it_calls_need() {
    let plan = letters(&["letters"]);
    assert_eq!(plan.proofs(WorkflowIndex(0)).needs, ["admin", "mail"]);
    assert_eq!(plan.proofs(WorkflowIndex(1)).needs, ["admin"]);
}

#[test]
fn two_suites_may_declare_the_same_claims() {
    let plan = letters(&["letters", "other"]);
    assert_eq!(plan.claims.len(), 6);
    assert_eq!(plan.proofs(WorkflowIndex(2)).proves, [ClaimId(3)]);
    assert_eq!(plan.claim(ClaimId(3)).map(|claim| (&*claim.suite, &*claim.id)), Some(("other", "one")));
}

#[test]
fn without_names_the_suites_of_a_run_are_those_that_the_reference_serves() {
    let request = RunRequest::default();
    let suites = LoadedSuites::for_run(&request, &Scope::of(&request).unwrap()).unwrap();
    assert_eq!(suites.whole.iter().collect::<Vec<_>>(), ["authlete", "cloudreve", "kratos", "oidc"]);
}

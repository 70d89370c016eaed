//! Coverage: every documented response, example and claim is proven by at least one scenario or marked as unprovable.
//!
//! Coverage is computed from a run, because only a run shows the status of each response:
//!
//! * A **response** is proven by a response that it describes and that does not deviate from its document, in a scenario that passed.
//! * An **example** of a response is proven by such a response that has all members of the example, equal codes at the top level
//!   (`A001202`, `CALLER_ERROR`: capitals, digits and underscores), and other values of the same types.
//! * A **claim** is proven by a scenario in which it holds.
//!
//! `x-signoff-unprovable: reason` on a claim, a response or an operation counts as covered; on a media type it applies to its
//! examples. An example that several operations share (in a response component) is proven by any of them.

mod example;
mod report;

pub use report::coverage_report;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use signoff_arazzo::bind::{BoundSource, OperationRef};
use signoff_arazzo::record::{ScenarioRecord, StepRecord};
use signoff_openapi::api::{Operation, Response, Role, StatusPattern};
use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use crate::document::{judge_exchange, pick_response};
use crate::judge::{ClaimVerdict, CoverageItem, CoverageKind, CoverageState, JudgeContext, JudgedScenario, Outcome};
use crate::suite::{Basis, Plan};
use example::matches_example;

/// What the scenarios prove, with the name of the scenario. Of several it is the first in the order of the alphabet, because
/// scenarios can run in parallel.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    responses: BTreeMap<(OperationRef, StatusPattern), String>,
    /// By operation, status, and the indexes of the content and of its example.
    examples: BTreeMap<(OperationRef, StatusPattern, usize, usize), String>,
    /// By suite and id.
    claims: BTreeMap<(String, String), String>,
}

impl Coverage {
    /// Adds what a scenario proves.
    pub fn add(&mut self, context: &JudgeContext<'_>, record: &ScenarioRecord, judged: &JudgedScenario) {
        let suite = judged.name.split('/').next().unwrap_or_default();
        for claim in judged.claims.iter().filter(|claim| claim.verdict == ClaimVerdict::Holds) {
            prove(&mut self.claims, (suite.to_owned(), claim.id.clone()), &judged.name);
        }
        if judged.outcome == Outcome::Passed {
            self.add_steps(context, &record.steps, &record.name);
        }
    }

    fn add_steps(&mut self, context: &JudgeContext<'_>, steps: &[StepRecord], scenario: &str) {
        let plan = context.plan;
        for step in steps {
            for attempt in &step.attempts {
                self.add_steps(context, &attempt.nested, scenario);
                let Some((exchange, reference)) = attempt.exchange.as_ref().zip(step.operation) else { continue };
                let (Some(response), true) = (&exchange.response, exchange.described) else { continue };
                let Some((source, operation)) = plan.operation(reference) else { continue };
                let deviates = !judge_exchange(exchange, reference, plan, context.validators).is_empty();
                if let Some(described) = pick_response(operation, response.status).filter(|_| !deviates) {
                    self.add_response(first_reference(plan, source, reference), described, &response.body, scenario);
                }
            }
        }
    }

    fn add_response(&mut self, reference: OperationRef, described: &Response, body: &[u8], scenario: &str) {
        prove(&mut self.responses, (reference, described.status), scenario);
        let body: Option<Value> = serde_json::from_slice(body).ok();
        for (content, media_type) in described.content.iter().enumerate() {
            for (index, example) in media_type.examples.iter().enumerate() {
                let is_proven =
                    example.value.as_ref().zip(body.as_ref()).is_some_and(|(value, body)| matches_example(value, body));
                if is_proven {
                    prove(&mut self.examples, (reference, described.status, content, index), scenario);
                }
            }
        }
    }

    /// All items, in document order.
    pub fn items(&self, plan: &Plan, sources: &Sources) -> Vec<CoverageItem> {
        let mut items = Vec::new();
        for (index, source) in plan.sources.iter().enumerate() {
            // Several Arazzo documents of a suite can use the same API document.
            if plan.sources.iter().take(index).any(|earlier| earlier.set == source.set && earlier.name == source.name) {
                continue;
            }
            for (number, operation) in source.api.operations.iter().enumerate() {
                if operation.role == Role::Path {
                    let reference = OperationRef { source: index, operation: number };
                    self.add_operation(&mut items, source, operation, reference, sources);
                }
            }
        }
        share_examples(&mut items);
        self.add_claims(&mut items, plan, sources);
        items
    }

    fn add_operation(
        &self,
        items: &mut Vec<CoverageItem>,
        source: &BoundSource,
        operation: &Operation,
        reference: OperationRef,
        sources: &Sources,
    ) {
        for response in &operation.responses {
            let unprovable = unprovable(operation, response);
            let state = |proof: Option<&String>| state(proof, unprovable.as_ref());
            let item = |kind, what: String, state, location: &Location| CoverageItem {
                kind,
                suite: source.set.clone(),
                operation: format!("{} {} ({})", operation.method, operation.path, source.name),
                what,
                basis: Basis::Documented,
                state,
                text: None,
                source: None,
                location: sources.place(location),
            };
            let status = crate::document::status_word(response.status);
            let proof = self.responses.get(&(reference, response.status));
            items.push(item(CoverageKind::Response, status.clone(), state(proof), &response.location));
            for (position, content) in response.content.iter().enumerate() {
                for (index, example) in
                    content.examples.iter().enumerate().filter(|(_, example)| example.value.is_some())
                {
                    let proof = self.examples.get(&(reference, response.status, position, index));
                    let name =
                        if example.name.is_empty() { status.clone() } else { format!("{status} {}", example.name) };
                    let state = match (state(proof), content.extensions.get(UNPROVABLE)) {
                        (CoverageState::Missing, Some(reason)) => CoverageState::Unprovable(text(reason)),
                        (state, _) => state,
                    };
                    items.push(item(CoverageKind::Example, name, state, &example.location));
                }
            }
        }
    }

    fn add_claims(&self, items: &mut Vec<CoverageItem>, plan: &Plan, sources: &Sources) {
        for claim in &plan.claims {
            let proof = self.claims.get(&(claim.suite.clone(), claim.id.clone()));
            let operation = plan.operation(claim.operation).map_or_else(String::new, |(source, operation)| {
                format!("{} {} ({})", operation.method, operation.path, source.name)
            });
            items.push(CoverageItem {
                kind: CoverageKind::Claim,
                suite: claim.suite.clone(),
                operation,
                what: claim.id.clone(),
                basis: claim.basis,
                state: state(proof, claim.unprovable.as_ref()),
                text: Some(claim.text.clone()),
                source: claim.source.clone(),
                location: sources.place(&claim.location),
            });
        }
    }
}

fn prove<K: Ord>(proofs: &mut BTreeMap<K, String>, key: K, scenario: &str) {
    let known = proofs.entry(key).or_insert_with(|| scenario.to_owned());
    if scenario < known.as_str() {
        scenario.clone_into(known);
    }
}

fn state(proof: Option<&String>, unprovable: Option<&String>) -> CoverageState {
    match (proof, unprovable) {
        (Some(scenario), _) => CoverageState::Proven(scenario.clone()),
        (None, Some(reason)) => CoverageState::Unprovable(reason.clone()),
        (None, None) => CoverageState::Missing,
    }
}

/// Merges the items of shared examples into one per example, with the best state.
fn share_examples(items: &mut Vec<CoverageItem>) {
    let mut proven: BTreeMap<String, CoverageState> = BTreeMap::new();
    let examples = items.iter().filter(|item| item.kind == CoverageKind::Example);
    for item in examples.filter(|item| item.state != CoverageState::Missing) {
        proven.entry(item.location.clone()).or_insert_with(|| item.state.clone());
    }
    let mut seen = BTreeSet::new();
    items.retain_mut(|item| {
        if item.kind != CoverageKind::Example {
            return true;
        }
        if let Some(state) = proven.get(&item.location) {
            item.state = state.clone();
        }
        seen.insert(item.location.clone())
    });
}

/// The first reference to the operation, which [`Coverage::items`] uses as the key.
fn first_reference(plan: &Plan, source: &BoundSource, reference: OperationRef) -> OperationRef {
    let same = |other: &BoundSource| other.set == source.set && other.name == source.name;
    let first = plan.sources.iter().position(same).unwrap_or(reference.source);
    OperationRef { source: first, ..reference }
}

fn unprovable(operation: &Operation, response: &Response) -> Option<String> {
    let reason = response.extensions.get(UNPROVABLE).or_else(|| operation.extensions.get(UNPROVABLE))?;
    Some(text(reason))
}

fn text(reason: &Value) -> String {
    reason.as_str().map_or_else(|| reason.to_string(), str::to_owned)
}

const UNPROVABLE: &str = "x-signoff-unprovable";

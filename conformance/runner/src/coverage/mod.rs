//! Coverage: every documented response, example and claim is proven by at least one scenario or marked as unprovable.
//!
//! Coverage is computed from a run, because only a run shows the status of each response:
//!
//! * A **response** is proven by a response that it describes, in a scenario that passed.
//! * An **example** of a response is proven by such a response that has all members of the example, equal codes at the top level
//!   (`A001202`, `CALLER_ERROR`: capitals, digits and underscores), and other values of the same types.
//! * A **claim** is proven by a scenario in which it holds.
//!
//! `x-signoff-unprovable: reason` on a claim, a response or an operation counts as covered; on a media type it applies to its
//! examples. An example that several operations share (in a response component) is proven by any of them.

mod example;
mod item;
mod report;

pub use item::{Item, ItemKind, State};
pub use report::coverage_report;

use std::collections::BTreeMap;

use serde_json::Value;
use signoff_arazzo::bind::{BoundSource, OperationRef};
use signoff_arazzo::record::{RunRecord, StepRecord};
use signoff_openapi::api::{Operation, Response, Role, StatusPattern};

use crate::document::pick_response;
use crate::judge::{ClaimVerdict, Judgement, Outcome};
use crate::suite::{Basis, Plan};
use example::matches_example;

/// The responses by operation and documented status, with the scenario.
type Responses = BTreeMap<(OperationRef, StatusPattern), Vec<(String, Option<Value>)>>;

/// All items, in document order.
pub fn compute_coverage(plan: &Plan, record: &RunRecord, judgement: &Judgement) -> Vec<Item> {
    let responses = collect_responses(plan, record, judgement);
    let mut items = Vec::new();
    for (index, source) in plan.sources.iter().enumerate() {
        // Several Arazzo documents of a suite can use the same API document.
        if plan.sources.iter().take(index).any(|earlier| earlier.set == source.set && earlier.name == source.name) {
            continue;
        }
        for (number, operation) in source.api.operations.iter().enumerate() {
            if operation.role == Role::Path {
                let reference = OperationRef { source: index, operation: number };
                add_operation(&mut items, source, operation, reference, &responses);
            }
        }
    }
    share_examples(&mut items);
    add_claims(&mut items, plan, judgement);
    items
}

/// Merges the items of shared examples into one per example, with the best state.
fn share_examples(items: &mut Vec<Item>) {
    let mut proven: BTreeMap<String, State> = BTreeMap::new();
    let place = |item: &Item| format!("{:?}", item.location);
    for item in items.iter().filter(|item| item.kind == ItemKind::Example && item.state != State::Missing) {
        proven.entry(place(item)).or_insert_with(|| item.state.clone());
    }
    let mut seen = std::collections::BTreeSet::new();
    items.retain_mut(|item| {
        if item.kind != ItemKind::Example {
            return true;
        }
        if let Some(state) = proven.get(&place(item)) {
            item.state = state.clone();
        }
        seen.insert(place(item))
    });
}

fn collect_responses(plan: &Plan, record: &RunRecord, judgement: &Judgement) -> Responses {
    let mut responses = Responses::new();
    for (scenario, judged) in record.scenarios.iter().zip(&judgement.scenarios) {
        if judged.outcome == Outcome::Passed {
            collect_steps(plan, &scenario.steps, &scenario.name, &mut responses);
        }
    }
    responses
}

fn collect_steps(plan: &Plan, steps: &[StepRecord], scenario: &str, responses: &mut Responses) {
    for step in steps {
        for attempt in &step.attempts {
            collect_steps(plan, &attempt.nested, scenario, responses);
            let Some((exchange, reference)) = attempt.exchange.as_ref().zip(step.operation) else { continue };
            let (Some(response), true) = (&exchange.response, exchange.described) else { continue };
            let Some((source, operation)) = plan.operation(reference) else { continue };
            if let Some(described) = pick_response(operation, response.status) {
                let body = serde_json::from_slice(&response.body).ok();
                let key = (first_reference(plan, source, reference), described.status);
                responses.entry(key).or_default().push((scenario.to_owned(), body));
            }
        }
    }
}

/// The first reference to the operation, which [`compute_coverage`] uses as the key.
fn first_reference(plan: &Plan, source: &BoundSource, reference: OperationRef) -> OperationRef {
    let same = |other: &BoundSource| other.set == source.set && other.name == source.name;
    let first = plan.sources.iter().position(same).unwrap_or(reference.source);
    OperationRef { source: first, ..reference }
}

fn add_operation(
    items: &mut Vec<Item>,
    source: &BoundSource,
    operation: &Operation,
    reference: OperationRef,
    responses: &Responses,
) {
    for response in &operation.responses {
        let seen = responses.get(&(reference, response.status)).map(Vec::as_slice).unwrap_or_default();
        let unprovable = unprovable(operation, response);
        let state = |proof: Option<&(String, Option<Value>)>| match (proof, &unprovable) {
            (Some((scenario, _)), _) => State::Proven(scenario.clone()),
            (None, Some(reason)) => State::Unprovable(reason.clone()),
            (None, None) => State::Missing,
        };
        let item = |kind, what: String, state, location: &signoff_openapi::location::Location| Item {
            kind,
            suite: source.set.clone(),
            operation: format!("{} {} ({})", operation.method, operation.path, source.name),
            what,
            basis: Basis::Documented,
            state,
            location: location.clone(),
        };
        let status = crate::document::status_word(response.status);
        items.push(item(ItemKind::Response, status.clone(), state(seen.first()), &response.location));
        for content in &response.content {
            for example in &content.examples {
                let Some(value) = &example.value else { continue };
                let proof =
                    seen.iter().find(|(_, body)| body.as_ref().is_some_and(|body| matches_example(value, body)));
                let name = if example.name.is_empty() { status.clone() } else { format!("{status} {}", example.name) };
                let state = match (state(proof), content.extensions.get(UNPROVABLE)) {
                    (State::Missing, Some(reason)) => State::Unprovable(text(reason)),
                    (state, _) => state,
                };
                items.push(item(ItemKind::Example, name, state, &example.location));
            }
        }
    }
}

fn add_claims(items: &mut Vec<Item>, plan: &Plan, judgement: &Judgement) {
    for claim in &plan.claims {
        let proof = judgement.scenarios.iter().find(|scenario| {
            scenario.name.split('/').next() == Some(claim.suite.as_str())
                && scenario.claims.iter().any(|judged| judged.id == claim.id && judged.verdict == ClaimVerdict::Holds)
        });
        let state = match (proof, &claim.unprovable) {
            (Some(scenario), _) => State::Proven(scenario.name.clone()),
            (None, Some(reason)) => State::Unprovable(reason.clone()),
            (None, None) => State::Missing,
        };
        let operation = plan.operation(claim.operation).map_or_else(String::new, |(source, operation)| {
            format!("{} {} ({})", operation.method, operation.path, source.name)
        });
        items.push(Item {
            kind: ItemKind::Claim,
            suite: claim.suite.clone(),
            operation,
            what: claim.id.clone(),
            basis: claim.basis,
            state,
            location: claim.location.clone(),
        });
    }
}

fn unprovable(operation: &Operation, response: &Response) -> Option<String> {
    let reason = response.extensions.get(UNPROVABLE).or_else(|| operation.extensions.get(UNPROVABLE))?;
    Some(text(reason))
}

fn text(reason: &Value) -> String {
    reason.as_str().map_or_else(|| reason.to_string(), str::to_owned)
}

const UNPROVABLE: &str = "x-signoff-unprovable";

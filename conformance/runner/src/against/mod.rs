//! Which operations of suites differ in a new version of a vendor's document, and which claims and scenarios that affects.

mod report;

use std::collections::BTreeSet;

use signoff_arazzo::bind::{BoundSource, BoundWorkflow, OperationRef, StepCall};
use signoff_openapi::api::{Api, Operation, Role};
use signoff_openapi::changes::{Change, Kind, compare_operations};

use crate::suite::Plan;

pub use report::{json_comparison, text_comparison};

/// The operations of suites, compared with a new document.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// The number of operations that were compared.
    pub operations: usize,
    /// The operations that differ, in the order of the suites.
    pub changed: Vec<ChangedOperation>,
    /// What only the new document has. It is not reported next to a suite's own document, which is an extract.
    pub additions: usize,
}

/// An operation that differs.
#[derive(Debug, Clone)]
pub struct ChangedOperation {
    /// The suite.
    pub suite: String,
    /// The source description.
    pub source: String,
    /// The HTTP method.
    pub method: String,
    /// The path template.
    pub path: String,
    /// `operationId`.
    pub operation_id: Option<String>,
    /// The differences; empty if the operation no longer exists.
    pub changes: Vec<Change>,
    /// Whether the operation no longer exists.
    pub is_removed: bool,
    /// The ids of its claims.
    pub claims: Vec<String>,
    /// The scenarios that prove one of them.
    pub proving: Vec<String>,
    /// The other scenarios that call the operation.
    pub using: Vec<String>,
}

/// Compares the operations of suites with a new document. `source` names the source description that the document replaces; without it,
/// all that share an operation with it. `old` is the document that the suites were written from, for example its last version; without
/// it, the suites' own documents are compared.
///
/// # Errors
/// No source description has this name, or none shares an operation with the document.
pub fn compare(plan: &Plan, source: Option<&str>, new: &Api, old: Option<&Api>) -> Result<Comparison, String> {
    let is_meant = |bound: &BoundSource| match source {
        Some(name) => bound.name == name,
        None => bound.api.operations.iter().any(|operation| find(new, operation).is_some()),
    };
    let mut comparison = Comparison::default();
    let mut is_found = false;
    for (index, bound) in plan.sources.iter().enumerate().filter(|(_, bound)| is_meant(bound)) {
        is_found = true;
        for (position, own) in bound.api.operations.iter().enumerate().filter(|(_, own)| own.role == Role::Path) {
            let before = match old {
                Some(old) => find(old, own).map(|operation| (old, operation)),
                None => Some((&*bound.api, own)),
            };
            let after = find(new, own).map(|operation| (new, operation));
            comparison.operations += 1;
            let changes = match (before, after) {
                (Some(before), Some(after)) => compare_operations(before, after),
                // The old document lacks it too.
                (None, None) => continue,
                // The suite had it before the vendor's document had.
                (None, Some(_)) => continue,
                (Some(_), None) => Vec::new(),
            };
            let all = changes.len();
            let changes: Vec<Change> =
                changes.into_iter().filter(|change| old.is_some() || change.kind != Kind::Added).collect();
            comparison.additions += all - changes.len();
            if after.is_none() || !changes.is_empty() {
                let reference = OperationRef { source: index, operation: position };
                comparison.changed.push(affected(plan, bound, own, reference, changes, after.is_none()));
            }
        }
    }
    if is_found {
        return Ok(comparison);
    }
    let mut names: Vec<&str> = plan.sources.iter().map(|bound| bound.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let names = names.join(", ");
    Err(match source {
        Some(name) => format!("no suite has a source `{name}` (the sources: {names})"),
        None => "no operation of the suites is in the document".to_owned(),
    })
}

/// The same operation in another document: the same method and path, or the same `operationId`.
fn find<'a>(api: &'a Api, wanted: &Operation) -> Option<&'a Operation> {
    let all = || api.operations.iter().filter(|operation| operation.role == Role::Path);
    all().find(|operation| (&operation.method, &operation.path) == (&wanted.method, &wanted.path)).or_else(|| {
        all().find(|operation| wanted.operation_id.is_some() && operation.operation_id == wanted.operation_id)
    })
}

fn affected(
    plan: &Plan,
    bound: &BoundSource,
    operation: &Operation,
    reference: OperationRef,
    changes: Vec<Change>,
    is_removed: bool,
) -> ChangedOperation {
    let claims = plan.claims.iter().enumerate().filter(|(_, claim)| claim.operation == reference);
    let (ids, claims): (BTreeSet<usize>, Vec<String>) = claims.map(|(index, claim)| (index, claim.id.clone())).unzip();
    let (mut proving, mut using) = (Vec::new(), Vec::new());
    for (index, scenario) in plan.scenarios() {
        let reachable = plan.reachable(index);
        let calls = |workflow: &BoundWorkflow| {
            workflow.steps.iter().any(|step| step.call == Some(StepCall::Operation(reference)))
        };
        let proves = reachable.iter().any(|(index, _)| {
            plan.proofs(*index).steps.iter().any(|step| step.all.iter().any(|claim| ids.contains(&claim.0)))
        });
        if proves {
            proving.push(scenario.name.clone());
        } else if reachable.iter().any(|(_, workflow)| calls(workflow)) {
            using.push(scenario.name.clone());
        }
    }
    ChangedOperation {
        suite: bound.set.clone(),
        source: bound.name.clone(),
        method: operation.method.clone(),
        path: operation.path.clone(),
        operation_id: operation.operation_id.clone(),
        changes,
        is_removed,
        claims,
        proving,
        using,
    }
}

//! What operations do to a target: which resources they create, delete or end (`x-signoff-effect`).

use std::collections::BTreeMap;

use serde_json::Value;
use signoff_arazzo::bind::{StepCall, WorkflowIndex};
use signoff_openapi::api::{Operation, StatusPattern};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

use super::plan::Plan;

/// The kinds of effects.
const WORDS: [&str; 3] = ["creates", "deletes", "ends"];

/// The number of steps with an effect, by the kind of the resource.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effects {
    /// Resources that are created.
    pub created: BTreeMap<String, usize>,
    /// Resources that are deleted or ended.
    pub removed: BTreeMap<String, usize>,
    /// Kinds of which more is deleted or ended than the same scenario has created before.
    pub foreign: BTreeMap<String, usize>,
}

impl Effects {
    /// Adds those of another scenario.
    pub fn add(&mut self, other: &Self) {
        let lists = [
            (&mut self.created, &other.created),
            (&mut self.removed, &other.removed),
            (&mut self.foreign, &other.foreign),
        ];
        for (all, own) in lists {
            own.iter().for_each(|(kind, count)| *all.entry(kind.clone()).or_default() += count);
        }
    }

    /// One sentence. A resource that is left was created, and nothing deletes or ends it.
    pub fn sentence(&self) -> String {
        let list = |counts: &BTreeMap<String, usize>| {
            let parts: Vec<String> = counts.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
            if parts.is_empty() { "nothing".to_owned() } else { parts.join(", ") }
        };
        let own = |kind: &String| {
            let removed = self.removed.get(kind).copied().unwrap_or_default();
            removed.saturating_sub(self.foreign.get(kind).copied().unwrap_or_default())
        };
        let left = self.created.iter().map(|(kind, count)| (kind.clone(), count.saturating_sub(own(kind))));
        let left = left.filter(|(_, count)| *count > 0).collect();
        format!("creates {}; deletes or ends {}; leaves {}", list(&self.created), list(&self.removed), list(&left))
    }
}

impl Plan {
    /// What the steps of a workflow do, including those of the workflows that it calls.
    pub fn effects(&self, workflow: WorkflowIndex) -> Effects {
        let mut open = BTreeMap::new();
        // What the set-up of the suite creates belongs to the suite.
        let set = self.workflow(workflow).map(|workflow| workflow.set.as_str()).unwrap_or_default();
        let before = self.once.get(set).map(|once| once.before.as_slice()).unwrap_or_default();
        for index in before.iter().take_while(|index| **index != workflow) {
            self.add_effects(*index, &mut Effects::default(), &mut open, 0);
        }
        let mut effects = Effects::default();
        self.add_effects(workflow, &mut effects, &mut open, 0);
        effects
    }

    fn add_effects(
        &self,
        index: WorkflowIndex,
        effects: &mut Effects,
        open: &mut BTreeMap<String, usize>,
        depth: usize,
    ) {
        for step in self.workflow(index).into_iter().flat_map(|workflow| &workflow.steps) {
            match step.call {
                // Binding refuses workflows that call themselves. The limit is for cycles of gotos.
                Some(StepCall::Workflow(called)) if depth < 32 => self.add_effects(called, effects, open, depth + 1),
                Some(StepCall::Operation(reference)) if step.described => {
                    let Some((_, operation)) = self.operation(reference) else { continue };
                    match effect(operation) {
                        Some(("creates", kind)) => {
                            *open.entry(kind.clone()).or_default() += 1;
                            *effects.created.entry(kind).or_default() += 1;
                        }
                        Some((_, kind)) => {
                            let own = open.entry(kind.clone()).or_default();
                            match own.checked_sub(1) {
                                Some(rest) => *own = rest,
                                None => *effects.foreign.entry(kind.clone()).or_default() += 1,
                            }
                            *effects.removed.entry(kind).or_default() += 1;
                        }
                        None => {}
                    }
                }
                _ => {}
            }
        }
    }
}

/// What an operation does to which kind of resource: `x-signoff-effect`, otherwise what its method says. POST creates if it documents
/// 201 (RFC 9110, section 9.3.3), DELETE deletes.
fn effect(operation: &Operation) -> Option<(&'static str, String)> {
    if let Some(value) = operation.extensions.get("x-signoff-effect") {
        return read(value).ok()?.map(|(word, kind)| (word, kind.unwrap_or_else(|| kind_of(operation))));
    }
    let creates = || operation.responses.iter().any(|response| response.status == StatusPattern::Code(201));
    match operation.method.as_str() {
        "DELETE" => Some(("deletes", kind_of(operation))),
        "POST" if creates() => Some(("creates", kind_of(operation))),
        _ => None,
    }
}

/// The last part of the path that is not a parameter.
fn kind_of(operation: &Operation) -> String {
    let mut parts = operation.path.rsplit('/').filter(|part| !part.is_empty() && !part.contains('{'));
    parts.next().unwrap_or("resources").to_owned()
}

/// `none`, `creates`, `deletes` or `ends`, or one of the last three with the kind of the resource.
fn read(value: &Value) -> Result<Option<(&'static str, Option<String>)>, ()> {
    let word = |text: &str| WORDS.iter().find(|word| **word == text).copied().ok_or(());
    match value {
        Value::String(text) if text == "none" => Ok(None),
        Value::String(text) => Ok(Some((word(text)?, None))),
        Value::Object(members) if members.len() == 1 => {
            let (name, kind) = members.iter().next().ok_or(())?;
            Ok(Some((word(name)?, Some(kind.as_str().ok_or(())?.to_owned()))))
        }
        _ => Err(()),
    }
}

/// Reports an `x-signoff-effect` that cannot be read.
pub(super) fn check_effect(operation: &Operation, diagnostics: &mut Diagnostics) {
    let Some(value) = operation.extensions.get("x-signoff-effect") else { return };
    if read(value).is_err() {
        let location = operation.location.child("x-signoff-effect");
        let diagnostic = Diagnostic::invalid("invalid-effect", &location, "`x-signoff-effect` is not an effect");
        diagnostics.push(diagnostic.help("write `creates`, `deletes`, `ends` or `none`, or `{creates: KIND}`"));
    }
}

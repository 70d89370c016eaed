//! What operations do to a target: which resources they create, delete or end (`x-signoff-effect`).

use std::collections::BTreeMap;

use serde_json::Value;
use signoff_arazzo::bind::{BoundStep, StepCall, WorkflowIndex};
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

    /// One sentence.
    pub fn sentence(&self) -> String {
        let (created, removed, left) = (list(&self.created), list(&self.removed), list(&self.left()));
        format!("creates {created}; deletes or ends {removed}; leaves {left}")
    }

    /// What was created, and nothing deletes or ends it.
    pub fn left(&self) -> BTreeMap<String, usize> {
        let own = |kind: &String| {
            let removed = self.removed.get(kind).copied().unwrap_or_default();
            removed.saturating_sub(self.foreign.get(kind).copied().unwrap_or_default())
        };
        let left = self.created.iter().map(|(kind, count)| (kind.clone(), count.saturating_sub(own(kind))));
        left.filter(|(_, count)| *count > 0).collect()
    }
}

/// The numbers by kind, in one text.
pub(super) fn list(counts: &BTreeMap<String, usize>) -> String {
    let part = |(kind, count): (&String, &usize)| match count {
        1 => format!("1 {}", singular(kind)),
        _ => format!("{count} {kind}"),
    };
    let parts: Vec<String> = counts.iter().map(part).collect();
    if parts.is_empty() { "nothing".to_owned() } else { parts.join(", ") }
}

/// The singular of a kind, which is usually a regular plural. Other words stay: a kind can be any part of a path.
fn singular(kind: &str) -> String {
    const STAY: [&str; 5] = ["ss", "us", "is", "news", "series"];
    if STAY.iter().any(|end| kind.ends_with(end)) {
        return kind.to_owned();
    }
    let ends_with = |ends: &[&str]| ends.iter().any(|end| kind.ends_with(end));
    match kind.strip_suffix("ies") {
        Some(stem) if !ends_with(&["cookies", "movies"]) => format!("{stem}y"),
        _ if ends_with(&["sses", "shes", "nches", "rches", "tches", "xes"]) => {
            kind.strip_suffix("es").unwrap_or(kind).to_owned()
        }
        _ => kind.strip_suffix('s').unwrap_or(kind).to_owned(),
    }
}

impl Plan {
    /// What the steps of a workflow do, including those of the workflows that it calls, and the undo-steps whose source has a target.
    /// A step that requires a status of 400 or more does nothing.
    pub fn effects(&self, workflow: WorkflowIndex, has_target: &dyn Fn(&str) -> bool) -> Effects {
        let mut count = Count::default();
        // What the set-up of the suite creates belongs to the suite.
        let set = self.workflow(workflow).map(|workflow| workflow.set.as_str()).unwrap_or_default();
        let before = self.once.get(set).map(|once| once.before.as_slice()).unwrap_or_default();
        for index in before.iter().take_while(|index| **index != workflow) {
            self.count_effects(*index, &mut count, 0);
        }
        count.effects = Effects::default();
        self.count_effects(workflow, &mut count, 0);
        for step in std::mem::take(&mut count.undo).into_iter().rev() {
            let Some(StepCall::Operation(reference)) = step.call else { continue };
            let operation = self.operation(reference).filter(|(source, _)| has_target(&source.name));
            let effect = operation.and_then(|(_, operation)| effect(operation, step));
            // The scenario itself may have deleted it.
            count.add(effect.filter(|effect| count.open.get(&effect.kind).is_some_and(|open| *open > 0)));
        }
        count.effects
    }

    fn count_effects<'p>(&'p self, index: WorkflowIndex, count: &mut Count<'p>, depth: usize) {
        for step in self.workflow(index).into_iter().flat_map(|workflow| &workflow.steps) {
            match step.call {
                _ if step.undo => count.undo.push(step),
                // Binding refuses workflows that call themselves. The limit is for cycles of gotos.
                Some(StepCall::Workflow(called)) if depth < 32 => self.count_effects(called, count, depth + 1),
                Some(StepCall::Operation(reference)) if step.described => {
                    count.add(self.operation(reference).and_then(|(_, operation)| effect(operation, step)));
                }
                _ => {}
            }
        }
    }
}

/// The effects of the steps so far.
#[derive(Default)]
struct Count<'p> {
    effects: Effects,
    /// What was created and not deleted or ended, by its kind.
    open: BTreeMap<String, usize>,
    /// The undo-steps of the workflows, in order.
    undo: Vec<&'p BoundStep>,
}

impl Count<'_> {
    fn add(&mut self, effect: Option<Effect>) {
        let Some(Effect { word, kind, with }) = effect else { return };
        let own = self.open.entry(kind.clone()).or_default();
        if word == "creates" {
            *own += 1;
            *self.effects.created.entry(kind).or_default() += 1;
            return;
        }
        match own.checked_sub(1) {
            Some(rest) => *own = rest,
            None => *self.effects.foreign.entry(kind.clone()).or_default() += 1,
        }
        *self.effects.removed.entry(kind).or_default() += 1;
        for kind in with {
            let gone = self.open.remove(&kind).unwrap_or_default();
            if gone > 0 {
                *self.effects.removed.entry(kind).or_default() += gone;
            }
        }
    }
}

/// What an operation does to which kind of resource.
#[derive(Debug, Clone, Default)]
struct Effect {
    word: &'static str,
    kind: String,
    /// The kinds that are deleted or ended with it: those that belong to it.
    with: Vec<String>,
}

/// What a step does: the `x-signoff-effect` of its operation, otherwise what the method says. POST creates if it documents 201
/// (RFC 9110, section 9.3.3), DELETE deletes.
fn effect(operation: &Operation, step: &BoundStep) -> Option<Effect> {
    let requires = |wanted: &dyn Fn(&str) -> bool| step.criteria.iter().any(|criterion| wanted(&criterion.condition));
    if requires(&is_refusal) {
        return None;
    }
    let of_kind = |word| Effect { word, kind: kind_of(operation), with: Vec::new() };
    if let Some(value) = operation.extensions.get("x-signoff-effect") {
        let declared = read(value).ok()??;
        let happens = |condition: &String| requires(&|text| text.split("||").any(|part| part.trim() == condition));
        return declared.when.iter().all(happens).then(|| Effect {
            word: declared.word,
            kind: declared.kind.unwrap_or_else(|| kind_of(operation)),
            with: declared.with,
        });
    }
    let creates = || operation.responses.iter().any(|response| response.status == StatusPattern::Code(201));
    match operation.method.as_str() {
        "DELETE" => Some(of_kind("deletes")),
        "POST" if creates() => Some(of_kind("creates")),
        _ => None,
    }
}

/// Whether a condition requires a status of 400 or more.
fn is_refusal(condition: &str) -> bool {
    let mut words = condition.split_whitespace();
    let words = (words.next(), words.next(), words.next().and_then(|status| status.parse::<u16>().ok()));
    matches!(words, (Some("$statusCode"), Some("==" | ">=" | ">"), Some(399..)))
}

/// The last part of the path that is not a parameter.
fn kind_of(operation: &Operation) -> String {
    let mut parts = operation.path.rsplit('/').filter(|part| !part.is_empty() && !part.contains('{'));
    parts.next().unwrap_or("resources").to_owned()
}

/// An `x-signoff-effect`.
struct Declared {
    word: &'static str,
    kind: Option<String>,
    with: Vec<String>,
    /// Only steps that require this condition, or name it as an alternative, have the effect.
    when: Option<String>,
}

/// `none`, `creates`, `deletes` or `ends`, or one of the last three with the kind of the resource.
fn read(value: &Value) -> Result<Option<Declared>, ()> {
    let word = |text: &str| WORDS.iter().find(|word| **word == text).copied().ok_or(());
    let members = match value {
        Value::String(text) if text == "none" => return Ok(None),
        Value::String(text) => {
            return Ok(Some(Declared { word: word(text)?, kind: None, with: Vec::new(), when: None }));
        }
        Value::Object(members) => members,
        _ => return Err(()),
    };
    let (mut effects, mut with, mut when) = (Vec::new(), Vec::new(), None);
    for (name, value) in members {
        match name.as_str() {
            "with" => {
                let kinds = value.as_array().ok_or(())?.iter().map(|kind| kind.as_str().map(str::to_owned).ok_or(()));
                with = kinds.collect::<Result<_, _>>()?;
            }
            "when" => when = Some(value.as_str().ok_or(())?.trim().to_owned()),
            name => effects.push((word(name)?, value.as_str().ok_or(())?.to_owned())),
        }
    }
    match effects.as_slice() {
        [(word, kind)] => Ok(Some(Declared { word, kind: Some(kind.clone()), with, when })),
        _ => Err(()),
    }
}

/// Reports an `x-signoff-effect` that cannot be read.
pub(super) fn check_effect(operation: &Operation, diagnostics: &mut Diagnostics) {
    let Some(value) = operation.extensions.get("x-signoff-effect") else { return };
    if read(value).is_err() {
        let location = operation.location.child("x-signoff-effect");
        let diagnostic = Diagnostic::invalid("invalid-effect", &location, "`x-signoff-effect` is not an effect");
        diagnostics.push(diagnostic.help(
            "write `creates`, `deletes`, `ends` or `none`, or `{creates: KIND}`, with `with: [KIND]` and `when: CONDITION` if needed",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_that_requires_an_error_is_a_refusal() {
        for condition in ["$statusCode == 400", " $statusCode >= 400 ", "$statusCode == 503"] {
            assert!(is_refusal(condition), "{condition}");
        }
        for condition in ["$statusCode == 204", "$statusCode < 400", "$response.body#/code == 401"] {
            assert!(!is_refusal(condition), "{condition}");
        }
    }

    #[test]
    fn one_of_a_kind_is_in_the_singular() {
        for (kind, one) in [
            ("sessions", "session"),
            ("identities", "identity"),
            ("addresses", "address"),
            ("caches", "cache"),
            ("branches", "branch"),
            ("cookies", "cookie"),
            ("boxes", "box"),
            ("status", "status"),
            ("news", "news"),
            ("chat", "chat"),
        ] {
            assert_eq!(singular(kind), one);
        }
        let counts = [("counters", 2), ("houses", 1)].map(|(kind, count)| (kind.to_owned(), count));
        assert_eq!(list(&counts.into()), "2 counters, 1 house");
    }
}

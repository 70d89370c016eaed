//! What a run does to its targets, and what it requires of them.

use std::collections::BTreeSet;

use signoff_arazzo::bind::{StepCall, WorkflowIndex};

use super::effect::{Effects, list};
use super::plan::Plan;
use crate::extension::DescriptionMembers;

/// What a run of some workflows does to its targets, and what it requires of them.
#[derive(Debug, Clone, Default)]
pub struct Impact {
    /// Resources that are created, deleted and left.
    pub effects: Effects,
    /// What is left without targets for the sources that only undo-steps use: these sources, and the effects.
    pub without_undo: Option<(BTreeSet<String>, Effects)>,
    /// What a target must allow: the suites, and their sentences (`x-signoff-preconditions`).
    pub preconditions: Vec<(String, Vec<String>)>,
}

impl Plan {
    /// What a run of these workflows does to targets.
    pub fn impact(&self, workflows: &[WorkflowIndex], has_target: &dyn Fn(&str) -> bool) -> Impact {
        let sum = |workflows: &[WorkflowIndex], has_target: &dyn Fn(&str) -> bool| {
            let mut all = Effects::default();
            workflows.iter().for_each(|index| all.add(&self.effects(*index, has_target)));
            all
        };
        let effects = sum(workflows, has_target);
        let mut optional: BTreeSet<String> = workflows.iter().flat_map(|index| self.optional_sources(*index)).collect();
        optional.retain(|source| has_target(source));
        // A scenario that needs one of them does not run without it.
        let runs = |index: &WorkflowIndex| {
            self.workflow(*index)
                .is_some_and(|workflow| !workflow.sources.iter().any(|source| optional.contains(source)))
        };
        let running: Vec<WorkflowIndex> = workflows.iter().copied().filter(runs).collect();
        let without = sum(&running, &|source| has_target(source) && !optional.contains(source));
        Impact {
            effects,
            without_undo: (!optional.is_empty()).then_some((optional, without)),
            preconditions: self.preconditions(workflows),
        }
    }

    /// The sources that only the undo-steps of a workflow use, and of those that it calls.
    fn optional_sources(&self, index: WorkflowIndex) -> BTreeSet<String> {
        let needed = self.workflow(index).map(|workflow| workflow.sources.as_slice()).unwrap_or_default();
        let steps = self.reachable(index).into_iter().flat_map(|(_, workflow)| &workflow.steps);
        let sources = steps.filter(|step| step.undo).filter_map(|step| match step.call {
            Some(StepCall::Operation(reference)) => self.operation(reference),
            _ => None,
        });
        sources.map(|(source, _)| source.name.clone()).filter(|source| !needed.contains(source)).collect()
    }

    /// The sentences of the documents that the workflows use, by suite, each once.
    fn preconditions(&self, workflows: &[WorkflowIndex]) -> Vec<(String, Vec<String>)> {
        let mut all: Vec<(String, Vec<String>)> = Vec::new();
        for (_, workflow) in workflows.iter().flat_map(|index| self.reachable(*index)) {
            let document = self.documents.get(workflow.document_index);
            let members = document.and_then(|document| document.data.get::<DescriptionMembers>());
            let sentences = members.map(|members| members.preconditions.as_slice()).unwrap_or_default();
            if sentences.is_empty() {
                continue;
            }
            if !all.iter().any(|(suite, _)| *suite == workflow.set) {
                all.push((workflow.set.clone(), Vec::new()));
            }
            for (_, known) in all.iter_mut().filter(|(suite, _)| *suite == workflow.set) {
                let new: Vec<String> = sentences.iter().filter(|sentence| !known.contains(sentence)).cloned().collect();
                known.extend(new);
            }
        }
        all
    }
}

impl Impact {
    /// A line for each fact. The first one begins with `subject`.
    pub fn lines(&self, subject: &str) -> Vec<String> {
        let mut lines = vec![format!("{subject} {}", self.effects.sentence())];
        if let Some((sources, effects)) = &self.without_undo {
            let names = sources.iter().map(|source| format!("`{source}`")).collect::<Vec<_>>().join(", ");
            lines.push(format!("without a target for {names}, it leaves {}", list(&effects.left())));
        }
        for (suite, sentences) in &self.preconditions {
            lines.extend(sentences.iter().map(|sentence| format!("`{suite}` requires: {sentence}")));
        }
        lines
    }
}

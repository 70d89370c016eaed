//! Reads and binds the documents that `[levers]` names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use indexmap::IndexMap;
use signoff_arazzo::bind::{DocumentSet, WorkflowIndex};
use signoff_openapi::Colour;
use signoff_openapi::api::Api;
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;

use crate::suite::{Plan, SuiteOptions, bind_suites};
use crate::target::Targets;

/// The levers of a profile.
#[derive(Debug, Clone, Default)]
pub(in crate::run) struct Levers {
    /// The workflows of all documents.
    pub(in crate::run) plan: Plan,
    by_operation: BTreeMap<String, WorkflowIndex>,
}

impl Levers {
    /// Reads the documents. The keys are `operationId`s, the values `FILE#workflowId`.
    ///
    /// # Errors
    /// A document has errors or lacks a workflow.
    pub(in crate::run) fn load(levers: &IndexMap<String, String>) -> Result<Self, String> {
        let mut files: Vec<(&str, DocumentSet)> = Vec::new();
        for (operation, lever) in levers {
            let (file, _) = split(operation, lever)?;
            if !files.iter().any(|(known, _)| *known == file) {
                files.push((file, DocumentSet::from_file(Path::new(file))));
            }
        }
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let sets: Vec<DocumentSet> = files.iter().map(|(_, set)| set.clone()).collect();
        let plan = bind_suites(&sets, &SuiteOptions::default(), &mut sources, &mut diagnostics);
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
        let errors: Vec<String> = errors.map(|error| error.render(&sources, Colour::Plain)).collect();
        if !errors.is_empty() {
            return Err(errors.join("\n"));
        }
        let mut by_operation = BTreeMap::new();
        for (operation, lever) in levers {
            let (file, id) = split(operation, lever)?;
            let set = files.iter().position(|(known, _)| *known == file).and_then(|index| plan.sets.get(index));
            let mut indexes = set.map(|set| set.workflows.clone()).unwrap_or_default();
            let found = indexes.find(|index| plan.workflows.get(*index).is_some_and(|found| found.workflow_id == id));
            let found = found.ok_or_else(|| format!("lever `{operation}`: {file} has no workflow `{id}`"))?;
            by_operation.insert(operation.clone(), WorkflowIndex(found));
        }
        Ok(Self { plan, by_operation })
    }

    /// The workflow for an operation.
    pub(in crate::run) fn get(&self, operation_id: Option<&str>) -> Option<WorkflowIndex> {
        self.by_operation.get(operation_id?).copied()
    }

    /// The sources of a plan whose operations levers carry out: those without a target of which at least one operation has a lever.
    pub(in crate::run) fn sources(&self, plan: &Plan, targets: &Targets) -> BTreeSet<String> {
        let has_lever =
            |api: &Api| api.operations.iter().any(|operation| self.get(operation.operation_id.as_deref()).is_some());
        let sources = plan.sources.iter().filter(|source| !targets.has(&source.name) && has_lever(&source.api));
        sources.map(|source| source.name.clone()).collect()
    }

    /// The operations with a lever that no source of the plan has.
    pub(in crate::run) fn unknown<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a str> {
        let known = |id: &&String| {
            let mut operations = plan.sources.iter().flat_map(|source| &source.api.operations);
            operations.any(|operation| operation.operation_id.as_ref() == Some(*id))
        };
        self.by_operation.keys().filter(move |id| !known(id)).map(String::as_str)
    }
}

fn split<'a>(operation: &str, lever: &'a str) -> Result<(&'a str, &'a str), String> {
    lever
        .rsplit_once('#')
        .filter(|(file, id)| !file.is_empty() && !id.is_empty())
        .ok_or_else(|| format!("lever `{operation}`: `{lever}` does not have the form FILE.arazzo.yaml#workflowId"))
}

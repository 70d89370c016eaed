//! Suites: found by name, read and bound, with the scenarios that a filter selects.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use signoff_arazzo::bind::{BoundWorkflow, DocumentSet, Files, NamedOverlay, WorkflowIndex, suggestion};
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, read_regular_text};
use signoff_reference::Source;

use super::request::{RunRequest, ScenarioFilter, SuiteRequest};
use super::scope::Scope;
use super::unknown::{Candidate, check_suite_path, similar_names, unknown_suite};
use crate::snapshot::Baseline;
use crate::suite::{Plan, SuiteOptions, WorkflowProofs, bind_suites, embedded_suite};

/// Suites, read and bound.
#[derive(Debug)]
pub struct LoadedSuites {
    /// The bound workflows, operations and claims.
    pub plan: Plan,
    /// The texts of the documents.
    pub sources: Sources,
    /// What is wrong with the documents. The plan can be run only if there are no fatal errors.
    pub diagnostics: Diagnostics,
    /// The accepted snapshots of each suite.
    pub baselines: BTreeMap<String, Baseline>,
    /// The suites of which all documents were read, not only a single file.
    pub whole: BTreeSet<String>,
}

impl LoadedSuites {
    /// Reads and binds the suites of a run. Without names, they are those that the built-in reference serves.
    ///
    /// # Errors
    /// See [`Self::load`].
    pub fn for_run(request: &RunRequest, scope: &Scope) -> Result<Self, String> {
        let mut suites = request.suites.clone();
        if suites.names.is_empty() {
            let served: BTreeSet<&str> = Source::ALL.into_iter().map(Source::suite).collect();
            suites.names = served.into_iter().map(str::to_owned).collect();
        }
        Self::load(&suites, scope.corrections())
    }

    /// Reads and binds suites. `corrections` applies the overlay of each suite; it is needed to judge observed behaviour.
    ///
    /// # Errors
    /// A suite does not exist or cannot be read. Errors in its documents are in [`Self::diagnostics`].
    pub fn load(request: &SuiteRequest, corrections: bool) -> Result<Self, String> {
        let mut suites = Vec::new();
        let (mut baselines, mut whole) = (BTreeMap::new(), BTreeSet::new());
        let built_in = || signoff_specs::SUITES.iter().map(|suite| suite.name.to_owned()).collect();
        let names: Vec<String> = if request.names.is_empty() { built_in() } else { request.names.clone() };
        for name in &names {
            let (mut suite, baseline) = find_suite(name)?;
            replace_documents(&mut suite, request)?;
            if !Path::new(name).is_file() {
                whole.insert(suite.name.clone());
            }
            baselines.insert(suite.name.clone(), baseline);
            suites.push(suite);
        }
        let mut sources = Sources::with_document_bytes(request.max_document_bytes());
        let mut diagnostics = Diagnostics::default();
        let options = SuiteOptions {
            local_sources: request.sources.clone(),
            allow_roots: request.allow_roots.clone(),
            corrections,
            overlays: request.overlays.clone(),
        };
        let plan = bind_suites(&suites, &options, &mut sources, &mut diagnostics);
        if diagnostics.fatal_errors() == 0 {
            check_overlays(&request.overlays, &plan)?;
        }
        Ok(Self { plan, sources, diagnostics, baselines, whole })
    }

    /// The scenarios that a filter selects, in the order of the documents.
    ///
    /// # Errors
    /// A pattern matches no scenario, or no scenario is selected.
    pub fn select(&self, filter: &ScenarioFilter) -> Result<Vec<WorkflowIndex>, String> {
        let all = || self.plan.workflows.iter();
        for pattern in filter.only.iter().chain(&filter.skip) {
            if !all().any(|workflow| pattern.matches(&workflow.name)) {
                let help = self.similar_scenarios(pattern.text());
                return Err(format!("the pattern `{}` matches no scenario; {help}", pattern.text()));
            }
        }
        let all_tags = || all_proofs(&self.plan).flat_map(|proofs| proofs.tags.iter().cloned());
        if let Some(unknown) = filter.tags.iter().find(|tag| !all_tags().any(|known| known == **tag)) {
            let tags: BTreeSet<String> = all_tags().collect();
            let help = suggestion(unknown, tags, "`signoff list` shows the tags");
            return Err(format!("no scenario has the tag `{unknown}`; {help}"));
        }
        let wanted = |index: WorkflowIndex, workflow: &BoundWorkflow| {
            let only = if filter.only.is_empty() {
                !workflow.called
            } else {
                filter.only.iter().any(|pattern| {
                    pattern.names(&workflow.name) || (!workflow.called && pattern.matches(&workflow.name))
                })
            };
            let has_tag = |tags: &[String]| filter.tags.is_empty() || tags.iter().any(|tag| filter.tags.contains(tag));
            only && has_tag(&self.plan.proofs(index).tags)
                && !self.plan.has_table(index)
                && !filter.skip.iter().any(|pattern| pattern.matches(&workflow.name))
        };
        let indexed = all().enumerate().map(|(index, workflow)| (WorkflowIndex(index), workflow));
        let mut selected: Vec<WorkflowIndex> =
            indexed.filter(|(index, workflow)| wanted(*index, workflow)).map(|(index, _)| index).collect();
        self.plan.sort(&mut selected);
        if selected.is_empty() {
            return Err(self.nothing_selected(filter));
        }
        Ok(filter.shard.map_or_else(|| selected.clone(), |shard| shard.pick(&selected)))
    }

    /// The help for a name or a pattern that belongs to no scenario.
    pub fn similar_scenarios(&self, wanted: &str) -> String {
        fn candidate(workflow: &BoundWorkflow) -> Candidate<'_> {
            Candidate { name: &workflow.name, summary: workflow.summary.as_deref().unwrap_or_default() }
        }
        similar_names(wanted, &self.plan.workflows.iter().map(candidate).collect::<Vec<_>>())
    }

    /// Why a filter selects nothing. Workflows that only run each other have no first one.
    fn nothing_selected(&self, filter: &ScenarioFilter) -> String {
        const SHOWN: usize = 5;
        let workflows = &self.plan.workflows;
        if !filter.only.is_empty() || !filter.skip.is_empty() || !workflows.iter().all(|workflow| workflow.called) {
            return "no scenario was selected; `signoff list` shows all".to_owned();
        }
        let names = |workflow: &BoundWorkflow| {
            let targets = workflow.runs().into_iter().filter_map(|index| self.plan.workflow(index));
            targets.map(|target| target.workflow_id.clone()).collect::<Vec<_>>().join("`, `")
        };
        let calling =
            workflows.iter().map(|workflow| (workflow, names(workflow))).filter(|(_, names)| !names.is_empty());
        let calls: Vec<String> =
            calling.take(SHOWN).map(|(workflow, names)| format!("`{}` runs `{names}`", workflow.name)).collect();
        let first = workflows.first().map(|workflow| workflow.name.as_str()).unwrap_or_default();
        format!(
            "no scenario was selected, because every workflow is run by another one: {}; name one exactly: --only {first}",
            calls.join(", ")
        )
    }

    /// The text of all errors in the documents.
    pub fn errors(&self) -> String {
        let errors = self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
        errors.map(|error| error.render(&self.sources, Colour::Plain)).collect::<Vec<_>>().join("\n")
    }

    /// `file:line:column`.
    pub fn place(&self, location: &Location) -> String {
        self.sources.place(location)
    }

    /// The names of all workflows, also of those that others call. Each may have a snapshot.
    pub fn names(&self) -> BTreeSet<String> {
        self.plan.workflows.iter().map(|workflow| workflow.name.clone()).collect()
    }
}

fn all_proofs(plan: &Plan) -> impl Iterator<Item = &WorkflowProofs> {
    (0..plan.workflows.len()).map(|index| plan.proofs(WorkflowIndex(index)))
}

/// An overlay without a source and without `extends` changes the only document of the run.
fn check_overlays(overlays: &[NamedOverlay], plan: &Plan) -> Result<(), String> {
    for (named, count) in overlays.iter().zip(&plan.overlaid) {
        let file = named.file.display();
        let reason = match (&named.source, count) {
            (Some(source), 0) => format!("--overlay {source}={file}: no suite has a source `{source}`"),
            (None, 0) => format!("--overlay {file}: `extends` names no document of the suites"),
            (None, 2..) => {
                format!("--overlay {file}: the run has several API documents, and the overlay has no `extends`")
            }
            _ => continue,
        };
        let mut names: Vec<&str> = plan.sources.iter().map(|source| source.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        return Err(format!("{reason}; name a source: --overlay SOURCE={file} (the sources: {})", names.join(", ")));
    }
    Ok(())
}

/// Puts the recipes of a profile in place of the documents of a built-in suite.
fn replace_documents(suite: &mut DocumentSet, request: &SuiteRequest) -> Result<(), String> {
    for (name, path) in &request.recipes {
        let Some(document) = name.strip_prefix(&suite.name).and_then(|rest| rest.strip_prefix('/')) else { continue };
        let Files::Memory(files) = &mut suite.files else {
            return Err(format!("recipe `{name}`: `{}` is not a built-in suite; edit its document", suite.name));
        };
        let file = format!("{document}.arazzo.yaml");
        let known: Vec<String> =
            files.keys().filter_map(|file| file.strip_suffix(".arazzo.yaml")).map(str::to_owned).collect();
        let Some(text) = files.get_mut(&file) else {
            let help = suggestion(document, known, "name a document of the suite");
            return Err(format!("recipe `{name}`: the suite has no document `{file}`; {help}"));
        };
        *text = read_regular_text(path, request.max_document_bytes())
            .map_err(|error| format!("recipe `{name}`: {}: {error}", path.display()))?;
    }
    Ok(())
}

fn find_suite(name: &str) -> Result<(DocumentSet, Baseline), String> {
    if let Some(embedded) = signoff_specs::Suite::named(name) {
        // In a checkout its files are used, so that a reviewed snapshot is found without a new build.
        let baseline = match repository().map(|root| root.join("specs").join(name)) {
            Some(folder) => Baseline::Folder(folder.join("snapshots")),
            None => Baseline::embedded(embedded),
        };
        return Ok((embedded_suite(embedded), baseline));
    }
    check_suite_path(name)?;
    let path = Path::new(name);
    let (suite, folder) = if path.is_dir() {
        let suite = DocumentSet::from_folder(path).map_err(|error| format!("{name}: cannot be read: {error}"))?;
        if suite.documents.is_empty() {
            return Err(format!("{name}: contains no Arazzo document (*.arazzo.yaml, *.arazzo.json)"));
        }
        (suite, path.to_owned())
    } else if path.is_file() {
        (DocumentSet::from_file(path), path.parent().unwrap_or(Path::new(".")).to_owned())
    } else {
        return Err(unknown_suite(name));
    };
    Ok((suite, Baseline::Folder(folder.join("snapshots"))))
}

/// The root of the checkout of this project that contains the working directory.
pub(crate) fn repository() -> Option<PathBuf> {
    let current = std::env::current_dir().ok()?;
    current
        .ancestors()
        .find(|folder| {
            folder.join("specs/Cargo.toml").is_file() && folder.join("conformance/runner/Cargo.toml").is_file()
        })
        .map(Path::to_owned)
}

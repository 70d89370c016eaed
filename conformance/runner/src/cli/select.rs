//! From the arguments to suites, a plan and a selection of scenarios.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use super::output::print_diagnostics;
use crate::bind::{BindOptions, BoundWorkflow, Plan, Suite, WorkflowIndex, bind};
use crate::pattern::Pattern;
use crate::snapshot::Baseline;
use crate::suite::embedded_suite;

/// Which suites, and which documents stand for their sources.
#[derive(Debug, Clone, Args)]
pub(super) struct SuiteArguments {
    /// Names of built-in suites, folders, or single Arazzo files [default: all built-in suites]
    #[arg(value_name = "SUITE")]
    pub(super) suites: Vec<String>,
    /// A local copy of a source description
    #[arg(long = "source", value_name = "NAME=FILE", value_parser = parse_pair)]
    pub(super) sources: Vec<(String, PathBuf)>,
}

/// Which scenarios of them.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct ScenarioArguments {
    /// Only scenarios that match (`kratos/sign-out`, `*/*/live-*`); may be given several times
    #[arg(long, value_name = "PATTERN", value_parser = Pattern::parse)]
    pub(super) only: Vec<Pattern>,
    /// No scenario that matches; may be given several times
    #[arg(long, value_name = "PATTERN", value_parser = Pattern::parse)]
    pub(super) skip: Vec<Pattern>,
}

fn parse_pair(text: &str) -> Result<(String, PathBuf), String> {
    let (name, file) =
        text.split_once('=').filter(|(name, file)| !name.is_empty() && !file.is_empty()).ok_or("wants NAME=FILE")?;
    Ok((name.to_owned(), PathBuf::from(file)))
}

/// Suites, read and bound.
pub(super) struct Loaded {
    pub(super) plan: Plan,
    pub(super) sources: Sources,
    pub(super) diagnostics: Diagnostics,
    /// Where the accepted snapshots of each suite are.
    pub(super) baselines: BTreeMap<String, Baseline>,
    /// The suites of which all documents were read, not a single file.
    pub(super) whole: BTreeSet<String>,
}

/// Reads and binds. `corrected` applies each suite's overlay, for when `observed` is judged.
///
/// # Errors
/// A suite cannot be found; what is wrong in its documents is in [`Loaded::diagnostics`].
pub(super) fn load(arguments: &SuiteArguments, corrected: bool) -> Result<Loaded, String> {
    let mut suites = Vec::new();
    let (mut baselines, mut whole) = (BTreeMap::new(), BTreeSet::new());
    let names: Vec<String> = if arguments.suites.is_empty() {
        signoff_specs::SUITES.iter().map(|suite| suite.name.to_owned()).collect()
    } else {
        arguments.suites.clone()
    };
    for name in &names {
        let (suite, baseline) = find_suite(name)?;
        if !Path::new(name).is_file() {
            whole.insert(suite.name.clone());
        }
        baselines.insert(suite.name.clone(), baseline);
        suites.push(suite);
    }
    let options = BindOptions { local_sources: arguments.sources.iter().cloned().collect(), corrections: corrected };
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let plan = bind(&suites, &options, &mut sources, &mut diagnostics);
    Ok(Loaded { plan, sources, diagnostics, baselines, whole })
}

impl Loaded {
    /// Prints errors, and warnings where asked for. Gives whether the plan may be run.
    pub(super) fn report(&self, warnings: bool) -> bool {
        print_diagnostics(&self.diagnostics, &self.sources, warnings);
        self.diagnostics.errors() == 0
    }

    /// The scenarios that the patterns leave, in the order of the documents.
    ///
    /// # Errors
    /// A pattern matches nothing, or nothing is left.
    pub(super) fn select(&self, arguments: &ScenarioArguments) -> Result<Vec<WorkflowIndex>, String> {
        let all = || self.plan.workflows.iter();
        for pattern in arguments.only.iter().chain(&arguments.skip) {
            if !all().any(|workflow| pattern.matches(&workflow.name)) {
                return Err(format!("the pattern `{}` matches no scenario; `signoff list` shows all", pattern.text()));
            }
        }
        let wanted = |workflow: &BoundWorkflow| {
            let only = if arguments.only.is_empty() {
                !workflow.called
            } else {
                arguments.only.iter().any(|pattern| {
                    pattern.names(&workflow.name) || (!workflow.called && pattern.matches(&workflow.name))
                })
            };
            only && !arguments.skip.iter().any(|pattern| pattern.matches(&workflow.name))
        };
        let selected: Vec<WorkflowIndex> =
            all().enumerate().filter(|(_, workflow)| wanted(workflow)).map(|(index, _)| WorkflowIndex(index)).collect();
        if selected.is_empty() {
            return Err("no scenario was selected; `signoff list` shows all".to_owned());
        }
        Ok(selected)
    }

    /// `file:line:column`.
    pub(super) fn place(&self, location: &Location) -> String {
        self.sources.place(location)
    }

    /// The names of all scenarios and of the workflows that they call: whatever a snapshot may belong to.
    pub(super) fn names(&self) -> BTreeSet<String> {
        self.plan.workflows.iter().map(|workflow| workflow.name.clone()).collect()
    }
}

fn find_suite(name: &str) -> Result<(Suite, Baseline), String> {
    if let Some(embedded) = signoff_specs::Suite::named(name) {
        // Inside the repository its files count, so that a reviewed snapshot is seen without a new build.
        let baseline = match repository().map(|root| root.join("specs").join(name)) {
            Some(folder) => Baseline::Folder(folder.join("snapshots")),
            None => Baseline::embedded(embedded),
        };
        return Ok((embedded_suite(embedded), baseline));
    }
    let path = Path::new(name);
    let (suite, folder) = if path.is_dir() {
        let suite = Suite::from_folder(path).map_err(|error| format!("{name}: cannot be read: {error}"))?;
        if suite.documents.is_empty() {
            return Err(format!("{name}: holds no Arazzo document (*.arazzo.yaml, *.arazzo.json)"));
        }
        (suite, path.to_owned())
    } else if path.is_file() {
        (Suite::from_file(path), path.parent().unwrap_or(Path::new(".")).to_owned())
    } else {
        let known: Vec<&str> = signoff_specs::SUITES.iter().map(|suite| suite.name).collect();
        return Err(format!("`{name}` is neither a folder, a file, nor a built-in suite ({})", known.join(", ")));
    };
    Ok((suite, Baseline::Folder(folder.join("snapshots"))))
}

/// The root of a checkout of this project that the working directory is in.
pub(super) fn repository() -> Option<PathBuf> {
    let current = std::env::current_dir().ok()?;
    current
        .ancestors()
        .find(|folder| {
            folder.join("specs/Cargo.toml").is_file() && folder.join("conformance/runner/Cargo.toml").is_file()
        })
        .map(Path::to_owned)
}

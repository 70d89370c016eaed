//! A run that is ready to start: its suites are read, its settings are resolved, and its target answers.

use signoff_arazzo::bind::WorkflowIndex;
use signoff_arazzo::engine::Transport;
use signoff_arazzo::record::NotRun;

use super::RunError;
use super::connection::Connection;
use super::request::RunRequest;
use super::scope::{Scope, TargetKind};
use super::settings::{Settings, TargetSettings};
use super::suites::LoadedSuites;
use crate::document::Validators;
use crate::judge::{JudgeContext, nothing_to_judge};
use crate::replay::{RecordedScenario, Recording};
use crate::suite::Plan;
use crate::target::Targets;

/// A run that is ready to start.
pub struct Run<'a> {
    suites: &'a LoadedSuites,
    scenarios: Vec<WorkflowIndex>,
    /// Whether all scenarios of the suites were requested.
    complete: bool,
    /// Whether the documents are read with their corrections.
    corrected: bool,
    kind: TargetKind,
    settings: Settings,
    connection: Connection,
}

impl<'a> Run<'a> {
    /// Resolves the settings, selects the scenarios and starts the built-in reference if it is the target.
    ///
    /// # Errors
    /// A document has errors, or something in the request does not exist or is invalid.
    pub async fn prepare(request: &RunRequest, scope: Scope, suites: &'a LoadedSuites) -> Result<Self, RunError> {
        if suites.diagnostics.fatal_errors() > 0 {
            return Err(RunError::Documents(suites.errors()));
        }
        let (kind, corrected) = (scope.target, scope.corrections());
        let selection = scope.profile.select.clone();
        let settings = Settings::resolve(request, scope, suites, |name| std::env::var(name).ok())?;
        let filter = &request.scenarios.completed(selection);
        let scenarios = suites.select(filter)?;
        let connection = Connection::open(&settings.target).await?;
        let connection = connection.with_levers(&settings, &suites.plan)?;
        let complete =
            filter.only.is_empty() && filter.skip.is_empty() && filter.tags.is_empty() && filter.shard.is_none();
        Ok(Self { suites, scenarios, complete, corrected, kind, settings, connection })
    }

    /// The selected scenarios.
    pub fn scenarios(&self) -> &[WorkflowIndex] {
        &self.scenarios
    }

    /// Whether the run shows that a waiver is out of date. A part of the scenarios does not, nor do documents with their
    /// corrections: they describe what is waived.
    pub(super) fn shows_unused_waivers(&self) -> bool {
        self.complete && !self.corrected
    }

    /// What answers.
    pub fn target_kind(&self) -> TargetKind {
        self.kind
    }

    /// What is run.
    pub fn plan(&self) -> &'a Plan {
        &self.suites.plan
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The suites.
    pub fn suites(&self) -> &'a LoadedSuites {
        self.suites
    }

    /// The URLs of the sources.
    pub fn targets(&self) -> &Targets {
        &self.connection.targets
    }

    pub(super) fn transport(&self) -> &dyn Transport {
        self.connection.transport.as_ref()
    }

    /// The recording that answers, if it knows scenarios.
    fn recording(&self) -> Option<&Recording> {
        match &self.settings.target {
            TargetSettings::Recording(_, recording) if !recording.scenarios.is_empty() => Some(recording),
            _ => None,
        }
    }

    /// The scenario in the recording that answers, if it knows scenarios.
    pub(super) fn recorded_scenario(&self, name: &str) -> Option<&RecordedScenario> {
        self.recording()?.scenario(name)
    }

    /// The workflows that run once for the suites of the selected scenarios: those before them, and those after them.
    pub fn once(&self) -> (Vec<WorkflowIndex>, Vec<WorkflowIndex>) {
        let is_selected = |suite: &String| {
            let mut selected = self.scenarios.iter().filter_map(|index| self.plan().workflow(*index));
            selected.any(|workflow| workflow.set == *suite)
        };
        let once: Vec<_> =
            self.plan().once.iter().filter(|(suite, _)| is_selected(suite)).map(|(_, once)| once).collect();
        let before = once.iter().flat_map(|once| once.before.iter().copied());
        (before.collect(), once.iter().flat_map(|once| once.after.iter().copied()).collect())
    }

    /// Why a scenario is not run, if there is a reason.
    pub fn reason_to_skip(&self, index: WorkflowIndex) -> Option<NotRun> {
        self.obstacle(index).or_else(|| nothing_to_judge(index, self.plan(), &self.settings.basis).map(NotRun::Other))
    }

    /// Why a workflow cannot run, if there is a reason.
    pub(super) fn obstacle(&self, index: WorkflowIndex) -> Option<NotRun> {
        let workflow = self.plan().workflow(index)?;
        if let Some(reason) = &workflow.unsupported {
            return Some(NotRun::Unsupported(reason.clone()));
        }
        let needs = &self.plan().proofs(index).needs;
        if let Some(capability) = needs.iter().find(|needed| self.settings.without.contains(*needed)) {
            return Some(NotRun::Other(format!("the target lacks capability `{capability}`")));
        }
        if let Some(source) = workflow.sources.iter().find(|source| !self.targets().has(source)) {
            return Some(NotRun::NoTarget(source.clone()));
        }
        if let Some(operation) = self.connection.operation_without_lever(index, &self.settings.levers, self.plan()) {
            return Some(NotRun::Other(operation));
        }
        let is_missing = self.recording().is_some_and(|recording| recording.scenario(&workflow.name).is_none());
        is_missing.then(|| NotRun::Other("the recording does not contain this scenario".to_owned()))
    }

    /// What the records of this run are judged by.
    pub fn judge_context<'b>(&'b self, validators: &'b Validators) -> JudgeContext<'b> {
        JudgeContext {
            plan: &self.suites.plan,
            sources: &self.suites.sources,
            basis: &self.settings.basis,
            known: &self.settings.known,
            secrets: &self.settings.secrets,
            validators,
            recording: self.settings.recording.as_ref(),
        }
    }

    /// Stops the built-in reference if it was started.
    pub async fn stop(self) {
        self.connection.close().await;
    }
}

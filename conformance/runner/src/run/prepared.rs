//! A run that is ready to start: its suites are read, its settings are resolved, and its target answers.

use signoff_arazzo::bind::WorkflowIndex;
use signoff_arazzo::engine::Transport;
use signoff_arazzo::record::NotRun;

use super::RunError;
use super::connection::Connection;
use super::request::RunRequest;
use super::scope::{Scope, TargetKind};
use super::settings::Settings;
use super::suites::LoadedSuites;
use crate::document::Validators;
use crate::judge::{JudgeContext, nothing_to_judge};
use crate::suite::Plan;
use crate::target::Targets;

/// A run that is ready to start.
pub struct Run<'a> {
    suites: &'a LoadedSuites,
    scenarios: Vec<WorkflowIndex>,
    /// Whether all scenarios of the suites were requested.
    complete: bool,
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
        let kind = scope.target;
        let settings = Settings::resolve(request, scope, suites, |name| std::env::var(name).ok())?;
        let scenarios = suites.select(&request.scenarios)?;
        let connection = Connection::open(&settings.target).await?;
        let filter = &request.scenarios;
        let complete = filter.only.is_empty() && filter.skip.is_empty() && filter.shard.is_none();
        Ok(Self { suites, scenarios, complete, kind, settings, connection })
    }

    /// The selected scenarios.
    pub fn scenarios(&self) -> &[WorkflowIndex] {
        &self.scenarios
    }

    /// Whether all scenarios of the suites were requested.
    pub(super) fn is_complete(&self) -> bool {
        self.complete
    }

    /// What answers.
    pub(super) fn target_kind(&self) -> TargetKind {
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

    /// Why a scenario is not run, if there is a reason.
    pub fn reason_to_skip(&self, index: WorkflowIndex) -> Option<NotRun> {
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
        nothing_to_judge(index, self.plan(), &self.settings.basis).map(NotRun::Other)
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
            whole_bodies: self.settings.whole_bodies,
        }
    }

    /// Stops the built-in reference if it was started.
    pub async fn stop(self) {
        self.connection.close().await;
    }
}

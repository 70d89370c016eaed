//! Runs the workflows that a workflow depends on before the workflow itself, however it is reached (Arazzo, Workflow Object, `dependsOn`).

use super::frame::{Doing, Purpose};
use super::machine::Machine;
use crate::bind::WorkflowIndex;
use crate::expression::Values;
use crate::record::NotRun;

/// Whether a workflow can begin.
pub(super) enum Readiness {
    /// All its dependencies have succeeded.
    Ready,
    /// A dependency runs first; the frame continues with its `resume` afterwards.
    Running,
    /// A dependency failed or cannot run: the workflow is not processed.
    Refused(NotRun),
}

impl Machine<'_> {
    /// Runs the first missing dependency of a workflow. The top frame is about to begin this workflow and does `resume` after the
    /// dependency. Every dependency runs once per scenario.
    pub(super) fn prepare_dependencies(&mut self, workflow: WorkflowIndex, resume: Doing) -> Readiness {
        let (name, dependency) = match self.next_dependency(workflow) {
            Ok(None) => return Readiness::Ready,
            Ok(Some(found)) => found,
            Err(reason) => return Readiness::Refused(reason),
        };
        if let Some(frame) = self.frames.last_mut() {
            frame.doing = Doing::Nested;
            frame.resume = resume;
        }
        match self.begin_workflow(dependency, Purpose::Dependency(name.clone(), dependency), &Values::new()) {
            Ok(()) => Readiness::Running,
            Err(reason) => {
                self.completed_workflows.insert(dependency, false);
                Readiness::Refused(NotRun::Other(format!("workflow `{name}` in `dependsOn` did not run: {reason}")))
            }
        }
    }

    /// The first dependency that has not run, after its own dependencies.
    fn next_dependency(&self, workflow: WorkflowIndex) -> Result<Option<(String, WorkflowIndex)>, NotRun> {
        let dependencies = self.plan.workflow(workflow).map(|bound| bound.depends_on.as_slice());
        for (name, dependency) in dependencies.unwrap_or_default() {
            match self.completed_workflows.get(dependency) {
                Some(true) => continue,
                Some(false) => return Err(NotRun::Dependency(name.clone())),
                None if self.is_running(*dependency) => {
                    let reason =
                        format!("workflow `{name}` in `dependsOn` has not completed: it leads to this workflow");
                    return Err(NotRun::Other(reason));
                }
                None => {}
            }
            let own = self.next_dependency(*dependency)?;
            return Ok(Some(own.unwrap_or_else(|| (name.clone(), *dependency))));
        }
        Ok(None)
    }

    fn is_running(&self, workflow: WorkflowIndex) -> bool {
        self.frames.iter().any(|frame| {
            frame.workflow == workflow || matches!(frame.purpose, Purpose::Dependency(_, index) if index == workflow)
        })
    }
}

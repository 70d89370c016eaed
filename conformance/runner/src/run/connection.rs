//! The connection of a run to what answers it.

use std::collections::BTreeSet;

use signoff_arazzo::bind::{StepCall, WorkflowIndex};
use signoff_arazzo::engine::Transport;
use signoff_reference::{Config, Running};

use super::levers::{LeverTransport, Levers, no_lever};
use super::settings::{Settings, TargetSettings};
use crate::replay::ReplayTransport;
use crate::suite::Plan;
use crate::target::Targets;
use crate::transport::HttpTransport;

/// The URLs of the sources, and the transport to them.
pub(super) struct Connection {
    pub(super) targets: Targets,
    pub(super) transport: Box<dyn Transport>,
    /// The sources whose operations levers carry out.
    levers: BTreeSet<String>,
    /// The built-in reference, if it was started for the run.
    reference: Option<Running>,
}

impl Connection {
    /// Starts the built-in reference if it is the target. Connections to servers are opened by their first request.
    ///
    /// # Errors
    /// The reference cannot be started, or a file with certificates cannot be read.
    pub(super) async fn open(settings: &TargetSettings) -> Result<Self, String> {
        Ok(match settings {
            TargetSettings::Reference(fault, transport) => {
                let running = signoff_reference::start(Config { fault: *fault, ..Config::default() })
                    .await
                    .map_err(|error| format!("the built-in reference cannot be started: {error}"))?;
                let mut targets = Targets::default();
                for (source, url) in running.urls() {
                    targets.set(source, &[url])?;
                }
                let transport = Box::new(HttpTransport::new(targets.clone(), transport.clone()));
                Self { targets, transport, levers: BTreeSet::new(), reference: Some(running) }
            }
            TargetSettings::Servers(targets, transport) => {
                let transport = Box::new(HttpTransport::new(targets.clone(), transport.clone()));
                transport.read_certificates()?;
                Self { targets: targets.clone(), transport, levers: BTreeSet::new(), reference: None }
            }
            TargetSettings::Recording(targets, recording) => {
                let transport = Box::new(ReplayTransport::new(targets.clone(), recording));
                Self { targets: targets.clone(), transport, levers: BTreeSet::new(), reference: None }
            }
        })
    }

    /// Lets levers carry out the operations of sources without a target.
    ///
    /// # Errors
    /// The name of a source cannot be part of a URL.
    pub(super) fn with_levers(mut self, settings: &Settings, plan: &Plan) -> Result<Self, String> {
        let TargetSettings::Servers(..) = settings.target else { return Ok(self) };
        self.levers = settings.levers.sources(plan, &self.targets);
        if self.levers.is_empty() {
            return Ok(self);
        }
        for source in &self.levers {
            self.targets.set(source, &[LeverTransport::url(source)])?;
        }
        self.transport = Box::new(LeverTransport {
            inner: self.transport,
            levers: settings.levers.clone(),
            sources: self.levers.clone(),
            suites: plan.clone(),
            inputs: settings.inputs.clone(),
            timeout: settings.schedule.timeout,
        });
        Ok(self)
    }

    /// Why a workflow cannot run, if one of its control operations has no lever.
    pub(super) fn operation_without_lever(&self, index: WorkflowIndex, levers: &Levers, plan: &Plan) -> Option<String> {
        let steps = plan.reachable(index).into_iter().flat_map(|(_, workflow)| &workflow.steps);
        let steps = steps.filter(|step| !step.undo);
        let called = steps.filter_map(|step| match step.call {
            Some(StepCall::Operation(operation)) => plan.operation(operation),
            _ => None,
        });
        let mut controls = called.filter(|(source, _)| self.levers.contains(&source.name));
        controls.find_map(|(source, operation)| {
            let id = operation.operation_id.as_deref();
            levers.get(id).is_none().then(|| no_lever(id.unwrap_or_default(), &source.name))
        })
    }

    /// Stops the reference.
    pub(super) async fn close(self) {
        if let Some(reference) = self.reference {
            reference.stop().await;
        }
    }
}

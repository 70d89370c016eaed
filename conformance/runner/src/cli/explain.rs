//! `signoff explain NAME`: one scenario with its inputs, steps, claims and sources.

use std::fmt::Write as _;

use clap::Args;
use signoff_arazzo::bind::{BoundStep, StepCall, WorkflowIndex};
use signoff_arazzo::record::StepRef;
use signoff_openapi::escape;

use super::USAGE;
use super::list::proven;
use super::output::print;
use super::select::{SuiteArguments, report};
use crate::run::LoadedSuites;
use crate::suite::StepProofs;

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// The scenario: `suite/document/workflowId`
    name: String,
    #[command(flatten)]
    suites: SuiteArguments,
}

pub(super) fn explain(arguments: &ExplainArguments) -> Result<u8, String> {
    let suites = arguments.suites.load(false)?;
    if !report(&suites, false) {
        return Ok(USAGE);
    }
    let found = suites.plan.workflows.iter().position(|workflow| workflow.name == arguments.name);
    let index = found.map(WorkflowIndex).ok_or_else(|| {
        let near = suites.similar_scenarios(&arguments.name);
        format!("there is no scenario `{}`; {near}", arguments.name)
    })?;
    print(&explain_workflow(&suites, index));
    Ok(0)
}

fn explain_workflow(suites: &LoadedSuites, index: WorkflowIndex) -> String {
    let mut out = String::new();
    let Some(workflow) = suites.plan.workflow(index) else { return out };
    let proofs = suites.plan.proofs(index);
    let _ = writeln!(out, "{}", escape(&workflow.name));
    for text in [&workflow.summary, &workflow.description].into_iter().flatten() {
        let _ = writeln!(out, "  {}", escape(text.trim()));
    }
    for capability in &proofs.needs {
        let sentence = suites.plan.capabilities.get(&workflow.set).and_then(|all| all.get(capability));
        let _ = writeln!(out, "  needs {}: {}", escape(capability), escape(sentence.map_or("", String::as_str)));
    }
    for (name, input) in &workflow.inputs {
        let from = match (&input.generator, input.required) {
            (Some(generator), _) => format!("generated ({}) unless given", generator.kind),
            (None, true) => "required".to_owned(),
            (None, false) => "optional".to_owned(),
        };
        let _ = writeln!(out, "  input {}: {}", escape(name), escape(&from));
    }
    let _ = writeln!(out, "\nsteps");
    for (number, step) in workflow.steps.iter().enumerate() {
        let proves = suites.plan.step_proofs(StepRef { workflow: index, index: number });
        let _ = writeln!(out, "  {:>2} {}", number + 1, explain_step(suites, step, proves));
        if let Some(description) = &step.description {
            let _ = writeln!(out, "     {}", escape(description.trim()));
        }
    }
    let _ = writeln!(out, "\nproves");
    for id in proven(proofs) {
        let Some(claim) = suites.plan.claim(id) else { continue };
        let _ = writeln!(out, "  {} ({})", escape(&claim.id), claim.basis.word());
        let _ = writeln!(out, "     {}", escape(&claim.text));
        if let Some(source) = &claim.source {
            let _ = writeln!(out, "     source: {}", escape(source));
        }
        if let Some(evidence) = &claim.evidence {
            let _ = writeln!(out, "     evidence: {}", escape(evidence));
        }
    }
    out
}

fn explain_step(suites: &LoadedSuites, step: &BoundStep, proofs: &StepProofs) -> String {
    let what = match step.call {
        Some(StepCall::Operation(reference)) => match suites.plan.operation(reference) {
            Some((source, operation)) => {
                format!("{} {} ({})", operation.method, operation.path, source.name)
            }
            None => String::new(),
        },
        Some(StepCall::Workflow(index)) => {
            format!("workflow {}", suites.plan.workflow(index).map_or("", |workflow| workflow.name.as_str()))
        }
        None => "not supported".to_owned(),
    };
    let finally = match (step.finally, step.undo) {
        (true, _) => " (always)",
        (_, true) => " (undo, at the end of the scenario)",
        _ => "",
    };
    let claims: Vec<&str> =
        proofs.all.iter().filter_map(|id| suites.plan.claim(*id)).map(|claim| claim.id.as_str()).collect();
    let proves = if claims.is_empty() { String::new() } else { format!(" proves {}", claims.join(", ")) };
    escape(&format!("{}: {what}{finally}{proves}", step.step_id))
}

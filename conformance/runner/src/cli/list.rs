//! `signoff list`: the scenarios.

use std::fmt::Write as _;

use clap::{Args, ValueEnum};
use serde_json::{Map, Value, json};
use signoff_arazzo::arazzo::OutputValue;
use signoff_arazzo::bind::{BoundStep, BoundWorkflow, InputDeclaration};
use signoff_openapi::escape;

use super::USAGE;
use super::output::{print, print_aside};
use super::select::{ScenarioArguments, SuiteArguments, report};
use crate::run::LoadedSuites;
use crate::suite::{ClaimId, Effects, Impact, WorkflowProofs};

#[derive(Debug, Args)]
pub(super) struct ListArguments {
    #[command(flatten)]
    suites: SuiteArguments,
    #[command(flatten)]
    scenarios: ScenarioArguments,
    /// The format of the output
    #[arg(long, value_enum, default_value = "text")]
    format: ListFormat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ListFormat {
    Text,
    Json,
}

pub(super) fn list(arguments: &ListArguments) -> Result<u8, String> {
    let suites = arguments.suites.load(false)?;
    if !report(&suites, false) {
        return Ok(USAGE);
    }
    let selected = suites.select(&arguments.scenarios.filter())?;
    let workflows =
        selected.iter().filter_map(|index| Some((suites.plan.workflow(*index)?, suites.plan.proofs(*index))));
    // The set-up of a suite runs with any of its scenarios.
    let all = [suites.plan.once_of(&selected), selected.clone()].concat();
    let impact = suites.plan.impact(&all, &|_| true);
    match arguments.format {
        ListFormat::Text => {
            print(&text(workflows));
            impact.lines("a run").iter().for_each(|line| print_aside(&format!("{}\n", escape(line))));
        }
        ListFormat::Json => print(&as_json(&suites, workflows, &impact)?),
    }
    Ok(0)
}

fn text<'a>(workflows: impl Iterator<Item = (&'a BoundWorkflow, &'a WorkflowProofs)>) -> String {
    let mut out = String::new();
    for (workflow, proofs) in workflows {
        let summary = workflow.summary.as_deref().unwrap_or_default();
        let needs = if proofs.needs.is_empty() { String::new() } else { format!(" [{}]", proofs.needs.join(", ")) };
        let tags = proofs.tags.iter().map(|tag| format!(" #{tag}")).collect::<String>();
        let _ = writeln!(out, "{:<56} {}{}{}", escape(&workflow.name), escape(summary), escape(&needs), escape(&tags));
    }
    out
}

fn as_json<'a>(
    suites: &LoadedSuites,
    workflows: impl Iterator<Item = (&'a BoundWorkflow, &'a WorkflowProofs)>,
    impact: &Impact,
) -> Result<String, String> {
    let scenarios: Vec<_> = workflows
        .map(|(workflow, proofs)| {
            let claims: Vec<&str> =
                proven(proofs).iter().filter_map(|id| suites.plan.claim(*id)).map(|claim| claim.id.as_str()).collect();
            json!({
                "name": workflow.name,
                "summary": workflow.summary,
                "needs": proofs.needs,
                "tags": proofs.tags,
                "sources": workflow.sources,
                "claims": claims,
                "inputs": inputs(workflow),
                "extensions": extensions(workflow),
            })
        })
        .collect();
    let Effects { created, removed, .. } = &impact.effects;
    let effects = json!({ "created": created, "removed": removed, "left": impact.effects.left() });
    let preconditions: Map<String, Value> =
        impact.preconditions.iter().map(|(suite, sentences)| (suite.clone(), json!(sentences))).collect();
    let listed = json!({
        "version": 1,
        "scenarios": scenarios,
        "effects": effects,
        "preconditions": preconditions,
    });
    serde_json::to_string_pretty(&listed).map(|text| text + "\n").map_err(|error| error.to_string())
}

/// The inputs that a run is given or generates.
fn inputs(workflow: &BoundWorkflow) -> Value {
    let inputs = workflow.inputs.iter();
    let one = |input: &InputDeclaration| json!({ "required": input.required, "generate": input.generator.as_ref().map(|generator| &generator.kind) });
    inputs.map(|(name, input)| (name.clone(), one(input))).collect::<Map<String, Value>>().into()
}

/// The extensions that change what a step sends or reads, by step.
fn extensions(workflow: &BoundWorkflow) -> Value {
    let of = |step: &BoundStep| {
        let definition = &step.definition;
        let reads = definition.outputs.iter().any(|output| matches!(output.value, OutputValue::Extension(_)));
        let used = [
            ("x-signoff-outputs", reads),
            ("x-signoff-request", definition.request.is_some()),
            ("x-signoff-wait", !definition.wait.is_zero()),
        ];
        used.into_iter().filter(|(_, used)| *used).map(|(name, _)| name).collect::<Vec<_>>()
    };
    let steps = workflow.steps.iter().map(|step| (step, of(step))).filter(|(_, names)| !names.is_empty());
    steps.map(|(step, names)| (step.step_id.clone(), json!(names))).collect::<Map<String, Value>>().into()
}

/// The claims that a workflow's own steps prove, each once, in the order of the steps.
pub(super) fn proven(proofs: &WorkflowProofs) -> Vec<ClaimId> {
    let mut claims = Vec::new();
    for id in proofs.steps.iter().flat_map(|step| &step.all) {
        if !claims.contains(id) {
            claims.push(*id);
        }
    }
    claims
}

//! `signoff list`.

use std::fmt::Write as _;

use clap::{Args, ValueEnum};
use serde_json::json;
use signoff_openapi::escape;

use super::USAGE;
use super::output::print;
use super::select::{Loaded, ScenarioArguments, SuiteArguments, load};
use crate::bind::{BoundWorkflow, ClaimId};

#[derive(Debug, Args)]
pub(super) struct ListArguments {
    #[command(flatten)]
    suites: SuiteArguments,
    #[command(flatten)]
    scenarios: ScenarioArguments,
    /// The form
    #[arg(long, value_enum, default_value = "text")]
    format: ListFormat,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ListFormat {
    Text,
    Json,
}

pub(super) fn list(arguments: &ListArguments) -> Result<u8, String> {
    let loaded = load(&arguments.suites, false)?;
    if !loaded.report(false) {
        return Ok(USAGE);
    }
    let selected = loaded.select(&arguments.scenarios)?;
    let workflows = selected.iter().filter_map(|index| loaded.plan.workflow(*index));
    match arguments.format {
        ListFormat::Text => print(&text(workflows)),
        ListFormat::Json => print(&as_json(&loaded, workflows)?),
    }
    Ok(0)
}

fn text<'a>(workflows: impl Iterator<Item = &'a BoundWorkflow>) -> String {
    let mut out = String::new();
    for workflow in workflows {
        let summary = workflow.summary.as_deref().unwrap_or_default();
        let needs = if workflow.needs.is_empty() { String::new() } else { format!(" [{}]", workflow.needs.join(", ")) };
        let _ = writeln!(out, "{:<56} {}{}", escape(&workflow.name), escape(summary), escape(&needs));
    }
    out
}

fn as_json<'a>(loaded: &Loaded, workflows: impl Iterator<Item = &'a BoundWorkflow>) -> Result<String, String> {
    let scenarios: Vec<_> = workflows
        .map(|workflow| {
            let claims: Vec<&str> = proven(workflow)
                .iter()
                .filter_map(|id| loaded.plan.claim(*id))
                .map(|claim| claim.id.as_str())
                .collect();
            json!({
                "name": workflow.name,
                "summary": workflow.summary,
                "needs": workflow.needs,
                "sources": workflow.sources,
                "claims": claims,
            })
        })
        .collect();
    serde_json::to_string_pretty(&json!({ "version": 1, "scenarios": scenarios }))
        .map(|text| text + "\n")
        .map_err(|error| error.to_string())
}

/// The claims that a workflow's own steps prove, in their order, each one once.
pub(super) fn proven(workflow: &BoundWorkflow) -> Vec<ClaimId> {
    let mut claims = Vec::new();
    for id in workflow.steps.iter().flat_map(|step| &step.all_proves) {
        if !claims.contains(id) {
            claims.push(*id);
        }
    }
    claims
}

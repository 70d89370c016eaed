//! `--dry-run`: prints what would be sent, and sends nothing.
//!
//! What a step sends often depends on an earlier response. Requests are therefore shown as the documents write them, with
//! unevaluated expressions. No value of an input is shown, hence no secret.

use std::any::Any;
use std::fmt::Write as _;

use signoff_arazzo::arazzo::Payload;
use signoff_arazzo::bind::{BoundStep, BoundWorkflow, StepCall};
use signoff_arazzo::expression::{Template, place_word};
use signoff_arazzo::json::Value;
use signoff_openapi::api::Operation;
use signoff_openapi::escape;

use crate::extension::{BodyOverride, RequestOverride};
use crate::run::Run;

pub(super) fn dry_run(run: &Run<'_>) -> String {
    let mut out = String::new();
    let mut requests = 0;
    let mut runs = Vec::new();
    let (before, after) = run.once();
    let all = before.iter().chain(run.scenarios()).chain(&after);
    for (index, workflow) in all.filter_map(|index| Some((*index, run.plan().workflow(*index)?))) {
        let _ = writeln!(out, "{}", escape(&workflow.name));
        match run.reason_to_skip(index) {
            Some(reason) => {
                let _ = writeln!(out, "  skipped: {}", escape(&reason.to_string()));
            }
            None => {
                runs.push(index);
                let mut undo = Vec::new();
                requests += write_steps(&mut out, run, workflow, "", &mut undo);
                for (id, step) in undo.into_iter().rev() {
                    requests += write_step(&mut out, run, step, &format!("{id}; undo"));
                }
            }
        }
    }
    let impact = run.plan().impact(&runs, &|source| run.targets().has(source));
    for line in impact.lines("the target: a run") {
        let _ = writeln!(out, "{}", escape(&line));
    }
    let _ = writeln!(out, "{} scenario(s), at least {requests} requests; nothing was sent", run.scenarios().len());
    out
}

/// Writes the requests of a workflow, and adds its undo-steps to `undo`, with their ids.
fn write_steps<'p>(
    out: &mut String,
    run: &Run<'p>,
    workflow: &'p BoundWorkflow,
    callers: &str,
    undo: &mut Vec<(String, &'p BoundStep)>,
) -> usize {
    // Binding refuses workflows that call themselves. The limit is for cycles of gotos.
    const MAX_DEPTH: usize = 32;
    let mut requests = 0;
    for step in &workflow.steps {
        let id = format!("{callers}{}", step.step_id);
        match step.call {
            _ if step.undo => undo.push((id, step)),
            Some(StepCall::Workflow(index)) if callers.matches(" / ").count() < MAX_DEPTH => {
                if let Some(called) = run.plan().workflow(index) {
                    requests += write_steps(out, run, called, &format!("{id} / "), undo);
                }
            }
            _ => requests += write_step(out, run, step, &id),
        }
    }
    requests
}

/// Writes the request of a step, if it has one and if there is something to undo. Returns the number of requests.
fn write_step(out: &mut String, run: &Run<'_>, step: &BoundStep, id: &str) -> usize {
    let Some(StepCall::Operation(reference)) = step.call else { return 0 };
    let Some((source, operation)) = run.plan().operation(reference) else { return 0 };
    let base = run.targets().next(&source.name);
    if step.undo && base.is_none() {
        return 0;
    }
    write_request(out, step, operation, &base.unwrap_or_default(), id);
    1
}

fn write_request(out: &mut String, step: &BoundStep, operation: &Operation, base: &str, id: &str) {
    let changed = step.definition.request.as_ref().and_then(|change| {
        let change: &dyn Any = &**change;
        change.downcast_ref::<RequestOverride>()
    });
    let method =
        changed.and_then(|changed| changed.method.as_ref()).map_or(operation.method.clone(), Template::to_string);
    let path = changed.and_then(|changed| changed.path.as_ref()).map_or(operation.path.clone(), Template::to_string);
    let _ = writeln!(out, "  {} {}  ({})", escape(&method), escape(&format!("{base}{path}")), escape(id));
    for parameter in &step.parameters {
        let place = parameter.place.map(place_word).unwrap_or_default();
        let line = format!("{place} {}: {}", parameter.name, text(&as_written(&parameter.value)));
        let _ = writeln!(out, "      {}", escape(&line));
    }
    for (name, value) in changed.into_iter().flat_map(|changed| &changed.headers) {
        let _ = writeln!(out, "      {}", escape(&format!("header {name}: {value}")));
    }
    let body = step.definition.request_body.as_ref().and_then(|body| body.payload.as_ref());
    match (changed.and_then(|changed| changed.body.as_ref()), body) {
        (Some(BodyOverride::None), _) | (None, None) => {}
        (Some(BodyOverride::Text(template)), _) => drop(writeln!(out, "      body: {}", escape(&template.to_string()))),
        (Some(_), _) => out.push_str("      body: set by x-signoff-request\n"),
        (None, Some(payload)) => {
            let media_type = step.content_type.as_deref().unwrap_or("no media type");
            let line = format!("body ({media_type}): {}", text(&as_written(payload)));
            let _ = writeln!(out, "      {}", escape(&line));
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The value as the document writes it, with unevaluated expressions.
fn as_written(payload: &Payload) -> Value {
    match payload {
        Payload::Literal(value) => value.clone(),
        Payload::Expression(expression) => Value::String(expression.to_string()),
        Payload::Text(template) => Value::String(template.to_string()),
        Payload::Selector(_) => Value::String("(selected from an earlier response)".to_owned()),
        Payload::Array(items) => Value::Array(items.iter().map(as_written).collect()),
        Payload::Object(members) => {
            Value::Object(members.iter().map(|(name, value)| (name.clone(), as_written(value))).collect())
        }
    }
}

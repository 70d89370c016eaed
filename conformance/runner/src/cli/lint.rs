//! `signoff lint SUITE…`: advice beyond the errors of `check`.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use clap::Args;
use signoff_arazzo::arazzo::{Output, Payload};
use signoff_arazzo::bind::{BoundSet, BoundWorkflow, OperationRef, StepCall, WorkflowIndex};
use signoff_openapi::escape;
use signoff_openapi::location::{Location, SourceId};

use super::USAGE;
use super::edit::{Edit, apply};
use super::output::print;
use super::select::{SuiteArguments, report};
use crate::extension::{WorkflowMembers, receive_rule};
use crate::redact::is_credential_name;
use crate::report::write_file;
use crate::run::LoadedSuites;

/// The number of workflows that may begin alike.
const MAX_ALIKE: usize = 2;

/// Examples in `signoff lint --help`.
pub(super) const EXAMPLES: &str = "\
Examples:
  signoff lint ./my-suite                           list the advice
  signoff lint ./my-suite --fix                     remove unused outputs, mark secret inputs with `format: password`

Exit status: 0 no advice is left; 1 some is; 2 wrong usage or an invalid document.";

#[derive(Debug, Args)]
pub(super) struct LintArguments {
    #[command(flatten)]
    suites: SuiteArguments,
    /// Follow the advice that cannot change what a suite judges: unused outputs, unmarked secrets. Comments and formatting stay
    #[arg(long)]
    fix: bool,
}

/// A piece of advice.
struct Advice {
    rule: &'static str,
    location: Location,
    message: String,
    /// The change that follows it, if it cannot change what a suite judges.
    fix: Option<Edit>,
}

/// The exit status is 1 if there is advice.
pub(super) fn lint(arguments: &LintArguments) -> Result<u8, String> {
    let suites = arguments.suites.load(false)?;
    if !report(&suites, false) {
        return Ok(USAGE);
    }
    let mut advice = Vec::new();
    for set in &suites.plan.sets {
        lint_set(&suites, set, &mut advice);
    }
    let mut out = String::new();
    if arguments.fix {
        let fixed = fix(&suites, &advice)?;
        let _ = writeln!(out, "{} of {} fixed", fixed.len(), advice.len());
        let mut index = 0..;
        advice.retain(|_| index.next().is_some_and(|index| !fixed.contains(&index)));
    }
    for Advice { rule, location, message, .. } in &advice {
        let _ = writeln!(out, "{}: {} [{rule}]", escape(&suites.place(location)), escape(message));
    }
    let noun = if advice.len() == 1 { "piece" } else { "pieces" };
    let _ = writeln!(out, "{} {noun} of advice", advice.len());
    print(&out);
    Ok(u8::from(!advice.is_empty()))
}

/// Changes the files. Returns the indexes of the advice that was followed.
fn fix(suites: &LoadedSuites, advice: &[Advice]) -> Result<HashSet<usize>, String> {
    let mut by_source: BTreeMap<SourceId, Vec<(usize, &Edit)>> = BTreeMap::new();
    for (index, edit) in advice.iter().enumerate().filter_map(|(index, advice)| Some((index, advice.fix.as_ref()?))) {
        by_source.entry(edit.location().source).or_default().push((index, edit));
    }
    let mut fixed = HashSet::new();
    for (id, edits) in by_source {
        // The built-in suites have no files.
        let Some(source) = suites.sources.get(id) else { continue };
        let Some(path) = source.path.as_deref() else { continue };
        let only: Vec<&Edit> = edits.iter().map(|(_, edit)| *edit).collect();
        let (text, made) = apply(&source.text, &only);
        if made.contains(&true) {
            write_file(path, &text)?;
        }
        fixed.extend(edits.iter().zip(made).filter(|(_, made)| *made).map(|((index, _), _)| *index));
    }
    Ok(fixed)
}

fn lint_set(suites: &LoadedSuites, set: &BoundSet, advice: &mut Vec<Advice>) {
    let texts = suites.sources.iter().skip(set.texts.start).take(set.texts.len());
    let texts: Vec<&str> = texts.map(|source| source.text.as_ref()).collect();
    let is_named = |name: &str| texts.iter().any(|text| names(text, name));
    let mut beginnings: BTreeMap<(OperationRef, String), Vec<&BoundWorkflow>> = BTreeMap::new();
    for index in set.workflows.clone() {
        let Some(workflow) = suites.plan.workflow(WorkflowIndex(index)) else { continue };
        for (name, input) in &workflow.inputs {
            if !is_named(&format!("inputs.{name}")) {
                let message = format!("no expression uses the input `{name}`: remove it");
                advice.push(Advice { rule: "unused-input", location: input.location.clone(), message, fix: None });
            }
            if is_credential_name(name) && !input.secret {
                let message = format!("the input `{name}` has the name of a secret: add `format: password`");
                let fix = Edit::Add(input.location.clone(), "format", "password");
                advice.push(Advice {
                    rule: "unmarked-secret",
                    location: input.location.clone(),
                    message,
                    fix: Some(fix),
                });
            }
        }
        lint_listeners(workflow, advice);
        for step in &workflow.steps {
            let outputs = &step.definition.outputs;
            let is_unused = |output: &&Output| !is_named(&format!("{}.outputs.{}", step.step_id, output.name));
            let unused: Vec<&Output> = outputs.iter().filter(is_unused).collect();
            for output in &unused {
                let message =
                    format!("no expression uses the output `{}` of step `{}`: remove it", output.name, step.step_id);
                let mut unneeded = output.location.clone();
                let list = unneeded.pointer.parent().cloned().unwrap_or_default();
                // An object without members would be left.
                if unused.len() == outputs.len()
                    && outputs.iter().all(|other| other.location.pointer.parent() == Some(&list))
                {
                    unneeded.pointer = list;
                }
                let fix = Some(Edit::Remove(unneeded));
                advice.push(Advice { rule: "unused-output", location: step.location.clone(), message, fix });
            }
            let calls = matches!(step.call, Some(StepCall::Operation(_)));
            if calls && step.criteria.is_empty() && step.on_success.is_empty() && step.on_failure.is_empty() {
                let message = format!("step `{}` accepts every response: add `successCriteria`", step.step_id);
                advice.push(Advice { rule: "judges-nothing", location: step.location.clone(), message, fix: None });
            }
        }
        let first = workflow.steps.first();
        if let Some((step, StepCall::Operation(operation))) = first.and_then(|step| Some((step, step.call?))) {
            let payload = step.definition.request_body.as_ref().and_then(|body| body.payload.as_ref());
            if let Some(payload) = payload.filter(|payload| sends_secret(payload)) {
                beginnings.entry((operation, format!("{payload:?}"))).or_default().push(workflow);
            }
        }
    }
    for alike in beginnings.values().filter(|alike| alike.len() > MAX_ALIKE) {
        let Some(first) = alike.first() else { continue };
        let message = format!(
            "{} workflows begin with the same sign-in: move it to a workflow that they call, or to `x-signoff-before`",
            alike.len()
        );
        advice.push(Advice { rule: "repeated-sign-in", location: first.location.clone(), message, fix: None });
    }
}

/// Listeners that no step waits for, and races that run once.
fn lint_listeners(workflow: &BoundWorkflow, advice: &mut Vec<Advice>) {
    let Some(members) = workflow.data.get::<WorkflowMembers>() else { return };
    let rules = || {
        let criteria = workflow.steps.iter().flat_map(|step| &step.criteria);
        criteria.filter_map(|criterion| receive_rule(criterion.requirement.as_deref()?))
    };
    for named in members.listen.iter().map(|listener| &listener.named) {
        if !rules().any(|rule| rule.listener.name == named.name) {
            let message =
                format!("no criterion says what the listener `{}` receives: add one, or remove it", named.name);
            advice.push(Advice { rule: "unused-listener", location: named.location.clone(), message, fix: None });
        }
    }
    if let Some(parallel) = members.parallel.as_ref().filter(|parallel| parallel.rounds == 1) {
        let message = "one round seldom shows a race: add `rounds`, and a `delay` that varies".to_owned();
        advice.push(Advice { rule: "single-round", location: parallel.location.clone(), message, fix: None });
    }
}

/// Whether a member has the name of a secret.
fn sends_secret(payload: &Payload) -> bool {
    match payload {
        Payload::Object(members) => members.iter().any(|(name, value)| is_credential_name(name) || sends_secret(value)),
        Payload::Array(items) => items.iter().any(sends_secret),
        _ => false,
    }
}

/// Whether the text has the name, not only as the beginning of a longer one.
fn names(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let rest = text.get(at + name.len()..).unwrap_or_default();
        !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-'))
    })
}

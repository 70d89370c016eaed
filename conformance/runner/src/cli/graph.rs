//! `signoff graph SUITE…`: the workflows of suites as a diagram.

use std::fmt::Write as _;

use clap::Args;
use signoff_arazzo::bind::{BoundActionKind, BoundTarget, BoundWorkflow, StepCall, WorkflowIndex};

use super::USAGE;
use super::output::print;
use super::select::{SuiteArguments, report};
use crate::suite::Plan;

#[derive(Debug, Args)]
pub(super) struct GraphArguments {
    #[command(flatten)]
    suites: SuiteArguments,
}

pub(super) fn graph(arguments: &GraphArguments) -> Result<u8, String> {
    let suites = arguments.suites.load(false)?;
    if !report(&suites, false) {
        return Ok(USAGE);
    }
    print(&mermaid(&suites.plan));
    Ok(0)
}

/// A flowchart (<https://mermaid.js.org/syntax/flowchart.html>): a box per workflow with its steps, and the calls between them.
fn mermaid(plan: &Plan) -> String {
    let mut out = "flowchart TD\n".to_owned();
    let own = plan.workflows.iter().enumerate().filter(|(index, _)| plan.row(WorkflowIndex(*index)).is_none());
    let mut edges = String::new();
    for (index, workflow) in own {
        let _ = writeln!(out, "  subgraph w{index}[\"{}\"]", text(&workflow.name));
        for (number, step) in workflow.steps.iter().enumerate() {
            let call = match step.call {
                Some(StepCall::Operation(reference)) => {
                    plan.operation(reference).map_or_else(String::new, |(_, called)| {
                        format!("<br/>{}", text(&format!("{} {}", called.method, called.path)))
                    })
                }
                _ => String::new(),
            };
            let _ = writeln!(out, "    w{index}s{number}[\"{}{call}\"]", text(&step.step_id));
        }
        out.push_str("  end\n");
        write_edges(&mut edges, index, workflow);
    }
    out + &edges
}

fn write_edges(out: &mut String, index: usize, workflow: &BoundWorkflow) {
    for (number, step) in workflow.steps.iter().enumerate() {
        if number > 0 {
            let line = match (step.finally, step.undo) {
                (true, _) => "-. finally .->",
                (_, true) => "-. undo .->",
                _ => "-->",
            };
            let _ = writeln!(out, "  w{index}s{} {line} w{index}s{number}", number - 1);
        }
        if let Some(StepCall::Workflow(WorkflowIndex(called))) = step.call {
            let _ = writeln!(out, "  w{index}s{number} -. calls .-> w{called}");
        }
        for action in step.on_success.iter().chain(&step.on_failure) {
            let target = match action.kind {
                BoundActionKind::Goto(BoundTarget::Step(step)) => format!("w{index}s{step}"),
                BoundActionKind::Goto(BoundTarget::Workflow(WorkflowIndex(other))) => format!("w{other}"),
                BoundActionKind::Retry { .. } => format!("w{index}s{number}"),
                BoundActionKind::End => continue,
            };
            let _ = writeln!(out, "  w{index}s{number} -. \"{}\" .-> {target}", text(&action.name));
        }
    }
    for (_, WorkflowIndex(other)) in &workflow.depends_on {
        let _ = writeln!(out, "  w{other} ==> w{index}");
    }
}

/// A text in quotes. Mermaid reads entities with `#`.
fn text(text: &str) -> String {
    let escape = |c: char| match c {
        '#' | '"' | '<' | '>' | '&' | '`' | '\\' => format!("#{};", u32::from(c)),
        c if c.is_control() => " ".to_owned(),
        c => c.to_string(),
    };
    text.chars().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_text_cannot_become_part_of_the_diagram() {
        assert_eq!(text("a\"]\n<b>#"), "a#34;] #60;b#62;#35;");
    }
}

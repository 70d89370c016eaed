//! Source descriptions whose documents cannot be read: only the workflows that use them do not run.

use std::collections::BTreeSet;

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;

use super::plan::{Plan, WorkflowIndex};

/// The most workflows that a message names.
const MAX_NAMES: usize = 5;

/// A source description without a document.
pub(super) struct UnreadableSource {
    pub(super) name: String,
    pub(super) location: Location,
    /// Why, unless the problems of the document are already reported.
    pub(super) problem: Option<Diagnostic>,
    pub(super) users: BTreeSet<WorkflowIndex>,
}

/// Reports the source descriptions with the workflows that do not run. Returns these workflows.
pub(super) fn report_unreadable(
    plan: &Plan,
    sources: Vec<UnreadableSource>,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<WorkflowIndex> {
    let mut all = BTreeSet::new();
    for source in sources {
        let uses = |start: &WorkflowIndex| plan.reachable(*start).iter().any(|(index, _)| source.users.contains(index));
        let affected: Vec<WorkflowIndex> = (0..plan.workflows.len()).map(WorkflowIndex).filter(uses).collect();
        let names: Vec<String> = affected
            .iter()
            .filter_map(|index| plan.workflow(*index))
            .map(|workflow| format!("`{}`", workflow.workflow_id))
            .collect();
        let effect = match names.as_slice() {
            [] => "no workflow uses it".to_owned(),
            [only] => format!("workflow {only} does not run"),
            _ => {
                let shown = names.iter().take(MAX_NAMES).map(String::as_str).collect::<Vec<_>>().join(", ");
                let more = names.len().saturating_sub(MAX_NAMES);
                let more = if more > 0 { format!(" and {more} more") } else { String::new() };
                format!("workflows {shown}{more} do not run")
            }
        };
        let problem = source.problem.unwrap_or_else(|| {
            let message = "its document has errors";
            Diagnostic::invalid("file-unreadable", &source.location, message).help("correct the document")
        });
        let message = format!("source description `{}` cannot be read: {}; {effect}", source.name, problem.message);
        diagnostics.push(Diagnostic { message, ..problem }.confined());
        all.extend(affected);
    }
    all
}

//! `x-signoff-before` and `x-signoff-after`: workflows that run once per run, before and after the scenarios of a suite.

use signoff_arazzo::arazzo::Named;
use signoff_arazzo::bind::{WorkflowIndex, suggestion};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

use super::plan::{BeforeAfter, Plan};
use crate::extension::DescriptionMembers;

/// Resolves the names. The workflows are not scenarios.
pub(super) fn resolve_before_after(plan: &mut Plan, diagnostics: &mut Diagnostics) {
    for set in plan.bound.sets.clone() {
        let mut once = BeforeAfter::default();
        for document in plan.bound.documents.get(set.documents.clone()).into_iter().flatten() {
            let Some(members) = document.data.get::<DescriptionMembers>() else { continue };
            let mut find = |named: &Named| {
                let found = document.workflows.get(&named.name).copied();
                if found.is_none() {
                    let message = format!("the document has no workflow `{}`", named.name);
                    let help =
                        suggestion(&named.name, document.workflows.keys().cloned(), "name a workflow of the document");
                    diagnostics.push(Diagnostic::invalid("unknown-set-up", &named.location, message).help(help));
                }
                found
            };
            once.before.extend(members.before.iter().filter_map(&mut find));
            once.after.extend(members.after.iter().filter_map(&mut find));
        }
        for WorkflowIndex(index) in once.before.iter().chain(&once.after) {
            if let Some(workflow) = plan.bound.workflows.get_mut(*index) {
                workflow.called = true;
            }
        }
        if !once.before.is_empty() || !once.after.is_empty() {
            plan.once.insert(set.name.clone(), once);
        }
    }
}

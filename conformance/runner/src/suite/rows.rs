//! `x-signoff-each`: a workflow with a row of inputs for each of its scenarios.

use std::path::{Component, Path};

use signoff_arazzo::arazzo::Named;
use signoff_arazzo::bind::{BoundWorkflow, DocumentSet, Files, suggestion};
use signoff_arazzo::expression::Values;
use signoff_arazzo::json::Value;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;
use signoff_openapi::read_regular_text;

use super::csv::parse_csv;
use super::plan::{Plan, Row};
use crate::extension::{Rows, WorkflowMembers};

/// Larger tables are not read: each row is a scenario.
const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// Adds a workflow for each row. The workflow with the table is not a scenario itself.
pub(super) fn expand_rows(plan: &mut Plan, sets: &[DocumentSet], diagnostics: &mut Diagnostics) {
    for index in 0..plan.bound.workflows.len() {
        let Some(workflow) = plan.bound.workflows.get(index).cloned() else { continue };
        let members = workflow.data.get::<WorkflowMembers>();
        let Some((rows, place)) = members.and_then(|members| members.each.as_ref()) else { continue };
        let set = sets.iter().find(|set| set.name == workflow.set);
        let rows = match read_rows(rows, place, set, diagnostics) {
            Some(rows) if rows.is_empty() => {
                let diagnostic = Diagnostic::invalid("invalid-rows", place, "`x-signoff-each` has no row");
                diagnostics.push(diagnostic.help("add a row with the values of the inputs, or remove the member"));
                continue;
            }
            Some(rows) => rows,
            None => continue,
        };
        if !check_names(&workflow, &rows, place, diagnostics) {
            continue;
        }
        let proofs = plan.proofs.get(index).cloned().unwrap_or_default();
        for (number, values) in rows.into_iter().enumerate() {
            let number = number + 1;
            let name = format!("{}/{number}", workflow.name);
            plan.rows.insert(plan.bound.workflows.len(), Row { origin: index, number, values });
            plan.bound.workflows.push(BoundWorkflow { name, called: false, ..workflow.clone() });
            plan.proofs.push(proofs.clone());
        }
        plan.tables.insert(index);
    }
}

fn read_rows(
    rows: &Rows,
    place: &Location,
    set: Option<&DocumentSet>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Values>> {
    let read = match rows {
        Rows::Inline(rows) => return Some(rows.clone()),
        Rows::File(file) => read_file(file, set),
    };
    let message = match read {
        Ok(rows) => return Some(rows),
        Err(message) => message,
    };
    let help = "name a CSV or JSON file in the folder of the suite: a header line and lines, or a list of objects";
    diagnostics.push(Diagnostic::invalid("invalid-rows", place, message).help(help));
    None
}

fn read_file(file: &Named, set: Option<&DocumentSet>) -> Result<Vec<Values>, String> {
    let name = &file.name;
    let text = match set.map(|set| &set.files) {
        Some(Files::Memory(files)) => files.get(name).cloned().ok_or_else(|| format!("there is no file `{name}`"))?,
        Some(Files::Folder(folder)) => {
            let is_below =
                Path::new(name).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
            let path = folder.join(name);
            let real = path.canonicalize().map_err(|error| format!("the file `{name}` cannot be read: {error}"))?;
            let root = folder.canonicalize().unwrap_or_else(|_| folder.clone());
            if !is_below || !real.starts_with(root) {
                return Err(format!("the file `{name}` is outside the folder of the suite"));
            }
            read_regular_text(&path, MAX_BYTES).map_err(|error| format!("the file `{name}` cannot be read: {error}"))?
        }
        None => return Err(format!("there is no file `{name}`")),
    };
    if name.to_ascii_lowercase().ends_with(".json") {
        let rows: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_str(&text).map_err(|error| format!("`{name}` is not a list of objects: {error}"))?;
        return Ok(rows
            .iter()
            .map(|row| row.iter().map(|(key, value)| (key.clone(), value.into())).collect())
            .collect());
    }
    let rows = parse_csv(&text).map_err(|reason| format!("`{name}` is not a table: {reason}"))?;
    // Where a cell is empty, the input has no value.
    let values = |row: Vec<(String, String)>| {
        let cells = row.into_iter().filter(|(_, cell)| !cell.is_empty());
        cells.map(|(name, cell)| (name, Value::from(cell))).collect()
    };
    Ok(rows.into_iter().map(values).collect())
}

/// Every name in the rows must be an input of the workflow.
fn check_names(workflow: &BoundWorkflow, rows: &[Values], place: &Location, diagnostics: &mut Diagnostics) -> bool {
    let unknown = rows.iter().flat_map(|row| row.keys()).find(|name| !workflow.inputs.contains_key(*name));
    let Some(name) = unknown else { return true };
    let message =
        format!("the rows have values for `{name}`, which is not an input of workflow `{}`", workflow.workflow_id);
    let help = suggestion(name, workflow.inputs.keys().cloned(), "declare it in `inputs`");
    diagnostics.push(Diagnostic::invalid("invalid-rows", place, message).help(help));
    false
}

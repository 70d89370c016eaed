//! Reads public documents, if a folder with them exists next to the workspace.

use std::path::{Path, PathBuf};

use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::json_schema::{Direction, json_schema};
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, ReadOptions, read};

/// The public documents; empty if there are none next to the workspace.
pub(crate) fn documents() -> Vec<PathBuf> {
    let root = Path::new("../../../shared/corpus");
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let extension = path.extension().and_then(|extension| extension.to_str());
            if path.is_dir() && !path.ends_with("multi") {
                folders.push(path);
            } else if matches!(extension, Some("yaml" | "yml" | "json")) {
                found.push(path);
            }
        }
    }
    found.sort();
    found.push(root.join("multi/digitalocean/specification/DigitalOcean-public.v2.yaml"));
    found.retain(|path| path.exists());
    found
}

#[test]
fn public_documents_are_read_and_nearly_all_of_them_completely() {
    let documents = documents();
    if documents.is_empty() {
        eprintln!("skipped: there are no public documents next to the workspace (../shared/corpus)");
        return;
    }
    let (mut complete, mut operations, mut refused) = (0, 0, 0);
    for path in &documents {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let api = read(&mut sources, path, &ReadOptions::default(), &mut diagnostics);
        let api = api.unwrap_or_else(|| panic!("{}: {}", path.display(), diagnostics.render(&sources, Colour::Plain)));
        let counts = api.counts;
        assert_eq!(counts.operations, api.operations.len() + counts.operations_refused, "{}", path.display());
        // Each operation that is left out has an error with a location.
        assert!(counts.operations_refused == 0 || diagnostics.errors() > 0, "{}", path.display());
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
        errors.take(3).for_each(|error| assert!(error.render(&sources, Colour::Plain).contains("-->")));
        // References to missing files are not errors of the reader.
        let missing =
            diagnostics.iter().any(|diagnostic| matches!(diagnostic.code, "file-not-found" | "remote-reference"));
        if !missing {
            operations += counts.operations;
            refused += counts.operations_refused;
        }
        complete += usize::from(counts.operations_refused == 0 && counts.schemas_refused == 0);
        if let Some(operation) = api.operations.first() {
            operation.schemas().into_iter().take(2).for_each(|id| {
                json_schema(&api, id, Direction::Response);
            });
        }
    }
    assert!(complete * 100 >= documents.len() * 95, "{complete} of {} documents are read completely", documents.len());
    assert!(refused * 200 <= operations, "{refused} of {operations} operations are refused");
}

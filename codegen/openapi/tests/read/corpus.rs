//! Public documents, where they are at hand.

use std::path::{Path, PathBuf};

use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::json_schema::{Direction, json_schema};
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, ReadOptions, read};

/// Empty where there are none beside the workspace.
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
fn public_documents_are_read_and_nearly_all_of_them_whole() {
    let documents = documents();
    if documents.is_empty() {
        eprintln!("skipped: there are no public documents beside the workspace (../shared/corpus)");
        return;
    }
    let (mut whole, mut operations, mut refused) = (0, 0, 0);
    for path in &documents {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let api = read(&mut sources, path, &ReadOptions::default(), &mut diagnostics);
        let api = api.unwrap_or_else(|| panic!("{}: {}", path.display(), diagnostics.render(&sources, Colour::Plain)));
        let counts = api.counts;
        assert_eq!(counts.operations, api.operations.len() + counts.operations_refused, "{}", path.display());
        // Each left-out operation has an error that says why, and its place is known.
        assert!(counts.operations_refused == 0 || diagnostics.errors() > 0, "{}", path.display());
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
        errors.take(3).for_each(|error| assert!(error.render(&sources, Colour::Plain).contains("-->")));
        // References that lead to files which are not there are no fault of reading.
        let missing =
            diagnostics.iter().any(|diagnostic| matches!(diagnostic.code, "file-not-found" | "remote-reference"));
        if !missing {
            operations += counts.operations;
            refused += counts.operations_refused;
        }
        whole += usize::from(counts.operations_refused == 0 && counts.schemas_refused == 0);
        if let Some(operation) = api.operations.first() {
            operation.schemas().into_iter().take(2).for_each(|id| {
                json_schema(&api, id, Direction::Response);
            });
        }
    }
    assert!(whole * 100 >= documents.len() * 95, "{whole} of {} are whole", documents.len());
    assert!(refused * 200 <= operations, "{refused} of {operations} operations are refused");
}

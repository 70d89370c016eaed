//! Tests on documents by other authors, if they are available.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use signoff_arazzo::arazzo;
use signoff_arazzo::bind::{BindOptions, DocumentSet, bind};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics, Severity};
use signoff_openapi::read_source;
use signoff_openapi::source::Sources;

/// A folder next to the workspace; without it, the test prints that it is skipped.
fn folder(name: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let found = [root.join("../shared/arazzo")].into_iter().map(|base| base.join(name));
    let found = found.into_iter().find(|path| path.is_dir());
    if found.is_none() {
        println!("skipped: ../shared/arazzo/{name} does not exist");
    }
    found
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

fn errors(diagnostics: &Diagnostics) -> Vec<&Diagnostic> {
    diagnostics.iter().filter(|found| found.severity == Severity::Error).collect()
}

/// Parses a single document.
fn parse(path: &Path) -> (Sources, Diagnostics) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let source = read_source(&mut sources, path, &mut diagnostics).unwrap();
    arazzo::parse_source(&sources, source, &arazzo::Plain, &mut diagnostics);
    (sources, diagnostics)
}

#[test]
fn documents_that_are_valid_by_the_schema_parse() {
    let Some(folder) = folder("oai-schema-tests/pass") else { return };
    for path in files(&folder) {
        let (_, diagnostics) = parse(&path);
        // The schema does not check the syntax of conditions. Some of these documents have comparisons instead of JSONPaths.
        let found: Vec<_> = errors(&diagnostics)
            .into_iter()
            .filter(|error| !error.message.contains("is a comparison, not a JSONPath"))
            .collect();
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}

#[test]
fn documents_that_are_invalid_by_the_schema_are_rejected_with_a_location() {
    let Some(folder) = folder("oai-schema-tests/fail") else { return };
    for path in files(&folder) {
        let (sources, diagnostics) = parse(&path);
        let found = errors(&diagnostics);
        let (mut sources, found) = match found.first() {
            Some(first) => (sources, Some((*first).clone())),
            None => (Sources::default(), None),
        };
        // Some errors only appear when workflows and steps are resolved.
        let found = found.or_else(|| {
            let mut diagnostics = Diagnostics::default();
            bind(&[DocumentSet::from_file(&path)], &BindOptions::default(), &mut sources, &mut diagnostics);
            diagnostics
                .iter()
                .find(|found| found.severity == Severity::Error && found.code != "source-not-local")
                .cloned()
        });
        let found = found.unwrap_or_else(|| panic!("{} is not rejected", path.display()));
        let place = found.position(&sources);
        assert!(place.line > 1 || place.column >= 1, "{}", path.display());
    }
}

/// The known errors in published examples, by file: an unpublished document, an id in different case, parameters that the API names
/// differently, comparisons instead of JSONPaths.
const KNOWN_ERRORS: [(&str, &[&str]); 4] = [
    ("ExtendedParametersExample.arazzo.yaml", &["file-unreadable"]),
    ("FAPI-PAR.arazzo.yaml", &["unknown-operation"]),
    ("museum-api.arazzo.yaml", &["invalid-condition"]),
    ("pet-coupons.arazzo.yaml", &["missing-parameter", "unknown-parameter"]),
];

#[test]
fn published_examples_bind_except_for_known_errors() {
    for folder in ["oai-examples", "redocly-museum/arazzo"].into_iter().filter_map(folder) {
        for path in files(&folder).into_iter().filter(|path| path.to_string_lossy().contains("arazzo.")) {
            let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
            // The museum's API is in the folder above its Arazzo documents.
            let allow_roots = folder.parent().map(Path::to_owned).into_iter().collect();
            let options = BindOptions { allow_roots, ..BindOptions::default() };
            bind(&[DocumentSet::from_file(&path)], &options, &mut sources, &mut diagnostics);
            if diagnostics.iter().any(|found| found.code == "source-not-local") {
                println!("skipped: {} refers to a document that is not available", path.display());
                continue;
            }
            let codes: BTreeSet<&str> = errors(&diagnostics).iter().map(|found| found.code).collect();
            let name = path.file_name().unwrap().to_str().unwrap();
            let known =
                KNOWN_ERRORS.iter().find(|(file, _)| *file == name).map(|(_, codes)| *codes).unwrap_or_default();
            assert_eq!(codes, known.iter().copied().collect(), "{name}: {:#?}", errors(&diagnostics));
        }
    }
}

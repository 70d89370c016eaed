//! Documents of others, where they are at hand.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use signoff_arazzo::arazzo;
use signoff_arazzo::bind::{BindOptions, Suite, bind};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics, Severity};
use signoff_openapi::read_source;
use signoff_openapi::source::Sources;

/// A folder beside the workspace; the test is skipped, and says so, where there is none.
fn folder(name: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let found = [root.join("../shared/arazzo")].into_iter().map(|base| base.join(name));
    let found = found.into_iter().find(|path| path.is_dir());
    if found.is_none() {
        println!("skipped: there is no ../shared/arazzo/{name} beside the workspace");
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

/// Reads a document alone.
fn parse(path: &Path) -> (Sources, Diagnostics) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let source = read_source(&mut sources, path, &mut diagnostics).unwrap();
    arazzo::parse_source(&sources, source, &mut diagnostics);
    (sources, diagnostics)
}

#[test]
fn documents_that_the_schema_passes_are_read() {
    let Some(folder) = folder("oai-schema-tests/pass") else { return };
    for path in files(&folder) {
        let (_, diagnostics) = parse(&path);
        assert!(errors(&diagnostics).is_empty(), "{}: {:#?}", path.display(), errors(&diagnostics));
    }
}

#[test]
fn documents_that_the_schema_fails_are_refused_with_a_place() {
    let Some(folder) = folder("oai-schema-tests/fail") else { return };
    for path in files(&folder) {
        let (sources, diagnostics) = parse(&path);
        let found = errors(&diagnostics);
        let (mut sources, found) = match found.first() {
            Some(first) => (sources, Some((*first).clone())),
            None => (Sources::default(), None),
        };
        // Some are wrong only once workflows and steps are looked up.
        let found = found.or_else(|| {
            let mut diagnostics = Diagnostics::default();
            bind(&[Suite::from_file(&path)], &BindOptions::default(), &mut sources, &mut diagnostics);
            diagnostics
                .iter()
                .find(|found| found.severity == Severity::Error && found.code != "source-not-local")
                .cloned()
        });
        let found = found.unwrap_or_else(|| panic!("{} is not refused", path.display()));
        let place = found.position(&sources);
        assert!(place.line > 1 || place.column >= 1, "{}", path.display());
    }
}

/// What is truly wrong with public examples, by file: a document that is not published with it, an id in another case, parameters that
/// the API calls otherwise.
const WRONG: [(&str, &[&str]); 3] = [
    ("ExtendedParametersExample.arazzo.yaml", &["file-unreadable"]),
    ("FAPI-PAR.arazzo.yaml", &["unknown-operation"]),
    ("pet-coupons.arazzo.yaml", &["missing-parameter", "unknown-parameter"]),
];

#[test]
fn examples_bind_but_for_what_is_truly_wrong_with_them() {
    for folder in ["oai-examples", "redocly-museum/arazzo"].into_iter().filter_map(folder) {
        for path in files(&folder).into_iter().filter(|path| path.to_string_lossy().contains("arazzo.")) {
            let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
            bind(&[Suite::from_file(&path)], &BindOptions::default(), &mut sources, &mut diagnostics);
            if diagnostics.iter().any(|found| found.code == "source-not-local") {
                println!("skipped: {} names a document that is not at hand", path.display());
                continue;
            }
            let codes: BTreeSet<&str> = errors(&diagnostics).iter().map(|found| found.code).collect();
            let name = path.file_name().unwrap().to_str().unwrap();
            let known = WRONG.iter().find(|(file, _)| *file == name).map(|(_, codes)| *codes).unwrap_or_default();
            assert_eq!(codes, known.iter().copied().collect(), "{name}: {:#?}", errors(&diagnostics));
        }
    }
}

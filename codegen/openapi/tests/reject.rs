//! Each folder of `tests/reject` is named after a diagnostic code and contains a document and the exact text of its diagnostics.
//!
//! `SIGNOFF_REWRITE=1 cargo test -p signoff-openapi --test reject` rewrites the expected texts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::overlay::Overlay;
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, ReadOptions, read};

/// Codes whose document is too large for a file. A test creates the document.
const CREATED_BY_TESTS: [&str; 2] = ["too-large", "too-many-values"];

#[test]
fn every_case_has_exactly_the_expected_text() {
    let mut wrong = Vec::new();
    for folder in folders() {
        let (shown, codes) = show(&folder);
        let expected = folder.join("expected.txt");
        let code = folder.file_name().unwrap().to_str().unwrap();
        assert!(codes.contains(code), "{}: no diagnostic `{code}` in\n{shown}", folder.display());
        if std::env::var_os("SIGNOFF_REWRITE").is_some() {
            std::fs::write(&expected, &shown).unwrap();
        }
        if std::fs::read_to_string(&expected).unwrap_or_default() != shown {
            wrong.push(format!("{}:\n{shown}", expected.display()));
        }
    }
    assert!(wrong.is_empty(), "{}\nSIGNOFF_REWRITE=1 accepts these texts", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let mut codes = BTreeSet::new();
    collect_codes(Path::new("src"), &mut codes);
    assert!(codes.len() > 20, "the search for codes finds too few: {codes:?}");
    let cases: BTreeSet<String> =
        folders().iter().map(|folder| folder.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    let missing: Vec<_> =
        codes.iter().filter(|code| !cases.contains(*code) && !CREATED_BY_TESTS.contains(&code.as_str())).collect();
    assert!(missing.is_empty(), "codes without a case in tests/reject: {missing:?}");
    let stale: Vec<_> = cases.difference(&codes).collect();
    assert!(stale.is_empty(), "cases without a code: {stale:?}");
}

#[test]
fn a_file_of_more_than_64_mib_is_not_parsed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.yaml");
    std::fs::File::create(&path).unwrap().set_len(64 * 1024 * 1024 + 1).unwrap();
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    assert!(read(&mut sources, &path, &ReadOptions::default(), &mut diagnostics).is_none());
    assert_eq!(diagnostics.iter().map(|diagnostic| diagnostic.code).collect::<Vec<_>>(), ["too-large"]);
}

fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<_> = std::fs::read_dir("tests/reject").unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

/// The rendered diagnostics of the folder's document, and their codes.
fn show(folder: &Path) -> (String, BTreeSet<&'static str>) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let mut options = ReadOptions::default();
    let overlay = folder.join("overlay.yaml");
    if overlay.exists() {
        options.overlays.extend(Overlay::read(&mut sources, &overlay, &mut diagnostics));
    }
    let json = folder.join("openapi.json");
    let path = if json.exists() { json } else { folder.join("openapi.yaml") };
    read(&mut sources, &path, &options, &mut diagnostics);
    let shown = diagnostics.render(&sources, Colour::Plain);
    let shown = shown.replace(&format!("{}/", folder.display()), "");
    (shown, diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
}

/// Collects the first argument of every call that creates a diagnostic.
fn collect_codes(folder: &Path, codes: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect_codes(&path, codes);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for call in ["Diagnostic::invalid(", "Diagnostic::unsupported(", "Diagnostic::warning("] {
            for (_, rest) in text.match_indices(call).map(|(at, call)| text.split_at(at + call.len())) {
                let code = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
                codes.insert(
                    code.unwrap_or_else(|| panic!("{}: the code must be a literal in the call", path.display()))
                        .to_owned(),
                );
            }
        }
    }
}

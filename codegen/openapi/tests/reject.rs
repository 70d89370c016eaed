//! Reject cases: see `support/reject.rs`.
//!
//! `SIGNOFF_REWRITE=1 cargo test -p signoff-openapi --test reject` rewrites the expected texts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/reject.rs"]
mod cases;

use std::path::Path;

use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::overlay::Overlay;
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, ReadOptions, read};

const MAKERS: [&str; 3] = ["Diagnostic::invalid(", "Diagnostic::unsupported(", "Diagnostic::warning("];

#[test]
fn every_case_has_exactly_the_expected_text() {
    cases::check_texts(show);
}

#[test]
fn every_code_has_a_case() {
    // A test creates the documents that are too large for a file.
    cases::check_codes(&cases::codes("src", &MAKERS), &["too-large", "too-many-values"]);
}

#[test]
fn every_code_is_a_literal_in_the_call() {
    for (path, text) in cases::rust_files(Path::new("src")) {
        for after in MAKERS.iter().flat_map(|maker| text.split(maker).skip(1)) {
            assert!(after.trim_start().starts_with('"'), "{}: the code must be a literal", path.display());
        }
    }
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

/// The rendered diagnostics of the folder's document.
fn show(folder: &Path) -> (String, Diagnostics) {
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
    (shown.replace(&format!("{}/", folder.display()), ""), diagnostics)
}

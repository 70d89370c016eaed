//! Reject cases: see `codegen/openapi/tests/support/reject.rs`. The cases share an OpenAPI document in the folder above them.
//!
//! `SIGNOFF_REWRITE=1 cargo test -p signoff-arazzo --test reject` rewrites the expected texts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helper functions of tests")]

#[path = "../../../codegen/openapi/tests/support/reject.rs"]
mod cases;

use std::path::{Path, PathBuf};

use signoff_arazzo::bind::{BindOptions, DocumentSet, bind};
use signoff_openapi::Colour;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

const FOLDERS: [&str; 2] = ["src/arazzo", "src/bind"];
const MAKERS: [&str; 9] = [
    "invalid(",
    "warning(",
    "unsupported(",
    "usable(",
    "check_unique(",
    "problem(",
    "check_name(",
    "Err((",
    "report_cycles(",
];

#[test]
fn every_case_has_the_expected_output() {
    cases::check_texts(|folder| {
        let (shown, diagnostics) = show(folder);
        let without = diagnostics.iter().find(|found| found.help.is_none());
        assert!(without.is_none(), "{}: a diagnostic without help: {without:?}", folder.display());
        (shown, diagnostics)
    });
}

#[test]
fn every_diagnostic_in_the_code_has_a_help_line() {
    let mut without = Vec::new();
    for (path, text) in FOLDERS.iter().flat_map(|folder| cases::rust_files(Path::new(folder))) {
        let text = text.split("#[cfg(test)]").next().unwrap();
        let makers = text.match_indices("Diagnostic::").filter(|(at, _)| {
            ["invalid(", "warning(", "unsupported("].iter().any(|maker| text[at + 12..].starts_with(maker))
        });
        for (at, _) in makers {
            // Up to the next diagnostic, or to the end of the function.
            let rest = &text[at + 12..];
            let end = [rest.find("Diagnostic::"), rest.find("\n    }\n"), rest.find("\n}\n")];
            let until = end.into_iter().flatten().min().unwrap_or(rest.len());
            if !rest[..until].contains("help") {
                without.push(format!("{}: {}", path.display(), rest.lines().next().unwrap()));
            }
        }
    }
    assert!(without.is_empty(), "{without:#?}");
}

#[test]
fn every_code_has_a_case() {
    let codes = FOLDERS.iter().flat_map(|folder| cases::codes(folder, &MAKERS)).collect();
    // Only an extension causes it; its case is in the runner.
    cases::check_codes(&codes, &["unknown-extension"]);
}

fn show(folder: &Path) -> (String, Diagnostics) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let set = DocumentSet::from_file(&folder.join("case.arazzo.yaml"));
    let options = BindOptions { allow_roots: vec![PathBuf::from("tests/reject")], ..BindOptions::default() };
    bind(&[set], &options, &mut sources, &mut diagnostics);
    let shown: Vec<_> = diagnostics.iter().map(|found| found.render(&sources, Colour::Plain)).collect();
    (shown.join("\n"), diagnostics)
}

//! Reject cases of the extension: see `codegen/openapi/tests/support/reject.rs`. The cases share an OpenAPI document in the folder above
//! them.
//!
//! `SIGNOFF_REWRITE=1 cargo test -p signoff-conformance --test reject` rewrites the expected texts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helper functions of tests")]

#[path = "../../../codegen/openapi/tests/support/reject.rs"]
mod cases;

use std::path::PathBuf;

use signoff_arazzo::bind::DocumentSet;
use signoff_conformance::suite::{SuiteOptions, bind_suites};
use signoff_openapi::Colour;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

#[test]
fn every_case_has_the_expected_output() {
    cases::check_texts(|folder| {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let suite = DocumentSet::from_file(&folder.join("case.arazzo.yaml"));
        let options = SuiteOptions { allow_roots: vec![PathBuf::from("tests/reject")], ..SuiteOptions::default() };
        bind_suites(&[suite], &options, &mut sources, &mut diagnostics);
        let without = diagnostics.iter().find(|found| found.help.is_none());
        assert!(without.is_none(), "{}: a diagnostic without help: {without:?}", folder.display());
        let shown: Vec<_> = diagnostics.iter().map(|found| found.render(&sources, Colour::Plain)).collect();
        (shown.join("\n"), diagnostics)
    });
}

#[test]
fn every_code_has_a_case() {
    let makers = ["invalid(", "warning("];
    let codes = ["src/extension", "src/suite"].iter().flat_map(|folder| cases::codes(folder, &makers)).collect();
    // A code of plain Arazzo has its case there.
    cases::check_codes(&codes, &["wrong-type"]);
}

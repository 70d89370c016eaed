//! One folder per diagnostic code of the extension below `tests/reject`: the documents, and the exact text that people are shown.
//!
//! `SIGNOFF_REWRITE=1 cargo test -p signoff-conformance --test reject` writes the expected texts anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helper functions of tests")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use signoff_arazzo::bind::DocumentSet;
use signoff_conformance::suite::{SuiteOptions, bind_suites};
use signoff_openapi::Colour;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

#[test]
fn every_case_is_shown_exactly_so() {
    let mut wrong = Vec::new();
    for folder in folders() {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let suite = DocumentSet::from_file(&folder.join("case.arazzo.yaml"));
        // The cases share an OpenAPI document in the folder above them.
        let options = SuiteOptions { allow_roots: vec![PathBuf::from("tests/reject")], ..SuiteOptions::default() };
        bind_suites(&[suite], &options, &mut sources, &mut diagnostics);
        let code = folder.file_name().unwrap().to_str().unwrap();
        assert!(diagnostics.iter().any(|found| found.code == code), "{}: no diagnostic `{code}`", folder.display());
        assert!(
            diagnostics.iter().all(|found| found.help.is_some()),
            "{}: a diagnostic without help",
            folder.display()
        );
        let shown: Vec<_> = diagnostics.iter().map(|found| found.render(&sources, Colour::Plain)).collect();
        let (shown, expected) = (shown.join("\n"), folder.join("expected.txt"));
        if std::env::var_os("SIGNOFF_REWRITE").is_some() {
            std::fs::write(&expected, &shown).unwrap();
        }
        if std::fs::read_to_string(&expected).unwrap_or_default() != shown {
            wrong.push(format!("{}:\n{shown}", expected.display()));
        }
    }
    assert!(wrong.is_empty(), "{}\nSIGNOFF_REWRITE=1 takes these", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let mut codes = BTreeSet::new();
    for file in ["src/extension", "src/suite"].iter().flat_map(|folder| std::fs::read_dir(folder).unwrap().flatten()) {
        let text = std::fs::read_to_string(file.path()).unwrap();
        for after in ["invalid(", "warning("].iter().flat_map(|maker| text.split(maker).skip(1)) {
            let literal = after.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
            codes.extend(literal.map(str::to_owned));
        }
    }
    assert!(codes.len() > 6, "the search for codes finds too few: {codes:?}");
    // A code of plain Arazzo has its case there.
    let has_case = |code: &&String| {
        ["tests/reject", "../arazzo/tests/reject"].iter().any(|folder| Path::new(folder).join(code).is_dir())
    };
    let missing: Vec<_> = codes.iter().filter(|code| !has_case(code)).collect();
    assert!(missing.is_empty(), "codes without a case in tests/reject: {missing:?}");
}

fn folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("tests/reject").unwrap().flatten();
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

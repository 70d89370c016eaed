//! One folder per diagnostic code of the extension below `tests/reject`: the documents, and the exact text that people are shown.
//!
//! `SIGNOFF_REWRITE=1 cargo test -p signoff-conformance --test reject` writes the expected texts anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helper functions of tests")]

use std::path::PathBuf;

use signoff_arazzo::bind::{BindOptions, Suite, bind};
use signoff_conformance::extension::Signoff;
use signoff_openapi::Colour;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

#[test]
fn every_case_is_shown_exactly_so() {
    let mut wrong = Vec::new();
    for folder in folders() {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let suite = Suite::from_file(&folder.join("case.arazzo.yaml"));
        let options = BindOptions { extension: &Signoff, ..BindOptions::default() };
        bind(&[suite], &options, &mut sources, &mut diagnostics);
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

fn folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("tests/reject").unwrap().flatten();
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

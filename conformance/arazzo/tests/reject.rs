//! Diagnostics: one folder per code below `tests/reject`, with the documents and the exact text that users see.
//!
//! `SIGNOFF_REWRITE=1 cargo test -p signoff-arazzo --test reject` rewrites the expected texts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helper functions of tests")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use signoff_arazzo::bind::{BindOptions, DocumentSet, bind};
use signoff_openapi::Colour;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

#[test]
fn every_case_has_the_expected_output() {
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
    assert!(wrong.is_empty(), "{}\nset SIGNOFF_REWRITE=1 to accept these", wrong.join("\n"));
}

#[test]
fn every_reported_diagnostic_has_a_help_line() {
    let mut without = Vec::new();
    for folder in folders() {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        bind(&[DocumentSet::from_file(&folder.join("case.arazzo.yaml"))], &options(), &mut sources, &mut diagnostics);
        without.extend(diagnostics.iter().filter(|found| found.help.is_none()).map(|found| found.message.clone()));
    }
    assert!(without.is_empty(), "diagnostics without help: {without:#?}");
}

#[test]
fn every_diagnostic_in_the_code_has_a_help_line() {
    let mut without = Vec::new();
    for folder in ["../arazzo/src/arazzo", "../arazzo/src/bind"] {
        for (path, text) in rust_files(Path::new(folder)) {
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
                    without.push(format!("{path}: {}", rest.lines().next().unwrap()));
                }
            }
        }
    }
    assert!(without.is_empty(), "{without:#?}");
}

#[test]
fn every_code_has_a_case() {
    let mut codes = BTreeSet::new();
    collect_codes(Path::new("../arazzo/src/arazzo"), &mut codes);
    collect_codes(Path::new("../arazzo/src/bind"), &mut codes);
    // Only an extension causes it; its case is in the runner.
    codes.remove("unknown-extension");
    assert!(codes.len() > 40, "the search finds too few codes: {codes:?}");
    let cases: BTreeSet<String> =
        folders().iter().map(|folder| folder.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    let missing: Vec<_> = codes.difference(&cases).collect();
    assert!(missing.is_empty(), "codes without a case in tests/reject: {missing:?}");
    let stale: Vec<_> = cases.difference(&codes).collect();
    assert!(stale.is_empty(), "cases without a diagnostic: {stale:?}");
}

/// The cases share an OpenAPI document in the folder above them.
fn options() -> BindOptions<'static> {
    BindOptions { allow_roots: vec![PathBuf::from("tests/reject")], ..BindOptions::default() }
}

fn folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("tests/reject").unwrap().flatten();
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn show(folder: &Path) -> (String, BTreeSet<&'static str>) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let set = DocumentSet::from_file(&folder.join("case.arazzo.yaml"));
    bind(&[set], &options(), &mut sources, &mut diagnostics);
    let shown: Vec<_> = diagnostics.iter().map(|found| found.render(&sources, Colour::Plain)).collect();
    (shown.join("\n"), diagnostics.iter().map(|found| found.code).collect())
}

/// Codes are the kebab-case string literals in the first argument of functions that create diagnostics.
fn collect_codes(folder: &Path, codes: &mut BTreeSet<String>) {
    const MAKERS: [&str; 8] =
        ["invalid(", "warning(", "unsupported(", "usable(", "check_unique(", "problem(", "check_name(", "Err(("];
    for (_, text) in rust_files(folder) {
        for maker in MAKERS {
            for after in text.split(maker).skip(1) {
                let literal = after.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
                codes.extend(literal.filter(|code| is_code(code)).map(str::to_owned));
            }
        }
        let circles = text.split("(\"").skip(1).filter_map(|rest| rest.split('"').next());
        codes.extend(
            circles.filter(|code| code.starts_with("circular-") || code.starts_with("endless-")).map(str::to_owned),
        );
    }
}

/// Every file in a folder, with its text.
fn rust_files(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            files.extend(rust_files(&entry.path()));
        } else {
            files.push((entry.path().display().to_string(), std::fs::read_to_string(entry.path()).unwrap()));
        }
    }
    files
}

fn is_code(text: &str) -> bool {
    text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

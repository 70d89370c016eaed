//! Each folder below `cases/` contains a small document and the code generated from it; each folder below `reject/` contains a document
//! and its diagnostics. `SIGNOFF_UPDATE=1` rewrites both. The runtime's tests compile and run the generated code.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use signoff_codegen::config::Config;
use signoff_codegen::disk::{self, Owned};
use signoff_codegen::generate;
use signoff_codegen::options::{Options, RuntimePath};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, ReadOptions, read};

fn folders(below: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(below);
    let mut folders: Vec<_> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

/// Generates the files of a case; returns them and the rendered diagnostics.
fn run(folder: &Path) -> (BTreeMap<String, String>, String) {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    // Messages contain only the file name, not the path of the folder.
    let text = fs::read_to_string(folder.join("openapi.yaml")).unwrap();
    let config = match fs::read_to_string(folder.join("codegen.toml")) {
        Ok(text) => Config::read_text(&mut sources, "codegen.toml", text, folder, &mut diagnostics),
        Err(_) => Some(Config::default()),
    };
    let mut files = BTreeMap::new();
    if let Some(config) = config {
        let keep_document = folder.join("document").exists();
        let read = ReadOptions { overlays: config.overlays.clone(), keep_document, ..ReadOptions::default() };
        let api = signoff_openapi::read_text(&mut sources, "openapi.yaml", text, &read, &mut diagnostics);
        let runtime = RuntimePath::Crate("signoff_runtime".to_owned());
        let example_server = folder.join("example-server").exists().then_some(0);
        if let Some(api) = api {
            let document = api.document.as_ref().map(|document| document.to_string());
            let options = Options { runtime, config, example_server, document, ..Options::default() };
            let tree = generate(&api, &options, &mut diagnostics);
            options.config.report_unused(&tree.used, &mut diagnostics);
            files = tree.files;
        }
    }
    (files, diagnostics.render(&sources, Colour::Plain))
}

fn updating() -> bool {
    std::env::var_os("SIGNOFF_UPDATE").is_some()
}

#[test]
fn each_case_generates_exactly_the_expected_files() {
    for folder in folders("cases") {
        let (files, _) = run(&folder);
        let expected = folder.join("expected");
        if updating() {
            disk::write(&expected, &files, Owned::Everything).unwrap();
        }
        let differences = disk::compare(&expected, &files, Owned::Everything).unwrap();
        assert!(
            differences.is_empty(),
            "{differences:?}: review them, then run SIGNOFF_UPDATE=1 cargo test -p signoff-codegen --test goldens"
        );
    }
}

#[test]
fn generation_is_deterministic() {
    for folder in folders("cases") {
        assert_eq!(run(&folder), run(&folder), "{}", folder.display());
    }
}

#[test]
fn each_reject_case_has_exactly_the_expected_diagnostics() {
    for folder in folders("reject") {
        let (_, messages) = run(&folder);
        let code = folder.file_name().unwrap().to_string_lossy().into_owned();
        assert!(messages.contains(&format!("{code}]:")), "{code} is not reported: {messages}");
        let expected = folder.join("expected.txt");
        if updating() {
            fs::write(&expected, &messages).unwrap();
        }
        assert_eq!(fs::read_to_string(&expected).unwrap_or_default(), messages, "{code}");
    }
}

#[test]
fn every_diagnostic_of_this_crate_has_a_reject_case() {
    let mut codes = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for start in [
                "Diagnostic::invalid(",
                "Diagnostic::unsupported(",
                "Diagnostic::warning(",
                "self.refuse(",
                "self.reject(",
            ] {
                for call in text.split(start).skip(1) {
                    if let Some(code) = call.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                        codes.push(code.to_owned());
                    }
                }
            }
        }
    }
    assert!(codes.len() > 4, "the search found only {codes:?}");
    let cases: Vec<_> =
        folders("reject").iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    let missing: Vec<_> = codes.iter().filter(|code| !cases.contains(code)).collect();
    assert!(missing.is_empty(), "no case below tests/reject for {missing:?}");
}

#[test]
fn files_that_are_not_generated_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (files, _) = run(&folders("cases")[0]);
    fs::write(folder.path().join("mine.rs"), "fn mine() {}").unwrap();
    fs::write(folder.path().join("old.rs"), format!("//! Old.\n//!\n//! {}\n", signoff_codegen::tree::MARK)).unwrap();
    disk::write(folder.path(), &files, Owned::Marked).unwrap();
    assert!(folder.path().join("mine.rs").exists());
    assert!(!folder.path().join("old.rs").exists());
    assert!(disk::compare(folder.path(), &files, Owned::Marked).unwrap().is_empty());
}

#[test]
fn every_operation_of_every_suite_is_generated() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
    for document in signoff_codegen::suites::find(&specs).unwrap() {
        let mut sources = Sources::default();
        let mut diagnostics = Diagnostics::default();
        let api = read(&mut sources, &document.path, &ReadOptions::default(), &mut diagnostics).unwrap();
        let tree = generate(&api, &Options::default(), &mut diagnostics);
        assert_eq!(diagnostics.errors(), 0, "{}", diagnostics.render(&sources, Colour::Plain));
        assert_eq!(tree.summary.operations, tree.summary.operations_generated, "{}", document.module);
    }
}

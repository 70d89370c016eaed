//! A document's text never becomes a doctest: rustdoc finds no tests in the docs of the cases.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// All doc comments of the generated files, each on an empty function, so that they compile without dependencies.
fn all_docs(cases: &Path) -> String {
    let mut files = Vec::new();
    rust_files(cases, &mut files);
    let mut text = String::new();
    let mut blocks = 0;
    for file in files {
        let mut open = false;
        for line in fs::read_to_string(file).unwrap().lines().map(str::trim_start) {
            let docs = line.strip_prefix("///").or_else(|| line.strip_prefix("//!"));
            match docs {
                Some(docs) => _ = writeln!(text, "///{docs}"),
                None if open => {
                    _ = writeln!(text, "pub fn block_{blocks}() {{}}");
                    blocks += 1;
                }
                None => {}
            }
            open = docs.is_some();
        }
    }
    text
}

fn tests_found(text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("docs.rs");
    fs::write(&file, text).unwrap();
    let rustdoc = std::env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into());
    let output = Command::new(rustdoc)
        .args(["--test", "--edition", "2024", "--crate-name", "docs"])
        .arg(&file)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
}

#[test]
fn text_of_a_document_is_never_a_doctest() {
    let docs = all_docs(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"));
    assert!(docs.contains("ran as a doctest"), "the case `text` contains such a text");
    let found = tests_found(&docs);
    assert!(found.contains("running 0 tests"), "{found}");
}

#[test]
fn the_search_finds_doctests() {
    let found = tests_found("/// ```\n/// assert!(true);\n/// ```\npub fn block() {}\n");
    assert!(found.contains("running 1 test"), "{found}");
}

//! The tables in the documentation of `client` name tests; all of them are there.
#![allow(clippy::unwrap_used, reason = "a test's helper")]

use std::fs;
use std::path::Path;

/// All Rust text below a folder.
fn text(folder: &Path) -> String {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { text(&path) } else { fs::read_to_string(path).unwrap_or_default() }).collect()
}

#[test]
fn every_row_names_a_test_that_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let documentation = fs::read_to_string(root.join("src/client/mod.rs")).unwrap();
    let tests = text(&root.join("tests")) + &text(&root.join("../../generated/tests"));
    let rows = documentation.lines().filter(|line| line.starts_with("//! | ") && !line.ends_with("| test |"));
    let named: Vec<_> = rows.map(|row| row.rsplit('`').nth(1).unwrap_or(row)).collect();
    assert!(named.len() > 30, "{named:?}");
    let missing: Vec<_> = named.iter().filter(|name| !tests.contains(&format!("fn {name}()"))).collect();
    assert!(missing.is_empty(), "the tables name tests that are not there: {missing:?}");
}

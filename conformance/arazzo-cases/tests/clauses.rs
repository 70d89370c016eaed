//! Checks `clauses.yaml` in the Arazzo cases, which maps each sentence of the specification to the cases that prove it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test reads a file of known shape")]

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

fn clauses() -> (std::path::PathBuf, Vec<Value>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).to_owned();
    let text = std::fs::read_to_string(root.join("clauses.yaml")).unwrap();
    let table: Value = serde_yaml::from_str(&text).unwrap();
    let rows = table["clauses"].as_array().unwrap().clone();
    (root, rows)
}

#[test]
fn every_clause_has_existing_cases_or_a_reason() {
    let (root, rows) = clauses();
    assert!(rows.len() > 100, "{} clauses", rows.len());
    let mut seen = BTreeSet::new();
    for row in &rows {
        let name = format!("{} {}", row["section"].as_str().unwrap(), row["number"].as_u64().unwrap());
        assert!(!row["says"].as_str().unwrap().is_empty(), "{name}");
        for version in row["in"].as_array().unwrap() {
            assert!(seen.insert((version.to_string(), name.clone())), "{name} is repeated");
        }
        let cases = row["cases"].as_array().cloned().unwrap_or_default();
        assert!(!cases.is_empty() || row["unprovable"].is_string(), "{name} has no case and no reason");
        for case in &cases {
            let case = case.as_str().unwrap();
            assert!(root.join(case).join("case.yaml").is_file(), "{name} lists `{case}`, which does not exist");
        }
    }
}

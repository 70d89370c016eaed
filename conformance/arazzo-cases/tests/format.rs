//! Every `case.yaml` matches the published schema and the harness's own types.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test reads files of known shape")]

use std::path::Path;

use serde_json::Value;
use signoff_arazzo_cases::{Case, cases_below};

#[test]
fn every_case_matches_the_schema_and_is_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema = std::fs::read_to_string(root.join("case.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let folders = cases_below(root).unwrap();
    assert!(folders.len() > 800, "{} cases", folders.len());
    for folder in folders {
        let text = std::fs::read_to_string(folder.join("case.yaml")).unwrap();
        let case: Value = serde_yaml::from_str(&text).unwrap();
        if let Err(error) = validator.validate(&case) {
            panic!("{}: {error} at {}", folder.display(), error.instance_path());
        }
        if let Err(error) = Case::read(&folder) {
            panic!("{error}");
        }
    }
}

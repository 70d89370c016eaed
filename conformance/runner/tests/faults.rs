//! Tests the suites with a few of the reference's faults; `cargo xtask faults` runs all of them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::path::Path;

use serde_json::Value;
use support::{Output, signoff};

fn faults(only: &[&str], more: &[&str]) -> Output {
    let mut arguments = vec!["faults"];
    arguments.extend(only.iter().flat_map(|name| ["--only", name]));
    arguments.extend(more);
    signoff(Path::new(env!("CARGO_MANIFEST_DIR")), &arguments)
}

#[test]
fn every_suite_notices_its_faults_and_nothing_else() {
    let chosen = [
        "kratos-sign-out-forgotten",
        "kratos-browser-sign-out-keeps-cookies",
        "kratos-whoami-truncated",
        "authlete-sign-out-count",
        "authlete-sign-out-count-string",
        "cloudreve-sign-out-takes-anything",
        "cloudreve-member-order",
    ];
    let output = faults(&chosen, &["--format", "json"]);
    let matrix: Value = serde_json::from_str(&output.stdout).unwrap();
    let rows = matrix["rows"].as_array().unwrap();
    assert_eq!((output.code, rows.len()), (0, 3 + chosen.len()), "{}{}", output.stdout, output.stderr);
    for row in rows {
        assert_eq!(row["missed"], serde_json::json!([]), "{row}");
        let count = |name: &str| row[name].as_u64().unwrap();
        let found = count("failed") + count("errored") + count("deviations");
        assert_eq!(found > 0, row["fault"].is_string(), "{row}");
    }
    for suite in matrix["suites"].as_array().unwrap() {
        assert!(suite["claims"].is_null(), "unbroken claims must be null unless all faults were run: {suite}");
    }
}

#[test]
fn a_pattern_that_matches_no_fault_is_rejected() {
    let output = faults(&["kratos-sign-out-2001"], &[]);
    assert_eq!(output.code, 2);
    assert!(output.stderr.contains("`kratos-sign-out-2001` matches no fault"), "{}", output.stderr);
}

//! The built-in suites pass against the built-in reference, in any order of execution.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::path::Path;

use serde_json::Value;
use support::signoff;

/// Runs the built-in suites in the repository, so that its snapshots are used.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, Value) {
    let report = folder.join("report.json");
    let request = format!("json={}", report.display());
    let mut all = vec!["run", "--report", &request];
    all.extend(arguments);
    let output = signoff(Path::new(env!("CARGO_MANIFEST_DIR")), &all);
    let report = serde_json::from_str(&std::fs::read_to_string(report).unwrap()).unwrap();
    (output.code, format!("{}{}", output.stdout, output.stderr), report)
}

fn verdicts(report: &Value) -> Vec<(String, String)> {
    let scenarios = report["scenarios"].as_array().unwrap();
    scenarios.iter().map(|scenario| (scenario["name"].to_string(), scenario["verdict"].to_string())).collect()
}

#[test]
fn the_default_run_passes_with_the_same_verdicts_for_any_number_of_jobs() {
    let folder = tempfile::tempdir().unwrap();
    let (code, text, first) = run(folder.path(), &[]);
    assert_eq!(code, 0, "{text}");
    assert!(first["summary"]["scenarios"]["passed"].as_u64().unwrap() >= 90, "{}", first["summary"]);
    for scenario in first["scenarios"].as_array().unwrap() {
        if scenario["outcome"] == "skipped" {
            let reason = scenario["reason"].as_str().unwrap();
            assert!(["`as-implemented`", "`restart`"].iter().any(|lacking| reason.contains(lacking)), "{scenario}");
        }
    }
    let (code, text, second) = run(folder.path(), &["--jobs", "8"]);
    assert_eq!(code, 0, "{text}");
    assert_eq!(verdicts(&first), verdicts(&second));
}

#[test]
fn the_suites_cover_everything_documented() {
    let output = signoff(Path::new(env!("CARGO_MANIFEST_DIR")), &["coverage"]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
}

#[test]
fn no_seeded_credential_reaches_a_report_or_a_snapshot() {
    let folder = tempfile::tempdir().unwrap();
    let (_, text, report) = run(folder.path(), &["-v"]);
    let profile: toml::Table = toml::from_str(signoff_reference::PROFILE).unwrap();
    let inputs = profile["inputs"].as_table().unwrap();
    let secrets = inputs.iter().filter(|(name, _)| name.ends_with("token") || name.ends_with("key"));
    for (name, secret) in secrets {
        let secret = secret.as_str().unwrap();
        assert!(!text.contains(secret) && !report.to_string().contains(secret), "{name} is shown");
        for suite in ["kratos", "authlete", "cloudreve", "oidc"] {
            let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs").join(suite).join("snapshots");
            for entry in std::fs::read_dir(snapshots).unwrap() {
                let path = entry.unwrap().path();
                assert!(!std::fs::read_to_string(&path).unwrap().contains(secret), "{name} is in {}", path.display());
            }
        }
    }
}

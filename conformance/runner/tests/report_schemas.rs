//! The reports in formats of other tools are valid by the schemas that these tools publish (`data/`; origins in the file NOTICE).
#![allow(clippy::unwrap_used)] // helpers of tests

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use support::{Behaviour, Server, signoff, write_suite};

/// What the reports show: passed, failed, errored and waived, a target that is not the right one, and a snapshot that is missing.
const CASES: [(&str, Behaviour, &[&str]); 6] = [
    ("passed", Behaviour::Right, &[]),
    ("failed", Behaviour::RevokesNothing, &[]),
    ("errored", Behaviour::RefusesSignIn, &[]),
    ("deviating", Behaviour::NullDevices, &[]),
    ("wrong-target", Behaviour::Html, &[]),
    ("snapshot", Behaviour::Right, &["--snapshots", "check"]),
];

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Writes a report of each case, `NAME.FORMAT`, and returns the files.
fn write_reports(folder: &Path, format: &str) -> Vec<PathBuf> {
    let suite = write_suite(folder);
    let write = |(name, behaviour, arguments): (&str, Behaviour, &[&str])| {
        let server = Server::start(behaviour);
        let (url, report) = (server.url(), format!("{format}={name}.{format}"));
        let run = ["run", &suite, "--target", &url, "-q", "--product", "Doors@7", "--report", &report];
        signoff(folder, &[&run[..], arguments].concat());
        folder.join(format!("{name}.{format}"))
    };
    CASES.map(write).to_vec()
}

fn assert_valid(format: &str, schema: &str) {
    let validator = jsonschema::options().should_validate_formats(true).build(&read(&data(schema))).unwrap();
    assert!(!validator.is_valid(&json!({})), "the schema accepts anything");
    let folder = tempfile::tempdir().unwrap();
    for path in write_reports(folder.path(), format) {
        let report = read(&path);
        let errors = validator.iter_errors(&report).map(|error| format!("{error} at {}", error.instance_path()));
        assert_eq!(errors.collect::<Vec<_>>(), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn sarif_reports_are_valid_by_the_schema_of_oasis() {
    assert_valid("sarif", "sarif-schema-2.1.0.json");
}

#[test]
fn ctrf_reports_are_valid_by_their_published_schema() {
    assert_valid("ctrf", "ctrf-schema-0.0.json");
}

#[test]
fn junit_reports_are_valid_by_the_schema_of_jenkins() {
    let xmllint = |file: &Path| {
        let mut command = Command::new("xmllint");
        command.args(["--nonet", "--noout", "--schema"]).arg(data("junit-10.xsd")).arg(file).output()
    };
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("other.xml");
    std::fs::write(&other, "<testsuites><test/></testsuites>").unwrap();
    match xmllint(&other) {
        Err(error) => return eprintln!("not judged: xmllint (libxml2) cannot be started: {error}"),
        Ok(output) => assert!(!output.status.success(), "the schema accepts anything"),
    }
    for path in write_reports(folder.path(), "junit") {
        let output = xmllint(&path).unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

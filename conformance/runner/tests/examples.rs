//! The examples of `conformance/examples`, run against their server.
#![allow(clippy::unwrap_used, reason = "helper functions of tests")]

#[path = "../../examples/server/main.rs"]
#[allow(dead_code, reason = "only the program calls `main`")]
mod server;
mod support;

use std::path::{Path, PathBuf};

use support::{Output, signoff};

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples")
}

/// Runs the suite `counter` with a profile of the examples against the server.
fn run(profile: &str, broken: bool) -> Output {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let target = format!("counter=http://{}", listener.local_addr().unwrap());
    runtime.spawn(async move { axum::serve(listener, server::router(broken)).await });
    let folder = tempfile::tempdir().unwrap();
    let (suite, profile) = (examples().join("counter"), examples().join(profile).join("profile.toml"));
    let (suite, profile) = (suite.display().to_string(), profile.display().to_string());
    signoff(folder.path(), &["run", &suite, "--profile", &profile, "--target", &target, "--snapshots", "off"])
}

#[test]
fn every_suite_of_the_examples_passes_the_check() {
    for entry in std::fs::read_dir(examples()).unwrap().map(|entry| entry.unwrap().path()) {
        let is_suite = entry.is_dir()
            && std::fs::read_dir(&entry)
                .unwrap()
                .flatten()
                .any(|file| file.path().to_string_lossy().ends_with(".arazzo.yaml"));
        if is_suite {
            let output = signoff(&examples(), &["check", &entry.display().to_string()]);
            assert_eq!((output.code, &*output.stderr), (0, ""), "{}{}", entry.display(), output.stdout);
        }
    }
}

#[test]
fn the_suite_passes_with_its_profile() {
    let output = run("counter", false);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
}

#[test]
fn the_suite_fails_against_the_broken_server() {
    let output = run("counter", true);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("An increment adds one to the value."), "{}", output.stdout);
}

#[test]
fn the_known_failure_is_accepted_while_it_exists() {
    let broken = run("known-failure", true);
    assert_eq!(broken.code, 0, "{}{}", broken.stdout, broken.stderr);
    let fixed = run("known-failure", false);
    assert_eq!(fixed.code, 1, "{}{}", fixed.stdout, fixed.stderr);
}

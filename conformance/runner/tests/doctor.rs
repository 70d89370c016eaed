//! `signoff doctor`, and what a run says about its inputs before it starts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::path::Path;

use support::{ARAZZO, Behaviour, Server, signoff, write_suite};

/// The small suite, with an input that has no value.
fn write_demanding(folder: &Path) -> String {
    let suite = write_suite(folder);
    let inputs =
        "required: [door]\n    properties:\n      door: {type: string, format: password, description: The key.}\n";
    let arazzo = ARAZZO.replace("properties:\n", inputs);
    std::fs::write(Path::new(&suite).join("sign-out.arazzo.yaml"), arazzo).unwrap();
    suite
}

#[test]
fn a_target_that_is_ready_is_reported_so() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let output = signoff(folder.path(), &["doctor", &suite, "--target", &server.url()]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("target doors http") && output.stdout.contains(": reachable"), "{}", output.stdout);
    assert!(output.stdout.contains("1 of 1 scenarios can run"), "{}", output.stdout);
}

#[test]
fn an_unreachable_target_and_a_wrong_path_are_set_up_errors() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let output = signoff(folder.path(), &["doctor", &suite, "--target", "http://127.0.0.1:9"]);
    assert_eq!(output.code, 3);
    assert!(output.stdout.contains("not reachable"), "{}", output.stdout);
    let server = Server::start(Behaviour::Right);
    let url = format!("{}/api/v9", server.url());
    let output = signoff(folder.path(), &["doctor", &suite, "--target", &url]);
    assert_eq!(output.code, 3);
    assert!(output.stdout.contains("check the path of the base URL"), "{}", output.stdout);
}

#[test]
fn a_target_that_answers_401_to_unknown_paths_does_not_show_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::RefusesAll);
    let url = format!("{}/api/v9", server.url());
    let output = signoff(folder.path(), &["doctor", &suite, "--target", &url]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("every path answers 401, also an unknown one"), "{}", output.stdout);
}

#[test]
fn missing_inputs_are_one_block_to_paste_also_at_the_start_of_a_run() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_demanding(folder.path());
    let server = Server::start(Behaviour::Right);
    let block = "[inputs]\ndoor = { env = \"SIGNOFF_INPUT_DOOR\" } # string: The key.\n";
    let output = signoff(folder.path(), &["doctor", &suite, "--target", &server.url()]);
    assert_eq!(output.code, 3, "{}", output.stderr);
    assert!(output.stdout.contains(block) && output.stdout.contains("0 of 1 scenarios"), "{}", output.stdout);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url()]);
    assert_eq!(output.stderr.matches(block).count(), 1, "{}", output.stderr);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url(), "--input", "door=x"]);
    assert!(output.code == 0 && !output.stderr.contains("[inputs]"), "{}", output.stderr);
}

#[test]
fn a_capability_without_its_target_seems_absent() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["doctor", "kratos", "--target", "kratos=http://127.0.0.1:9", "--only", "kratos/administration"];
    let output = signoff(folder.path(), &arguments);
    assert!(output.stdout.contains("use --without admin"), "{}{}", output.stdout, output.stderr);
}

//! What a run shows while it is running.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use support::{Behaviour, Server, signoff, write_suite};

#[test]
fn a_failure_is_shown_when_its_scenario_has_ended_unless_the_run_is_quiet() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::RevokesNothing);
    let url = server.url();
    let line = "FAILED  doors/sign-out/live-token: step `after`: expected $statusCode == 401";
    let output = signoff(folder.path(), &["run", &suite, "--target", &url]);
    assert!(output.stderr.contains(line), "{}", output.stderr);
    let output = signoff(folder.path(), &["run", &suite, "--target", &url, "--quiet"]);
    assert!(!output.stderr.contains("FAILED"), "{}", output.stderr);
    let server = Server::start(Behaviour::Right);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url()]);
    assert_eq!(output.stderr, "", "a scenario that passes needs no line");
}

#[test]
fn a_target_that_does_not_answer_is_shown_once() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let output = signoff(folder.path(), &["run", &suite, "--target", "http://127.0.0.1:9", "--repeat", "5"]);
    assert_eq!(output.stderr.matches("ERROR").count(), 1, "{}", output.stderr);
}

#[test]
fn very_verbose_prints_each_exchange_without_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url(), "-vv"]);
    for part in [
        "doors/sign-out/live-token / sign-out (",
        &format!("> POST {}/sign-out\n", server.url()),
        "> X-Session-Token: ***\n",
        "< 204\n",
        "< {\"token\":\"***\"}\n",
    ] {
        assert!(output.stderr.contains(part), "{part}: {}", output.stderr);
    }
    assert!(!output.stderr.contains("Secret0Token"), "{}", output.stderr);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url(), "-v"]);
    assert!(!output.stderr.contains("> POST"), "{}", output.stderr);
}

/// Waits until the file contains the text. The test's own time limit is the harness's.
fn wait_for(file: &std::path::Path, text: &str) -> String {
    loop {
        let shown = std::fs::read_to_string(file).unwrap_or_default();
        if shown.contains(text) {
            return shown;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

#[test]
#[cfg(unix)]
fn watch_runs_the_scenarios_of_a_changed_document_again_until_it_is_interrupted() {
    let folder = tempfile::tempdir().unwrap();
    let suite = folder.path().join(write_suite(folder.path()));
    let document = suite.join("sign-out.arazzo.yaml");
    let text = std::fs::read_to_string(&document).unwrap();
    std::fs::write(suite.join("other.arazzo.yaml"), &text).unwrap();
    let server = Server::start(Behaviour::Right);
    let (out, aside) = (folder.path().join("out"), folder.path().join("aside"));
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("signoff"));
    command.arg("run").arg(&suite).args(["--target", &server.url(), "--watch", "-v"]);
    command.stdout(std::fs::File::create(&out).unwrap()).stderr(std::fs::File::create(&aside).unwrap());
    let mut child = command.spawn().unwrap();
    wait_for(&aside, "watching");
    let all = wait_for(&out, "2 of 2 passed");
    assert!(all.contains("other/live-token"), "{all}");
    // An error does not end it, and neither does a repair.
    std::fs::write(&document, text.replace("operationId: whoami", "operationId: nobody")).unwrap();
    wait_for(&aside, "nobody");
    std::fs::write(&document, &text).unwrap();
    let shown = wait_for(&out, "1 of 1 passed");
    assert!(!shown.get(all.len()..).unwrap().contains("other/live-token"), "{shown}");
    let id = child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

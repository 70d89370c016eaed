//! What a run shows while it is running.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::path::Path;

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

#[test]
fn what_only_a_later_step_names_as_a_secret_is_masked_when_it_is_first_sent() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let document = Path::new(&suite).join("sign-out.arazzo.yaml");
    let text = std::fs::read_to_string(&document).unwrap();
    let text = text.replace("{password: $inputs.password}", "{password: $inputs.password, room: $inputs.room}");
    let input = "    properties:\n      room: {type: string, default: Chamber0Of1Doors}\n";
    let text = text.replace("    properties:\n", input);
    let shown = |outputs: &str| {
        let server = Server::start(Behaviour::Right);
        std::fs::write(&document, format!("{text}{outputs}")).unwrap();
        let output = signoff(folder.path(), &["run", &suite, "--target", &server.url(), "-vv"]);
        assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
        assert!(output.stderr.contains("\"room\":"), "{}", output.stderr);
        output.stderr.contains("Chamber0Of1Doors")
    };
    assert!(shown(""), "a room is not secret by its name");
    assert!(!shown("    outputs: {place: $inputs.room}\n  outputs: {door_key: $steps.after.outputs.place}\n"));
}

#[test]
fn exchanges_are_printed_while_their_scenario_runs() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let document = Path::new(&suite).join("sign-out.arazzo.yaml");
    let text = std::fs::read_to_string(&document).unwrap();
    let wait = "  - stepId: after\n    x-signoff-wait: 60\n";
    std::fs::write(&document, text.replace("  - stepId: after\n", wait)).unwrap();
    let server = Server::start(Behaviour::Right);
    let aside = folder.path().join("aside");
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("signoff"));
    command.arg("run").arg(&suite).args(["--target", &server.url(), "-vv"]).stdout(std::process::Stdio::null());
    let mut child = command.stderr(std::fs::File::create(&aside).unwrap()).spawn().unwrap();
    let shown = wait_for(&aside, "live-token / sign-out (");
    assert!(shown.contains("live-token / sign-in ("), "{shown}");
    assert!(child.try_wait().unwrap().is_none(), "the scenario has ended");
    child.kill().unwrap();
    child.wait().unwrap();
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

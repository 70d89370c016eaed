//! A failing server, a failing set-up and an invalid document are reported differently.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use support::{Behaviour, Server, signoff, write_suite};

fn run(behaviour: Behaviour) -> support::Output {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(behaviour);
    signoff(folder.path(), &["run", &suite, "--target", &server.url()])
}

#[test]
fn a_correct_server_passes() {
    let output = run(Behaviour::Right);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(
        output.stdout.contains("claims: 2 hold · 0 deviations from the documents · scenarios: 1 of 1 passed"),
        "{}",
        output.stdout
    );
}

#[test]
fn a_200_instead_of_a_204_fails_and_shows_claim_expected_and_actual() {
    let output = run(Behaviour::Answers200);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    for part in ["answers-204: A live session is signed out with 204.", "manual, 2026-01-01", "204", "200", "curl -i"] {
        assert!(output.stdout.contains(part), "{part} is not in {}", output.stdout);
    }
    assert!(output.stdout.contains("document/status"), "{}", output.stdout);
}

#[test]
fn a_204_that_revokes_nothing_fails() {
    let output = run(Behaviour::RevokesNothing);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("is-gone: After it the token is refused."), "{}", output.stdout);
}

#[test]
fn a_failed_step_is_shown_without_secrets() {
    let output = run(Behaviour::RevokesNothing);
    assert!(
        output.stdout.contains("X-Session-Token: ***") && !output.stdout.contains("Secret0Token"),
        "{}",
        output.stdout
    );
}

#[test]
fn a_failing_set_up_leaves_the_claims_undetermined() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    // The document allows the status 503 of the sign-in, so that only the set-up fails.
    let openapi = support::OPENAPI.replace("  /whoami:", "        default: {description: No.}\n  /whoami:");
    std::fs::write(folder.path().join("doors/doors.openapi.yaml"), openapi).unwrap();
    std::fs::write(
        folder.path().join("doors/sign-out.arazzo.yaml"),
        support::ARAZZO.replace("[{condition: $statusCode == 200}]", "[{condition: $statusCode == 201}]"),
    )
    .unwrap();
    let server = Server::start(Behaviour::Right);
    let report = folder.path().join("report.json").display().to_string();
    let output =
        signoff(folder.path(), &["run", &suite, "--target", &server.url(), "--report", &format!("json={report}")]);
    assert_eq!(output.code, 3, "{}{}", output.stdout, output.stderr);
    let report: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(report).unwrap()).unwrap();
    let claims = report["scenarios"][0]["claims"].as_array().unwrap();
    assert_eq!(claims.len(), 2);
    assert!(claims.iter().all(|claim| claim["verdict"] == "undetermined"), "{claims:?}");
    assert!(claims.iter().all(|claim| claim["reason"].as_str().unwrap().contains("did not run")), "{claims:?}");
    assert_eq!(report["summary"]["claims"]["undetermined"], 2);
}

#[test]
fn an_unreachable_target_is_reported_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap()
    };
    let output = signoff(folder.path(), &["run", &suite, "--target", &format!("http://{closed}")]);
    assert_eq!(output.code, 3, "{}{}", output.stdout, output.stderr);
    let lines = output.stdout.lines().filter(|line| line.contains("cannot be reached")).count();
    assert_eq!(lines, 1, "{}", output.stdout);
}

#[test]
fn a_deviation_in_the_set_up_is_listed_once_and_fails_only_the_run() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::NullDevices);
    let run = |more: &[&str]| {
        let url = server.url();
        let mut arguments = vec!["run", &suite, "--target", &url, "--repeat", "3", "--report", "json=r.json"];
        arguments.extend(more);
        let output = signoff(folder.path(), &arguments);
        let report = std::fs::read_to_string(folder.path().join("r.json")).unwrap();
        (output, serde_json::from_str::<serde_json::Value>(&report).unwrap())
    };
    let (output, report) = run(&["--report", "junit=r.xml"]);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    let summary = "claims: 2 hold · 1 deviation from the documents · scenarios: 3 of 3 passed";
    assert!(output.stdout.contains(summary), "{}", output.stdout);
    assert_eq!(output.stdout.matches("deviation signIn \"/devices/*/id\" type").count(), 1, "{}", output.stdout);
    let [deviation] = report["deviations"].as_array().unwrap().as_slice() else { panic!("{report}") };
    assert_eq!((&deviation["pointer"], &deviation["keyword"]), (&"/devices/*/id".into(), &"type".into()));
    assert_eq!((&deviation["operation"], &deviation["count"]), (&"signIn".into(), &3.into()));
    assert!(deviation["first"]["curl"].as_str().unwrap().starts_with("curl "), "{deviation}");
    assert!(!report.to_string().contains("Secret0Token"), "{report}");
    let junit = std::fs::read_to_string(folder.path().join("r.xml")).unwrap();
    assert!(junit.contains("signIn /devices/*/id type") && junit.contains("<failure"), "{junit}");
    // A waiver accepts it, by `operationId` or by method and path.
    for operation in ["signIn", "POST /sign-in"] {
        let waiver = |keyword: &str| {
            format!(
                "[[known]]\noperation = '{operation}'\npointer = '/devices/*/id'\nkeyword = '{keyword}'\nreason = 'is null'\n"
            )
        };
        std::fs::write(folder.path().join("p.toml"), waiver("type")).unwrap();
        let (waived, report) = run(&["--profile", "p.toml"]);
        assert_eq!(waived.code, 0, "{}{}", waived.stdout, waived.stderr);
        assert_eq!(report["summary"]["deviations"], serde_json::json!({"open": 0, "waived": 1}));
        // A waiver that matches nothing fails the run.
        std::fs::write(folder.path().join("p.toml"), waiver("type") + &waiver("format")).unwrap();
        let (unused, report) = run(&["--profile", "p.toml"]);
        assert_eq!(unused.code, 1, "{}{}", unused.stdout, unused.stderr);
        assert_eq!(report["unused_waivers"].as_array().unwrap().len(), 1);
        assert!(unused.stdout.contains("unused waiver") && unused.stdout.contains("format"), "{}", unused.stdout);
    }
    let unknown = "[[known]]\noperation = 'signInn'\npointer = ''\nkeyword = 'type'\nreason = 'r'\n";
    std::fs::write(folder.path().join("p.toml"), unknown).unwrap();
    let (unknown, _) = run(&["--profile", "p.toml"]);
    assert_eq!(unknown.code, 2, "{}{}", unknown.stdout, unknown.stderr);
    assert!(unknown.stderr.contains("signInn"), "{}", unknown.stderr);
}

#[test]
fn a_deviation_in_a_step_that_proves_a_claim_fails_the_scenario_but_not_the_claim() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let openapi = support::OPENAPI.replace("'401': {description: Nobody.}", "'403': {description: Nobody.}");
    std::fs::write(folder.path().join("doors/doors.openapi.yaml"), openapi).unwrap();
    let server = Server::start(Behaviour::Right);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url()]);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    let summary = "claims: 2 hold · 1 deviation from the documents · scenarios: 0 of 1 passed, 1 failed";
    assert!(output.stdout.contains(summary) && output.stdout.contains("/401"), "{}", output.stdout);
}

#[test]
fn without_claims_a_deviation_fails_the_run_and_a_criterion_the_scenario() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let openapi = support::OPENAPI.split("      x-signoff-claims:").next().unwrap().to_owned()
        + support::OPENAPI.split_once("components:").map(|(_, rest)| format!("components:{rest}")).unwrap().as_str();
    std::fs::write(folder.path().join("doors/doors.openapi.yaml"), openapi).unwrap();
    let lines = support::ARAZZO.lines().map(|line| match line.split_once(", x-signoff-proves") {
        Some((before, _)) => format!("{before}}}"),
        None => line.to_owned(),
    });
    let lines = lines.filter(|line| !line.contains("x-signoff-proves"));
    std::fs::write(folder.path().join("doors/sign-out.arazzo.yaml"), lines.collect::<Vec<_>>().join("\n")).unwrap();
    let run = |behaviour| {
        let server = Server::start(behaviour);
        signoff(folder.path(), &["run", &suite, "--target", &server.url()])
    };
    let deviation = run(Behaviour::NullDevices);
    assert_eq!(deviation.code, 1, "{}{}", deviation.stdout, deviation.stderr);
    let summary = "1 deviation from the documents · scenarios: 1 of 1 passed";
    assert!(deviation.stdout.contains(summary), "{}", deviation.stdout);
    let criterion = run(Behaviour::RevokesNothing);
    assert_eq!(criterion.code, 1, "{}{}", criterion.stdout, criterion.stderr);
    assert!(criterion.stdout.contains("scenarios: 0 of 1 passed, 1 failed"), "{}", criterion.stdout);
}

#[test]
fn a_target_whose_responses_are_all_pages_is_reported_in_one_message() {
    let output = run(Behaviour::Html);
    assert_eq!(output.code, 3, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("wrong target: no response of http://127.0.0.1:"), "{}", output.stdout);
    assert_eq!(output.stdout.lines().count(), 2, "{}", output.stdout);
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::Right);
    let output = signoff(folder.path(), &["run", &suite, "--target", &format!("{}/api", server.url())]);
    assert_eq!(output.code, 3, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("/api has the documented form"), "{}", output.stdout);
}

#[test]
fn a_target_that_answers_401_to_everything_gets_a_hint() {
    let output = run(Behaviour::RefusesAll);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert_eq!(
        output.stdout.matches("refuses every request: all 1 responses are 401 or 403").count(),
        1,
        "{}",
        output.stdout
    );
    assert!(output.stdout.contains("and the path of the base URL"), "{}", output.stdout);
    let right = run(Behaviour::RevokesNothing);
    assert!(!right.stdout.contains("refuses every request"), "{}", right.stdout);
}

#[test]
fn one_of_several_sources_that_is_another_server_decides_nothing() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let reference = runtime.block_on(signoff_reference::start(signoff_reference::Config::default())).unwrap();
    let url = reference.urls().into_iter().find(|(source, _)| *source == "kratos").unwrap().1;
    let pages = Server::start(Behaviour::Html);
    let folder = tempfile::tempdir().unwrap();
    let (kratos, admin) = (format!("kratos={url}"), format!("kratos-admin={}", pages.url()));
    let selected =
        ["--only", "kratos/health/*", "--only", "kratos/sign-out/live-token", "--only", "kratos/administration/*"];
    let arguments = [&["run", "kratos", "--target", &kratos, "--target", &admin][..], &selected].concat();
    let output = signoff(folder.path(), &arguments);
    assert_eq!(output.code, 3, "{}{}", output.stdout, output.stderr);
    let message = format!("no response of {} has the documented form", pages.url());
    assert_eq!(output.stdout.matches(&format!("note {message}")).count(), 1, "{}", output.stdout);
    assert!(!output.stdout.contains("FAILED") && !output.stdout.contains("deviation "), "{}", output.stdout);
    assert!(output.stdout.contains(" passed, ") && output.stdout.contains(" errored"), "{}", output.stdout);
}

#[test]
fn a_target_that_asks_to_wait_is_given_the_time() {
    let output = run(Behaviour::AsksToWait);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("asked once to try again later (429 or 503): waited 1 s"), "{}", output.stdout);
}

#[test]
fn a_target_that_fails_under_parallel_load_is_run_one_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(Behaviour::OneAtATime);
    let output = signoff(folder.path(), &["run", &suite, "--target", &server.url(), "--repeat", "6", "--jobs", "3"]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("did not cope with 3 scenarios at the same time"), "{}", output.stdout);
    assert!(output.stdout.contains("scenarios: 6 of 6 passed"), "{}", output.stdout);
}

#[test]
fn an_undocumented_body_violates_document_body() {
    let output = run(Behaviour::WrongBody);
    assert_eq!(output.code, 1, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("document/body") && output.stdout.contains("/name"), "{}", output.stdout);
}

#[test]
fn an_invalid_document_is_reported_with_its_location() {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let broken = support::ARAZZO.replace("operationId: signOut", "operationId: signOff");
    std::fs::write(folder.path().join("doors/sign-out.arazzo.yaml"), broken).unwrap();
    let output = signoff(folder.path(), &["run", &suite, "--target", "http://127.0.0.1:1"]);
    assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
    assert!(output.stderr.contains("sign-out.arazzo.yaml:18:18"), "{}", output.stderr);
}

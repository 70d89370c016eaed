//! The suite of OpenID providers: races, recipes, and what discovery decides.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helper functions of tests")]

mod support;

use std::path::Path;

use serde_json::Value;
use support::signoff;

/// Runs the scenarios against the built-in reference, and returns the exit code, the texts, and the report.
fn run(arguments: &[&str]) -> (i32, String, Value) {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.json");
    let request = format!("json={}", report.display());
    let all = [&["run", "oidc", "--report", &request, "--snapshots", "off"], arguments].concat();
    let output = signoff(Path::new(env!("CARGO_MANIFEST_DIR")), &all);
    let text = std::fs::read_to_string(report).unwrap_or_default();
    (output.code, output.stdout + &output.stderr, serde_json::from_str(&text).unwrap_or_default())
}

/// Starts the reference with a fault, and runs one scenario against it in another process.
fn run_with_fault(fault: &str, scenario: &str) -> Value {
    let report = report_with_fault(fault, scenario);
    report["scenarios"].as_array().unwrap().iter().find(|judged| judged["name"] == scenario).unwrap().clone()
}

fn report_with_fault(fault: &str, scenario: &str) -> Value {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let fault = Some(signoff_reference::Fault::find(fault).unwrap());
    let reference = runtime
        .block_on(signoff_reference::start(signoff_reference::Config { fault, ..signoff_reference::Config::default() }))
        .unwrap();
    let target = format!("oidc={}", reference.url(signoff_reference::Source::Oidc));
    let (_, _, report) =
        run(&["--target", &target, "--profile", "../profiles/reference.toml", "--only", scenario, "--jobs", "1"]);
    runtime.block_on(reference.stop());
    report
}

#[test]
fn a_logout_token_that_arrives_as_json_deviates_from_the_documented_callback() {
    let report = report_with_fault("oidc-back-channel-json", "oidc/back-channel/token");
    let deviation = report["deviations"].as_array().unwrap().first().unwrap();
    assert_eq!(deviation["rule"], "document/received");
    assert_eq!(
        (&deviation["keyword"], &deviation["pointer"]),
        (&"received/content".into(), &"/application~1json".into())
    );
}

#[test]
fn parallel_rounds_find_a_session_that_survives_a_refresh_racing_with_the_sign_out() {
    let judged = run_with_fault("oidc-refresh-overwrites-sign-out", "oidc/end-session/race");
    assert_eq!(judged["verdict"], "fail", "{}", judged["reason"]);
    let reason = judged["reason"].as_str().unwrap();
    assert!(reason.starts_with("in ") && reason.contains(" of 10 rounds: "), "{reason}");
    let rounds = judged["rounds"].as_array().unwrap();
    assert_eq!(rounds.iter().map(|rounds| rounds["count"].as_u64().unwrap()).sum::<u64>(), 10);
    assert_eq!(rounds[0]["verdict"], "fail");
    // The same requests one after the other show nothing.
    let judged = run_with_fault("oidc-refresh-overwrites-sign-out", "oidc/end-session/refresh-token");
    assert_eq!(judged["verdict"], "pass", "{}", judged["reason"]);
}

#[test]
fn a_profile_replaces_the_recipes_of_a_provider() {
    let folder = tempfile::tempdir().unwrap();
    let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs/oidc/recipe.arazzo.yaml");
    let text = std::fs::read_to_string(original).unwrap();
    let profile =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles/reference.toml")).unwrap();
    let write = |name: &str, recipe: &str| {
        std::fs::write(folder.path().join("recipe.yaml"), recipe).unwrap();
        let path = folder.path().join("profile.toml");
        std::fs::write(&path, format!("{profile}\n[recipes]\n\"oidc/{name}\" = \"recipe.yaml\"\n")).unwrap();
        path.display().to_string()
    };
    let scenario = "oidc/end-session/with-hint";
    let profile = write("recipe", &text.replace("username: $inputs.username", "username: nobody"));
    let (code, text_shown, _) = run(&["--profile", &profile, "--only", scenario]);
    assert_eq!(code, 3, "{text_shown}");
    assert!(text_shown.contains("session / sign-in / submit"), "{text_shown}");
    let profile = write("recipes", &text);
    let (code, text_shown, _) = run(&["--profile", &profile, "--only", scenario]);
    assert_eq!(code, 2);
    assert!(text_shown.contains("the suite has no document `recipes.arazzo.yaml`; use `recipe`"), "{text_shown}");
}

#[test]
fn the_metadata_decide_which_scenarios_run() {
    use axum::Json;
    use axum::routing::get;
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let socket = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let url = format!("http://{}", socket.local_addr().unwrap());
    let metadata = serde_json::json!({
        "issuer": url, "authorization_endpoint": url, "token_endpoint": url, "jwks_uri": url,
        "backchannel_logout_supported": false,
    });
    let router = axum::Router::new().route("/.well-known/openid-configuration", get(async move || Json(metadata)));
    runtime.spawn(async move { axum::serve(socket, router).await });
    let target = format!("oidc={url}");
    let (code, text, report) = run(&["--target", &target, "--profile", "../profiles/reference.toml"]);
    assert_eq!(code, 0, "{text}");
    for judged in
        report["scenarios"].as_array().unwrap().iter().filter(|judged| judged["name"] != "oidc/discovery/discover")
    {
        let reason = judged["reason"].as_str().unwrap();
        assert!(reason.contains("the target lacks capability `"), "{judged}");
    }
    // What the metadata lack, an input adds.
    let added = r#"oidc.metadata={"revocation_endpoint": "/revoke"}"#;
    let arguments = ["--target", &target, "--profile", "../profiles/reference.toml", "--input", added];
    let (_, text, report) = run(&arguments);
    for (scenario, is_skipped) in [("oidc/revocation/unknown", false), ("oidc/introspection/unknown", true)] {
        let judged = report["scenarios"].as_array().unwrap().iter().find(|judged| judged["name"] == scenario).unwrap();
        let reason = judged["reason"].as_str().unwrap();
        assert_eq!(reason.contains("the target lacks capability `"), is_skipped, "{judged}\n{text}");
    }
}

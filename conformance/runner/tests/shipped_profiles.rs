//! The profiles in `conformance/servers/`: their known failures, capabilities and levers exist.
#![allow(clippy::unwrap_used)] // helpers of tests

use std::path::Path;

/// The names and values of an environment.
type Variables<'a> = &'a [(&'a str, &'a str)];

fn dry_run(suite: &str, profile: &str, targets: &[&str], variables: Variables<'_>) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut command = assert_cmd::Command::cargo_bin("signoff").unwrap();
    command.current_dir(root).args(["run", suite, "--dry-run", "--profile", profile]);
    command.args(["--basis", "documented,observed,chosen"]).envs(variables.iter().copied());
    for target in targets {
        command.args(["--target", target]);
    }
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
    text
}

#[test]
fn the_profiles_of_the_servers_fit_their_suites() {
    let kratos = ["kratos=http://127.0.0.1:1", "kratos-admin=http://127.0.0.1:2"];
    let text = dry_run("kratos", "conformance/servers/kratos/profile.toml", &kratos, &[]);
    assert!(!text.contains("no lever for"), "{text}");
    let cloudreve = ["cloudreve=http://127.0.0.1:1/api/v4"];
    let inputs = [
        ("SIGNOFF_INPUT_ADMIN_EMAIL", "a@example.com"),
        ("SIGNOFF_INPUT_ADMIN_PASSWORD", "not-a-password"),
        ("SIGNOFF_INPUT_SIGNING_KEY", "not-a-key"),
    ];
    dry_run("cloudreve", "conformance/servers/cloudreve/profile.toml", &cloudreve, &inputs);
    dry_run("cloudreve", "conformance/servers/cloudreve/debug.toml", &cloudreve, &inputs);
    let provider = ["oidc=http://127.0.0.1:1"];
    dry_run("oidc", "conformance/servers/oidc-provider/profile.toml", &provider, &[]);
    dry_run("oidc", "conformance/servers/django-oauth-toolkit/profile.toml", &provider, &[]);
    dry_run("oidc", "conformance/servers/keycloak/profile.toml", &provider, &[]);
    for profile in ["profile.toml", "stateful.toml"] {
        let profile = format!("conformance/servers/django-allauth/{profile}");
        dry_run("allauth", &profile, &["allauth=http://127.0.0.1:1"], &[]);
    }
    let homeserver = ["matrix=http://127.0.0.1:1"];
    dry_run("matrix", "conformance/servers/matrix-synapse/profile.toml", &homeserver, &[]);
    dry_run("matrix", "conformance/servers/matrix-synapse/short.toml", &homeserver, &[]);
}

#[test]
fn the_profile_for_an_account_at_authlete_takes_everything_from_the_environment() {
    let names = [
        "SERVICE_ID",
        "SERVICE_TOKEN",
        "CLIENT_ID",
        "SECOND_CLIENT_ID",
        "OTHER_SERVICE_ID",
        "OTHER_SERVICE_TOKEN",
        "OTHER_CLIENT_ID",
        "PLAIN_SERVICE_ID",
        "PLAIN_CLIENT_ID",
        "ORGANIZATION_TOKEN",
        "SCOPE",
        "OTHER_SCOPE",
    ];
    let variables: Vec<(String, &str)> = names.iter().map(|name| (format!("AUTHLETE_{name}"), "17")).collect();
    let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let target = ["authlete=http://127.0.0.1:1"];
    let text = dry_run("authlete", "conformance/servers/authlete/profile.toml", &target, &variables);
    assert!(text.contains("/nativesso/logout") || text.contains("/auth/token/create"), "{text}");
}

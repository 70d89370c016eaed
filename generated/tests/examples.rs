//! Runs the examples against the reference server in the same process.

#[path = "../examples/authlete_logout.rs"]
#[allow(dead_code, reason = "the test does not call its `main`")]
mod authlete_logout;
#[path = "../examples/cloudreve_sign_out.rs"]
#[allow(dead_code, reason = "the test does not call its `main`")]
mod cloudreve_sign_out;
#[path = "../examples/kratos_sign_out.rs"]
#[allow(dead_code, reason = "the test does not call its `main`")]
mod kratos_sign_out;

use std::process::Command;

use signoff_generated::authlete_api;
use signoff_generated::authlete_api::types::NativeSsoLogoutResponseAction;
use signoff_reference::{Config, Source, seed, start};
use signoff_runtime::client::Progress;

#[tokio::test]
async fn every_call_option_of_kratos_sign_out_has_its_effect() {
    let reference = start(Config::default()).await.unwrap();
    let effects = kratos_sign_out::run(&reference.url(Source::Kratos)).await.unwrap();
    assert!(effects.cancelled && effects.session_after_cancel, "a cancelled call is not sent: {effects:?}");
    assert_eq!(effects.header.as_deref(), Some("sign-out"));
    assert_eq!(effects.extra, Some("user request"));
    assert_eq!((effects.status, effects.session_after_sign_out), (204, false));
    assert!(effects.sent.is_some_and(|Progress { bytes, total }| bytes > 0 && total == Some(bytes)), "{effects:?}");
    assert!(effects.received.is_some_and(|Progress { bytes, total }| bytes > 0 && total == Some(bytes)), "{effects:?}");
    assert_eq!((effects.refused, effects.accepted), (Some(403), 403));
    reference.stop().await;
}

#[tokio::test]
async fn authlete_logout_ends_both_tokens_of_the_session() {
    let reference = start(Config::default()).await.unwrap();
    let service = &seed::AUTHLETE_SERVICES[0];
    let client = authlete_api::client::Client::builder().base_url(reference.url(Source::Authlete));
    let client = client.bearer(service.token).build().unwrap();
    let result = authlete_logout::run(&client, &service.id.to_string(), service.clients[0].id).await.unwrap();
    assert_eq!(result.action, Some(NativeSsoLogoutResponseAction::Ok));
    assert_eq!(result.count, Some(2));
    assert_eq!(result.result_code.as_deref(), Some("A503001"));
    reference.stop().await;
}

#[tokio::test]
async fn cloudreve_sign_out_revokes_the_refresh_token() {
    let reference = start(Config::default()).await.unwrap();
    let (answer, refresh) = cloudreve_sign_out::run(&reference.url(Source::Cloudreve)).await.unwrap();
    assert_eq!((answer.code, answer.data), (0, None));
    assert_eq!(refresh, 40020);
    reference.stop().await;
}

/// Runs the example as a process, because the environment of this process cannot be changed safely.
#[tokio::test(flavor = "multi_thread")]
async fn the_authlete_example_reads_its_token_from_the_environment() {
    let reference = start(Config::default()).await.unwrap();
    let service = &seed::AUTHLETE_SERVICES[0];
    let test = std::env::current_exe().unwrap();
    // Cargo builds examples together with tests, in a folder next to the tests' folder.
    let example = test.parent().unwrap().parent().unwrap().join("examples").join("authlete_logout");
    assert!(example.exists(), "build the examples first: cargo build -p signoff-generated --examples");
    let run = |token: Option<&str>| {
        let mut command = Command::new(&example);
        command.args([service.id.to_string(), service.clients[0].id.to_string(), reference.url(Source::Authlete)]);
        command.env_remove("AUTHLETE_BEARER").envs(token.map(|token| ("AUTHLETE_BEARER", token)));
        command.output().unwrap()
    };
    let signed_out = run(Some(service.token));
    assert!(signed_out.status.success(), "{}", String::from_utf8_lossy(&signed_out.stderr));
    assert!(String::from_utf8_lossy(&signed_out.stdout).contains("A503001"));
    let without = run(None);
    assert!(!without.status.success() && String::from_utf8_lossy(&without.stderr).contains("AUTHLETE_BEARER"));
    reference.stop().await;
}

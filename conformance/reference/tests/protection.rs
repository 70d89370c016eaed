//! What protects sessions and passwords, over real sockets.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "helpers of tests")]

mod support;

use http::{Method, StatusCode};
use serde_json::{Value, json};
use signoff_reference::{Config, Source, seed};
use support::{Answer, Reference};

const EMAIL: &str = "me@signoff.example";
const PASSWORD: &str = "a long password";
const JSON: (&str, &str) = ("accept", "application/json");

async fn get(reference: &Reference, path: &str, headers: &[(&'static str, &str)]) -> Answer {
    reference.send(Method::GET, Source::Kratos, path, headers, None).await
}

/// Signs up, and signs in as a browser does. The session is in the answer's cookies.
async fn sign_in_as_browser(reference: &Reference, return_to: &str) -> Answer {
    let traits = json!({"email": EMAIL});
    let body = json!({"method": "password", "password": PASSWORD, "traits": traits});
    let flow = get(reference, "/self-service/registration/api", &[]).await.text("/id");
    let path = format!("/self-service/registration?flow={flow}");
    reference.send(Method::POST, Source::Kratos, &path, &[], Some(body)).await;
    let begun = get(reference, &format!("/self-service/login/browser{return_to}"), &[JSON]).await;
    let csrf_token = begun.text("/ui/nodes/0/attributes/value");
    let body = json!({"method": "password", "identifier": EMAIL, "password": PASSWORD, "csrf_token": csrf_token});
    let path = format!("/self-service/login?flow={}", begun.text("/id"));
    let headers = [JSON, ("cookie", &*cookies(&begun))];
    let answer = reference.send(Method::POST, Source::Kratos, &path, &headers, Some(body)).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    answer
}

fn set_cookies(answer: &Answer) -> Vec<&str> {
    answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect()
}

/// What a browser sends back.
fn cookies(answer: &Answer) -> String {
    set_cookies(answer).iter().filter_map(|line| line.split(';').next()).collect::<Vec<_>>().join("; ")
}

#[tokio::test]
async fn a_return_to_with_a_control_character_is_400_everywhere() {
    let reference = Reference::in_memory().await;
    let signed_in = cookies(&sign_in_as_browser(&reference, "").await);
    let logout = get(&reference, "/self-service/logout/browser", &[("cookie", &signed_in)]).await.text("/logout_token");
    for control in ["%0d%0aX-Injected:%20x", "%00", "%09", "%0a", "%7f"] {
        for path in [
            "/self-service/login/browser?x=1".to_owned(),
            "/self-service/login/api?x=1".to_owned(),
            "/self-service/registration/api?x=1".to_owned(),
            "/self-service/logout/browser?x=1".to_owned(),
            format!("/self-service/logout?token={logout}"),
        ] {
            let path = format!("{path}&return_to=https%3A%2F%2Fsignoff.example%2Fa{control}b");
            let cookie = if path.contains("logout") { &*signed_in } else { "" };
            let answer = get(&reference, &path, &[JSON, ("cookie", cookie)]).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}: {answer:?}");
            assert_eq!(answer.text("/error/id"), "self_service_flow_return_to_forbidden");
        }
    }
}

#[tokio::test]
async fn a_return_to_is_sent_back_as_it_was_checked() {
    const DISGUISED: &str = r"return_to=https%3A%2F%2Fsignoff.example%5C%40other%2F";
    const NORMAL: &str = "https://signoff.example/@other/";
    let reference = Reference::in_memory().await;
    let signed_in = sign_in_as_browser(&reference, &format!("?{DISGUISED}")).await;
    assert_eq!(signed_in.text("/continue_with/0/redirect_browser_to"), NORMAL);
    let cookie = ("cookie", &*cookies(&signed_in));
    let again = get(&reference, &format!("/self-service/login/browser?{DISGUISED}"), &[cookie]).await;
    assert_eq!((again.status, &again.headers["location"]), (StatusCode::SEE_OTHER, &NORMAL.parse().unwrap()));
    let flow = get(&reference, &format!("/self-service/logout/browser?{DISGUISED}"), &[cookie]).await;
    assert!(flow.text("/logout_url").ends_with("return_to=https%3A%2F%2Fsignoff%2Eexample%2F%40other%2F"), "{flow:?}");
    let path = format!("/self-service/logout?token={}&{DISGUISED}", flow.text("/logout_token"));
    let left = get(&reference, &path, &[cookie]).await;
    assert_eq!((left.status, &left.headers["location"]), (StatusCode::SEE_OTHER, &NORMAL.parse().unwrap()));
}

#[tokio::test]
async fn cookies_are_secure_exactly_under_an_https_base_url() {
    for (base_url, secure) in [(None, false), (Some("http://id.example"), false), (Some("HTTPS://id.example/"), true)] {
        let config = Config { base_url: base_url.map(str::to_owned), ..Config::default() };
        let reference = Reference::start(config).await;
        let signed_in = sign_in_as_browser(&reference, "").await;
        let cookie = cookies(&signed_in);
        let refused = reference.send(Method::POST, Source::Kratos, "/nowhere", &[], None).await;
        let begun = get(&reference, "/self-service/login/browser", &[JSON]).await;
        let token = get(&reference, "/self-service/logout/browser", &[("cookie", &cookie)]).await.text("/logout_token");
        let path = format!("/self-service/logout?token={token}");
        let signed_out = get(&reference, &path, &[("cookie", &cookie)]).await;
        for (answer, count) in [(signed_in, 2), (refused, 1), (begun, 1), (signed_out, 2)] {
            let lines = set_cookies(&answer);
            assert_eq!(lines.len(), count, "{answer:?}");
            for line in lines {
                let attributes: Vec<_> = line.split("; ").collect();
                assert_eq!(attributes.contains(&"Secure"), secure, "{base_url:?}: {line}");
                assert!(attributes.contains(&"HttpOnly") && attributes.contains(&"SameSite=Lax"), "{line}");
            }
        }
    }
}

#[tokio::test]
async fn no_answer_with_a_session_token_may_be_stored() {
    let reference = Reference::in_memory().await;
    let browser = sign_in_as_browser(&reference, "").await;
    let flow = get(&reference, "/self-service/login/api", &[]).await.text("/id");
    let body = json!({"method": "password", "identifier": EMAIL, "password": PASSWORD});
    let path = format!("/self-service/login?flow={flow}");
    let native = reference.send(Method::POST, Source::Kratos, &path, &[], Some(body)).await;
    assert!(native.text("/session_token").starts_with("ory_st_"));
    let [service, ..] = seed::AUTHLETE_SERVICES else { panic!("there is a service") };
    let body = json!({"grantType": "CLIENT_CREDENTIALS", "clientId": service.clients[0].id});
    let (path, bearer) = (format!("/api/{}/auth/token/create", service.id), format!("Bearer {}", service.token));
    let headers = [("authorization", &*bearer)];
    let issued = reference.send(Method::POST, Source::Authlete, &path, &headers, Some(body)).await;
    assert!(!issued.text("/accessToken").is_empty());
    for answer in [browser, native, issued] {
        let value = answer.headers["cache-control"].to_str().unwrap();
        assert!(value.split(", ").any(|directive| directive == "no-store"), "{value}");
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_account_get_the_same_answer() {
    let reference = Reference::in_memory().await;
    let sign_up = json!({"email": EMAIL, "password": PASSWORD});
    reference.send(Method::POST, Source::Cloudreve, "/user", &[], Some(sign_up)).await;
    let mut answers = Vec::new();
    for email in [EMAIL, "you@signoff.example"] {
        let body = json!({"email": email, "password": "a wrong password"});
        let headers = [("x-cr-correlation-id", "b4351ecc-ee1a-4455-bc94-2c3dbcc58538")];
        let answer = reference.send(Method::POST, Source::Cloudreve, "/session/token", &headers, Some(body)).await;
        assert_eq!(answer.at("/code"), Value::from(40080));
        answers.push((answer.status, answer.body));
    }
    assert_eq!(answers[0], answers[1]);
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_the_files_of_the_store() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let modes = || {
        let files = std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap);
        let mode = |file: &std::fs::DirEntry| file.metadata().unwrap().permissions().mode() & 0o777;
        files.map(|file| (file.file_name(), mode(&file))).collect::<Vec<_>>()
    };
    let path = folder.path().join("store.db");
    // A file of an earlier version was readable by everybody.
    for existing in [false, true] {
        if existing {
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        }
        let reference = Reference::in_file(&path).await;
        sign_in_as_browser(&reference, "").await;
        let modes = modes();
        // The database, its write-ahead log and the index of the log.
        assert_eq!(modes.len(), 3, "{modes:?}");
        assert!(modes.iter().all(|(_, mode)| *mode == 0o600), "{modes:?}");
        reference.running.stop().await;
    }
}

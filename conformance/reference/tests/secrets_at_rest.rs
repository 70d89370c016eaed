//! No token and no password is in the store's file, in any common encoding.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "helpers of tests")]

mod support;

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use http::{Method, StatusCode};
use serde_json::json;
use signoff_reference::{Source, seed};
use support::{Answer, Reference};

/// All bytes of all files of the store: the database, its write-ahead log, its index.
fn bytes_of(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.flat_map(|path| std::fs::read(path).unwrap()).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn encodings(secret: &str) -> Vec<String> {
    let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
    let mut encodings = vec![secret.to_owned(), hex.to_uppercase(), hex, secret.chars().rev().collect()];
    for engine in [&STANDARD, &STANDARD_NO_PAD, &URL_SAFE, &URL_SAFE_NO_PAD] {
        encodings.push(engine.encode(secret));
    }
    encodings
}

async fn use_authlete(reference: &Reference) -> Vec<String> {
    let service = &seed::AUTHLETE_SERVICES[0];
    let path = format!("/api/{}/auth/token/create", service.id);
    let bearer = format!("Bearer {}", service.token);
    let body = json!({"grantType": "AUTHORIZATION_CODE", "clientId": service.clients[0].id, "subject": "known-subject",
        "sessionId": "s", "scopes": [service.scopes[0]]});
    let made = reference.send(Method::POST, Source::Authlete, &path, &[("authorization", &bearer)], Some(body)).await;
    assert_eq!(made.status, StatusCode::OK, "{made:?}");
    vec![made.text("/accessToken"), made.text("/refreshToken"), service.token.to_owned()]
}

async fn use_kratos(reference: &Reference) -> Vec<String> {
    const EMAIL: &str = "known@signoff.example";
    const PASSWORD: &str = "kratos-secret-password";
    let json = ("accept", "application/json");
    let get = async |path: &str, headers: &[_]| {
        let answer = reference.send(Method::GET, Source::Kratos, path, headers, None).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        answer
    };
    let post = async |path: &str, headers: &[_], body| {
        let answer = reference.send(Method::POST, Source::Kratos, path, headers, Some(body)).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        answer
    };
    let flow = get("/self-service/registration/api", &[]).await.text("/id");
    let body = json!({"method": "password", "password": PASSWORD, "traits": {"email": EMAIL}});
    post(&format!("/self-service/registration?flow={flow}"), &[], body).await;
    let flow = get("/self-service/login/api", &[]).await.text("/id");
    let body = json!({"method": "password", "identifier": EMAIL, "password": PASSWORD});
    let native = post(&format!("/self-service/login?flow={flow}"), &[], body.clone()).await.text("/session_token");

    let begun = get("/self-service/login/browser", &[json]).await;
    let csrf_cookie = cookie_pair(&begun, "csrf_token");
    let csrf_token = begun.text("/ui/nodes/0/attributes/value");
    let mut body = body;
    body["csrf_token"] = json!(csrf_token);
    let path = format!("/self-service/login?flow={}", begun.text("/id"));
    let signed_in = post(&path, &[json, ("cookie", &csrf_cookie)], body).await;
    let session_cookie = cookie_pair(&signed_in, "ory_kratos_session");
    let logout = get("/self-service/logout/browser", &[json, ("cookie", &session_cookie)]).await.text("/logout_token");
    let value = |pair: &str| pair.split_once('=').unwrap().1.to_owned();
    vec![native, PASSWORD.to_owned(), csrf_token, value(&csrf_cookie), value(&session_cookie), logout]
}

fn cookie_pair(answer: &Answer, name: &str) -> String {
    let lines = answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap());
    let pair = lines.filter_map(|line| line.split(';').next()).find(|pair| pair.starts_with(name));
    pair.unwrap_or_else(|| panic!("no cookie {name}: {answer:?}")).to_owned()
}

async fn use_cloudreve(reference: &Reference) -> Vec<String> {
    let [old, new] = ["cloudreve-secret-password", "cloudreve-other-password"];
    let send = async |method, path: &str, headers: &[_], body, code| {
        let answer = reference.send(method, Source::Cloudreve, path, headers, body).await;
        assert_eq!(answer.at("/code"), code, "{answer:?}");
        answer
    };
    let account = |password| Some(json!({"email": "known@signoff.example", "password": password}));
    send(Method::POST, "/user", &[], account(old), 0).await;
    let first = send(Method::POST, "/session/token", &[], account(old), 0).await;
    let bearer = format!("Bearer {}", first.text("/data/token/access_token"));
    let authorization = [("authorization", &*bearer)];
    let change = Some(json!({"current_password": old, "new_password": new}));
    send(Method::PATCH, "/user/setting", &authorization, change, 0).await;
    // Only the secret of a second factor cannot be stored as a hash.
    let secret = send(Method::GET, "/user/setting/2fa", &authorization, None, 0).await.text("/data");
    let secret = totp_rs::Secret::try_from_base32(&secret).unwrap();
    let now = u64::try_from(reference.running.state().clock.now_seconds()).unwrap();
    let code = totp_rs::Builder::new().with_secret(secret).build_noncompliant().generate(now).to_string();
    let on = Some(json!({"two_fa_enabled": true, "two_fa_code": code}));
    send(Method::PATCH, "/user/setting", &authorization, on, 0).await;
    let waiting = send(Method::POST, "/session/token", &[], account(new), 203).await.text("/data");
    let refresh = first.text("/data/token/refresh_token");
    send(Method::DELETE, "/session/token", &[], Some(json!({"refresh_token": refresh})), 0).await;
    vec![old.to_owned(), new.to_owned(), first.text("/data/token/access_token"), refresh, waiting]
}

#[tokio::test]
async fn only_hashes_of_tokens_and_passwords_reach_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let reference = Reference::in_file(&folder.path().join("store.db")).await;
    let systems = [use_authlete(&reference).await, use_kratos(&reference).await, use_cloudreve(&reference).await];
    let seeds = [seed::AUTHLETE_ORGANIZATION_TOKEN, seed::CLOUDREVE_SIGNING_KEY, seed::KRATOS_COOKIE_SECRET];
    let secrets: Vec<_> = systems.into_iter().flatten().chain(seeds.map(str::to_owned)).collect();
    assert!(secrets.iter().all(|secret| secret.len() >= 16), "{secrets:?}");
    let running = bytes_of(folder.path());
    reference.running.stop().await;
    for bytes in [running, bytes_of(folder.path())] {
        // Values that are not secret are found, so the search works.
        assert!(holds(&bytes, "known-subject") && holds(&bytes, "known@signoff.example"));
        for secret in &secrets {
            for encoding in encodings(secret) {
                assert!(!holds(&bytes, &encoding), "{encoding} is in the store's file");
            }
        }
    }
}

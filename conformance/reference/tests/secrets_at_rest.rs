//! No token and no password is in the store's file, in any common encoding.

mod support;

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use http::{Method, StatusCode};
use serde_json::json;
use signoff_reference::{Source, seed};
use support::Reference;

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

#[tokio::test]
async fn only_hashes_of_tokens_and_passwords_reach_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let reference = Reference::in_file(&folder.path().join("store.db")).await;
    let mut secrets = use_authlete(&reference).await;
    secrets.push(seed::AUTHLETE_ORGANIZATION_TOKEN.to_owned());
    let running = bytes_of(folder.path());
    reference.running.stop().await;
    for bytes in [running, bytes_of(folder.path())] {
        // What is no secret is found, so what is not found is not there.
        assert!(holds(&bytes, "known-subject"));
        for secret in &secrets {
            for encoding in encodings(secret) {
                assert!(!holds(&bytes, &encoding), "{encoding} is in the store's file");
            }
        }
    }
}

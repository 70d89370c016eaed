//! Sign-outs that meet each other, and sign-ins that meet a sign-out, over HTTP.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "helpers of tests")]

mod support;

use http::{Method, StatusCode};
use serde_json::{Value, json};
use signoff_reference::{Source, seed};
use support::{Answer, Reference};

fn authlete(call: &str) -> (String, String) {
    let [service, ..] = seed::AUTHLETE_SERVICES else { panic!("there is a service") };
    (format!("/api/{}{call}", service.id), format!("Bearer {}", service.token))
}

async fn post(reference: &Reference, call: &str, body: Value) -> Answer {
    let (path, bearer) = authlete(call);
    let answer = reference.send(Method::POST, Source::Authlete, &path, &[("authorization", &bearer)], Some(body)).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    answer
}

async fn issue(reference: &Reference, session: &str) -> Answer {
    let client = seed::AUTHLETE_SERVICES[0].clients[0].id;
    let body = json!({"grantType": "AUTHORIZATION_CODE", "clientId": client, "subject": "s", "sessionId": session});
    post(reference, "/auth/token/create", body).await
}

async fn sign_out(reference: &Reference, session: &str) -> u64 {
    let answer = post(reference, "/nativesso/logout", json!({"sessionId": session})).await;
    assert_eq!(answer.at("/action"), "OK", "{answer:?}");
    answer.at("/count").as_u64().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_record_is_counted_by_one_sign_out_alone() {
    let folder = tempfile::tempdir().unwrap();
    for reference in [Reference::in_memory().await, Reference::in_file(&folder.path().join("store.db")).await] {
        for round in 0..10 {
            let session = format!("session-{round}");
            for _ in 0..3 {
                issue(&reference, &session).await;
            }
            let sign_outs = (0..8).map(|_| sign_out(&reference, &session));
            let counts = futures_util::future::join_all(sign_outs).await;
            assert_eq!(counts.iter().sum::<u64>(), 3, "{counts:?}");
        }
        reference.running.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_token_made_during_a_sign_out_dies_with_it_or_with_the_next() {
    let reference = Reference::in_memory().await;
    for round in 0..20 {
        let session = format!("session-{round}");
        let (made, first) = tokio::join!(issue(&reference, &session), sign_out(&reference, &session));
        let second = sign_out(&reference, &session).await;
        assert_eq!(first + second, 1);
        let token = made.text("/accessToken");
        let found = post(&reference, "/auth/introspection", json!({"token": token})).await;
        assert_eq!(found.at("/existent"), false);
    }
}

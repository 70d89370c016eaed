//! Properties of every fault, and effects over a small router.

use std::collections::BTreeSet;

use axum::Router;
use axum::body::Body;
use axum::routing::any;
use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::BodyExt as _;

use super::effect::Effect;
use super::when::{Is, On, When};
use super::{Fault, Misbehaviour};
use crate::source::Source;

#[test]
fn every_fault_has_a_unique_name_that_begins_with_its_suite() {
    let mut names = BTreeSet::new();
    for fault in Fault::all() {
        assert!(names.insert(fault.name), "{} is used twice", fault.name);
        assert!(matches!(fault.suite(), "kratos" | "authlete" | "cloudreve" | "oidc"), "{}", fault.name);
        assert!(fault.on.iter().all(|On(source, ..)| source.name().starts_with(fault.suite())), "{}", fault.name);
        assert!(fault.about.ends_with('.'), "{}", fault.name);
        assert_eq!(Fault::find(fault.name).unwrap().name, fault.name);
    }
}

/// The OpenAPI documents of a suite, concatenated.
fn documents(suite: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs").join(suite);
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let documents = paths.filter(|path| path.to_string_lossy().ends_with(".openapi.yaml"));
    documents.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn every_fault_breaks_claims_of_its_suite_or_rules() {
    for fault in Fault::all() {
        let documents = documents(fault.suite());
        let is_claim = |id: &str| {
            let start = format!("id: {id}");
            documents
                .split(&start)
                .skip(1)
                .any(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '-' | '.' | '_')))
        };
        for broken in fault.breaks.iter().filter(|broken| !broken.starts_with("document/")) {
            assert!(is_claim(broken), "{}: unknown claim {broken}", fault.name);
        }
    }
}

#[test]
fn every_fault_applies_to_a_documented_operation_or_to_its_path_with_a_trailing_slash() {
    for fault in Fault::all() {
        let documents = documents(fault.suite());
        // A path has a line of its own; its methods follow.
        let paths: Vec<_> = documents.split("\n  /").skip(1).filter_map(|path| path.split_once(":\n")).collect();
        for On(_, method, template) in fault.on.iter().filter(|On(_, _, template)| *template != "*") {
            let described = paths.iter().any(|(path, item)| {
                let path: Vec<_> =
                    path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part }).collect();
                let operation = format!("    {}:", method.to_lowercase());
                format!("/{}", path.join("/")) == template.trim_end_matches('/')
                    // An answer to any method is a fault of a path.
                    && (*method == "*" || matches!(fault.effect, Effect::StatusAlone(_)) || item.contains(&operation))
            });
            assert!(described, "{}: unknown operation {method} {template}", fault.name);
        }
    }
}

#[test]
fn an_unknown_fault_is_refused_with_the_faults_of_its_suite() {
    let message = Fault::find("kratos-sign-out-201").unwrap_err();
    assert!(message.contains("--list-faults") && message.contains("kratos-sign-out-200"), "{message}");
    assert!(!Fault::find("\u{1b}[31m").unwrap_err().contains('\u{1b}'));
}

/// The answers to two equal requests, from a router that counts them.
async fn twice(when: When, effect: Effect) -> [(StatusCode, String); 2] {
    static PLACE: &[On] = &[On(Source::Kratos, "DELETE", "/counted/{}")];
    let fault: &'static Fault =
        Box::leak(Box::new(Fault { name: "kratos-x", about: ".", breaks: &[], on: PLACE, when, effect }));
    let misbehaviour = Misbehaviour::new(fault);
    let count = std::sync::Arc::new(std::sync::atomic::AtomicU32::new(0));
    let router = Router::new().route(
        "/counted/{id}",
        any(move |body: String| async move {
            let count = count.fetch_add(1, std::sync::atomic::Ordering::SeqCst) + 1;
            Response::new(Body::from(format!(r#"{{"count":{count},"sent":"{body}"}}"#)))
        }),
    );
    let mut answers = Vec::new();
    for _ in 0..2 {
        let request = Request::builder().method(Method::DELETE).uri("/counted/1").header("authorization", "x");
        let request = request.body(Body::from("hello")).unwrap();
        let answer = misbehaviour.answer(Source::Kratos, request, router.clone()).await;
        let status = answer.status();
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        answers.push((status, String::from_utf8(body.to_vec()).unwrap()));
    }
    answers.try_into().unwrap()
}

#[tokio::test]
async fn an_effect_waits_for_its_condition() {
    let [first, second] = twice(When::member("/count", Is::Equal("2")), Effect::Status(418)).await;
    assert_eq!(first, (StatusCode::OK, r#"{"count":1,"sent":"hello"}"#.to_owned()));
    assert_eq!(second, (StatusCode::IM_A_TEAPOT, r#"{"count":2,"sent":"hello"}"#.to_owned()));
}

#[tokio::test]
async fn again_matches_the_second_of_two_equal_requests() {
    let when = When { again: true, ..When::ALWAYS };
    let [first, second] = twice(when, Effect::WithoutMember("/sent")).await;
    assert_eq!(first.1, r#"{"count":1,"sent":"hello"}"#);
    assert_eq!(second.1, r#"{"count":2}"#);
}

#[tokio::test]
async fn a_replayed_answer_is_the_first_one() {
    let [first, second] = twice(When::ALWAYS, Effect::Replayed).await;
    assert_eq!(first, second);
}

#[tokio::test]
async fn a_request_can_lose_its_body() {
    let [first, _] = twice(When::ALWAYS, Effect::RequestWithoutBody).await;
    assert_eq!(first.1, r#"{"count":1,"sent":""}"#);
}

#[tokio::test]
async fn a_request_with_the_header_is_not_affected() {
    let when = When { lacks: Some("authorization"), ..When::ALWAYS };
    let [first, _] = twice(when, Effect::Status(418)).await;
    assert_eq!(first.0, StatusCode::OK);
}

#[tokio::test]
async fn a_request_with_another_query_is_not_affected() {
    let when = When { query: Some("active=true"), ..When::ALWAYS };
    let [first, _] = twice(when, Effect::Status(418)).await;
    assert_eq!(first.0, StatusCode::OK);
}

#[tokio::test]
async fn a_request_with_another_body_is_not_affected() {
    let sent = |text| When { sent: Some(text), ..When::ALWAYS };
    assert_eq!(twice(sent("hell"), Effect::Status(418)).await[0].0, StatusCode::IM_A_TEAPOT);
    assert_eq!(twice(sent("bye"), Effect::Status(418)).await[0].0, StatusCode::OK);
}

#[tokio::test]
async fn a_list_can_contain_what_another_path_answers_to_the_same_credentials() {
    static LIST: &[On] = &[On(Source::Kratos, "GET", "/list")];
    let fault: &'static Fault = Box::leak(Box::new(Fault {
        name: "kratos-x",
        about: ".",
        breaks: &[],
        on: LIST,
        when: When::ALWAYS,
        effect: Effect::MemberFrom("/me"),
    }));
    let me = |headers: http::HeaderMap| async move { format!("{:?}", headers["x-session-token"]) };
    let router = Router::new().route("/list", any(|| async { "[1]" })).route("/me", any(me));
    let request = Request::builder().uri("/list").header("x-session-token", "t").body(Body::empty()).unwrap();
    let answer = Misbehaviour::new(fault).answer(Source::Kratos, request, router).await;
    assert_eq!(answer.into_body().collect().await.unwrap().to_bytes(), r#"[1,"t"]"#);
}

#[tokio::test]
async fn text_can_be_removed_from_every_value_of_a_header() {
    let mut answer = Response::new(Bytes::new());
    for value in ["a=1; HttpOnly; Path=/", "b=2"] {
        answer.headers_mut().append("set-cookie", HeaderValue::from_static(value));
    }
    let answer = Effect::HeaderWithout("set-cookie", "; HttpOnly").apply(answer).await;
    assert_eq!(answer.headers().get_all("set-cookie").iter().collect::<Vec<_>>(), ["a=1; Path=/", "b=2"]);
}

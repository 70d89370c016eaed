//! Clients whose requests go to a service instead of the network.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::Request;
use axum::routing::{any, get as route};
use http::{HeaderMap, StatusCode};
use signoff_runtime::OperationInfo;
use signoff_runtime::client::{Body, BoxError, CallError, CallOptions as _, ClientBuilder, Core, Http, Recorder};
use signoff_runtime::client::{Retry, Wait as _, WaitEach as _};
use tower::{ServiceExt as _, service_fn};

use super::server::{Server, answer, baked, get, guarded, keyed, post};

fn through(router: Router) -> Core {
    ClientBuilder::new("http://api.example/v1").transport(router).build().unwrap()
}

#[tokio::test]
async fn a_router_answers_in_the_same_process() {
    let echo = |headers: HeaderMap, request: Request| async move {
        let host = headers["host"].to_str().unwrap().to_owned();
        let (uri, body) = (request.uri().clone(), axum::body::to_bytes(request.into_body(), 100).await.unwrap());
        format!("{host} {} {}", uri.path(), String::from_utf8_lossy(&body))
    };
    let core = through(Router::new().route("/v1/things/one", any(echo)));
    let received = post(&core, "{}").receive().await.unwrap();
    assert_eq!(received.body(), "api.example /v1/things/one {}");
}

#[tokio::test]
async fn a_service_sees_the_operation_and_counts_and_refuses_requests() {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let service = service_fn(move |request: http::Request<Body>| {
        let attempt = counted.fetch_add(1, Ordering::Relaxed);
        async move {
            let operation = request.extensions().get::<&'static OperationInfo>().unwrap();
            assert_eq!(operation.id, "read");
            if attempt == 0 {
                return Err(BoxError::from("the cable is cut"));
            }
            Ok(http::Response::new(Body::from("answered")))
        }
    });
    let core: Core = ClientBuilder::new("http://a").transport(service).build().unwrap();
    let error = get(&core).receive().await.unwrap_err();
    assert!(matches!(&error, CallError::Transport { error, .. } if error.to_string() == "the cable is cut"));
    count.store(0, Ordering::Relaxed);
    let retry = Retry::attempts(2).back_off(Duration::ZERO, Duration::ZERO, 1.0);
    assert_eq!(get(&core).retry(retry).receive().await.unwrap().body(), "answered");
    assert_eq!(count.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn limits_time_and_cookies_work_without_a_network() {
    let cookies = |headers: HeaderMap| async move {
        let seen = headers.get("cookie").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
        ([("set-cookie", "a=1")], seen)
    };
    let slow = any(|| async { tokio::time::sleep(Duration::from_secs(3600)).await });
    let router =
        Router::new().route("/things/one", route(cookies).post(|| async { vec![0; 20] }).fallback_service(slow));
    let builder = ClientBuilder::<Core>::new("http://a").cookie_jar().body_limit(10).transport(router);
    let core = builder.build().unwrap();
    get(&core).receive().await.unwrap();
    assert_eq!(get(&core).receive().await.unwrap().body(), "a=1");
    assert!(matches!(post(&core, "").receive().await, Err(CallError::TooLarge { limit: 10, .. })));
    let delete = super::server::delete(&core, "").timeout(Duration::from_millis(1));
    assert!(matches!(delete.receive().await, Err(CallError::TimedOut { .. })));
}

#[tokio::test]
async fn a_body_of_a_service_is_read_as_it_comes() {
    let parts = || async { Body::new(http_body_util::Full::new(Bytes::from("in parts"))) };
    let service = service_fn(move |_| async move { Ok::<_, Infallible>(http::Response::new(parts().await)) });
    let core: Core = ClientBuilder::new("http://a").transport(service).build().unwrap();
    let mut download = get(&core).download().await.unwrap();
    assert_eq!(download.length(), Some(8));
    assert_eq!(download.chunk().await.unwrap().unwrap(), "in parts");
    assert!(download.chunk().await.unwrap().is_none());
}

#[tokio::test]
async fn layers_go_around_the_network() {
    let server = Server::that_answers("by wire").await;
    let network = Http::new().unwrap().map_request(|mut request: http::Request<Body>| {
        request.headers_mut().insert("x-layer", "seen".parse().unwrap());
        request
    });
    let core: Core = server.client().transport(network).build().unwrap();
    assert_eq!(post(&core, "{}").receive().await.unwrap().body(), "by wire");
    assert!(server.requests()[0].contains("x-layer: seen\r\n") && server.requests()[0].ends_with("{}"));
}

#[tokio::test]
async fn a_recorder_writes_what_was_exchanged_without_credentials() {
    let server = Server::start(|n, _| {
        let binary: &[u8] = if n == 0 { b"{\"token\": \"a1b2\"}" } else { &[0xff, 0x00] };
        vec![answer(if n == 0 { 201 } else { 200 }, &[("Set-Cookie", "s=a1b2"), ("X-Seen", "a1b2")], binary)]
    })
    .await;
    let recorder = Recorder::new(Http::new().unwrap()).hide("a1b2");
    let builder = server.client().transport(recorder.clone()).bearer("c3d4").key("key", "e5f6");
    let core: Core = builder.build().unwrap();
    guarded(&core).upload("{\"password\": \"a1b2\"}").receive().await.unwrap();
    keyed(&core).receive().await.unwrap();
    let text = recorder.har();
    for secret in ["a1b2", "c3d4", "e5f6"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
    let har: serde_json::Value = serde_json::from_str(&text).unwrap();
    let entries = har["log"]["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 2);
    let url = format!("{}/things/one", server.url);
    assert_eq!(entries[0]["request"]["url"], url.as_str());
    assert_eq!(entries[0]["request"]["method"], "POST");
    assert_eq!(entries[0]["request"]["postData"]["text"], "{\"password\": \"***\"}");
    assert_eq!(entries[0]["response"]["status"], 201);
    assert_eq!(entries[0]["response"]["content"]["text"], "{\"token\": \"***\"}");
    assert_eq!(entries[1]["response"]["content"]["encoding"], "base64");
    assert_eq!(entries[1]["response"]["content"]["text"], "/wA=");
    assert_eq!(entries[1]["comment"], "keyed");
    assert!(entries[0]["startedDateTime"].as_str().unwrap().ends_with('Z'));
}

#[tokio::test]
async fn a_recording_is_written_whole_or_not_at_all() {
    let recorder = Recorder::new(Router::new());
    let core: Core = ClientBuilder::new("http://a").key("key", "a=b").transport(recorder.clone()).build().unwrap();
    assert_eq!(baked(&core).receive().await.unwrap().status(), StatusCode::NOT_FOUND);
    let folder = std::env::temp_dir().join(format!("signoff-recorder-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    recorder.write(folder.join("calls.har")).unwrap();
    let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let text = std::fs::read_to_string(folder.join("calls.har")).unwrap();
    assert!(recorder.write(folder.join("none/calls.har")).is_err());
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(names, ["calls.har"]);
    assert_eq!(text, recorder.har());
}

#[test]
fn a_call_waits_without_async() {
    let router = Router::new().route("/v1/things/one", any(|| async { "waited for" }));
    let core = through(router);
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let core = core.clone();
            std::thread::spawn(move || get(&core).receive().wait().unwrap().body().clone())
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), "waited for");
    }
    let parts: Vec<_> = get(&core).download().wait().unwrap().wait_each().map(Result::unwrap).collect();
    assert_eq!(parts.concat(), b"waited for");
}

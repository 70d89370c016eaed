//! The client calls any service of requests: the service itself in the same process, a recorder around it, or one that fails.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use testing::api::client::Client;
use testing::api::runtime::client::{Body, BoxError, Recorder, Retry, Wait as _};
use testing::api::runtime::{OperationInfo, http};
use testing::service;

#[test]
fn the_router_is_called_in_the_same_process_and_recorded() {
    let recorder = Recorder::new(service::router()).hide("a secret of a body");
    // The document's server has the prefix `/v1`, which the router does not.
    let client = Client::builder().base_url("http://pets.test").transport(recorder.clone()).build().unwrap();

    // `--stubs` wrote the handler; `wait` is the call without `async`.
    let error = client.pets().list_pets().limit(3).send().wait().unwrap_err();
    assert_eq!(error.status().unwrap(), 501);

    // `signoff run --replay calls.har` judges the recording.
    let file = std::env::temp_dir().join(format!("calls-{}.har", std::process::id()));
    recorder.write(&file).unwrap();
    let recorded = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(recorded.contains("\"url\": \"http://pets.test/pets?limit=3\""), "{recorded}");
}

#[test]
fn requests_are_counted_and_failures_are_injected() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let service = tower::service_fn(move |request: http::Request<Body>| {
        let operation = request.extensions().get::<&'static OperationInfo>().map(|operation| operation.id);
        let fails = counted.fetch_add(1, Ordering::Relaxed) == 0;
        async move {
            assert_eq!(operation, Some("listPets"));
            if fails { Err(BoxError::from("the connection broke")) } else { Ok(http::Response::new(Body::from("[]"))) }
        }
    });
    let retry = Retry::attempts(2).back_off(Duration::ZERO, Duration::ZERO, 1.0);
    let client = Client::builder().transport(service).retry(retry).build().unwrap();

    assert!(client.pets().list_pets().send().wait().unwrap().is_empty());
    assert_eq!(calls.load(Ordering::Relaxed), 2);
}

#[test]
fn the_document_is_a_part_of_the_server() {
    assert!(testing::api::server::DOCUMENT.contains("\"openapi\":\"3.1.0\""));
}

//! What one call can be asked for.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use signoff_runtime::client::{Answer, CallError, CallOptions as _, CancellationToken, Error, Progress, Received};

use super::server::{Server, answer, delete, get, raw};

fn recorded_progress() -> (Arc<Mutex<Vec<Progress>>>, impl Fn(Progress) + Send + Sync + 'static) {
    let kept = Arc::<Mutex<Vec<Progress>>>::default();
    let into = Arc::clone(&kept);
    (kept, move |progress| into.lock().unwrap().push(progress))
}

#[tokio::test]
async fn a_header_of_the_call_wins_over_the_clients() {
    let server = Server::that_answers("").await;
    let core = server.client().header("x-trace", "client").header("x-own", "kept").build().unwrap();
    get(&core).header("x-trace", "call").receive().await.unwrap();
    let seen = server.requests().pop().unwrap();
    assert!(seen.contains("x-trace: call") && seen.contains("x-own: kept") && !seen.contains("x-trace: client"));
}

#[tokio::test]
async fn json_is_asked_for_unless_the_call_says_otherwise() {
    let server = Server::that_answers("").await;
    let core = server.client().build().unwrap();
    get(&core).receive().await.unwrap();
    get(&core).header("accept", "text/plain").receive().await.unwrap();
    let seen = server.requests();
    assert!(seen[0].contains("accept: application/json") && seen[1].contains("accept: text/plain"));
}

#[tokio::test]
async fn a_header_that_is_none_keeps_the_call_from_being_sent() {
    let server = Server::that_answers("").await;
    let core = server.client().build().unwrap();
    let error = get(&core).header("x-a", "line\r\nx-b: 1").receive().await.unwrap_err();
    assert!(matches!(error, CallError::Parameter { .. }) && server.requests().is_empty());
}

#[tokio::test]
async fn the_caller_says_which_statuses_to_take() {
    let server = Server::start(|n, _| vec![answer([204, 403][n % 2], &[], "")]).await;
    let core = server.client().build().unwrap();
    let error = get(&core).accept_status(|status| status == 403).receive().await.unwrap_err();
    assert!(matches!(&error, CallError::Refused(received) if received.status() == 204), "{error}");
    let taken = get(&core).accept_status(|status| status == 403).receive().await.unwrap();
    assert_eq!(taken.status(), 403);
}

#[tokio::test]
async fn a_documented_error_that_the_caller_takes_is_a_typed_value() {
    fn read(received: Received) -> Answer<String, u8> {
        match received.code() {
            200 => received.success(Received::text),
            404 => received.failure(Received::json),
            _ => received.undocumented(),
        }
    }
    let answers = [(404, "7"), (200, "here"), (404, "no number"), (418, ""), (200, "here")];
    let server = Server::start(move |n, _| vec![answer(answers[n].0, &[], answers[n].1)]).await;
    let core = server.client().build().unwrap();
    let call = || get(&core).accept_status(|status| status != 418).typed(read).documented();
    let missing = call().await.unwrap();
    assert_eq!((missing.status().as_u16(), missing.into_body()), (404, Err(7)));
    assert_eq!(*call().await.unwrap(), Ok("here".to_owned()));
    assert!(matches!(call().await, Err(Error::Unreadable { .. })));
    assert!(matches!(call().await, Err(Error::Call(CallError::Refused(_)))));
    let refused = get(&core).accept_status(|status| status == 404).typed(read).documented().await;
    assert!(matches!(refused, Err(Error::Call(CallError::Refused(_)))));
}

#[tokio::test]
async fn upload_progress_counts_to_the_length_of_the_body() {
    let server = Server::that_answers("").await;
    let core = server.client().build().unwrap();
    let body: &'static str = Box::leak("x".repeat(40_000).into_boxed_str());
    let (seen, report) = recorded_progress();
    delete(&core, body).on_upload(report).receive().await.unwrap();
    let seen = seen.lock().unwrap().clone();
    assert!(seen.len() > 1 && seen.is_sorted_by_key(|progress| progress.bytes), "{seen:?}");
    assert_eq!(seen.last(), Some(&Progress { bytes: 40_000, total: Some(40_000) }));
    let request = server.requests().pop().unwrap();
    assert!(request.contains("content-length: 40000") && request.ends_with(body));
}

#[tokio::test]
async fn download_progress_knows_the_total_where_the_server_says_it() {
    let server = Server::start(|n, _| match n {
        0 => vec![answer(200, &[], "x".repeat(50_000))],
        _ => vec![raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")],
    })
    .await;
    let core = server.client().build().unwrap();
    for last in [Progress { bytes: 50_000, total: Some(50_000) }, Progress { bytes: 3, total: None }] {
        let (seen, report) = recorded_progress();
        let received = get(&core).on_download(report).receive().await.unwrap();
        assert_eq!(received.body().len() as u64, last.bytes);
        assert_eq!(seen.lock().unwrap().last(), Some(&last));
    }
}

#[tokio::test]
async fn a_call_may_go_elsewhere() {
    let (server, other) = (Server::that_answers("here").await, Server::that_answers("there").await);
    let core = server.client().build().unwrap();
    assert_eq!(get(&core).base_url(&other.url).receive().await.unwrap().body(), "there");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_call_cancelled_before_it_began_is_not_sent() {
    let server = Server::that_answers("").await;
    let core = server.client().build().unwrap();
    let token = CancellationToken::new();
    token.cancel();
    assert!(matches!(get(&core).cancel(token).receive().await, Err(CallError::Cancelled { .. })));
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_call_with_time_enough_is_answered() {
    let server = Server::that_answers("here").await;
    let core = server.client().timeout(Duration::ZERO).build().unwrap();
    assert_eq!(get(&core).timeout(Duration::from_secs(60)).receive().await.unwrap().body(), "here");
}

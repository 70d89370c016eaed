//! When a call is tried again, and when not.

use std::time::Duration;

use signoff_runtime::client::{CallError, CallOptions as _, Retry};

use super::server::{Act, Server, answer, delete, get, guarded, post};

fn at_once(attempts: u32) -> Retry {
    Retry::attempts(attempts).back_off(Duration::from_millis(1), Duration::from_millis(2), 1.5)
}

async fn failing(times: usize, status: u16, headers: &'static [(&'static str, &'static str)]) -> Server {
    Server::start(move |n, _| vec![if n < times { answer(status, headers, "") } else { answer(200, &[], "") }]).await
}

#[tokio::test]
async fn too_many_requests_are_tried_again_after_what_the_server_asks() {
    let server = failing(1, 429, &[("Retry-After", "0")]).await;
    let core = server.client().build().unwrap();
    // The wait of its own would be an hour: it is the server's that counts.
    let slow = Retry::attempts(2).back_off(Duration::from_secs(3600), Duration::from_secs(3600), 1.0);
    assert_eq!(get(&core).retry(slow).receive().await.unwrap().status().as_u16(), 200);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_server_that_asks_for_too_long_a_wait_is_not_waited_for() {
    let server = failing(9, 429, &[("Retry-After", "3601")]).await;
    let core = server.client().retry(at_once(5)).build().unwrap();
    assert_eq!(get(&core).receive().await.unwrap().status().as_u16(), 429);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_idempotent_call_is_tried_as_often_as_asked_with_its_body() {
    let server = failing(9, 503, &[]).await;
    let core = server.client().retry(at_once(3)).build().unwrap();
    assert_eq!(delete(&core, "{\"a\":1}").receive().await.unwrap().status().as_u16(), 503);
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert!(requests.iter().all(|request| request.ends_with("{\"a\":1}")));
}

#[tokio::test]
async fn a_call_that_is_not_idempotent_is_tried_again_only_when_asked() {
    let server = failing(1, 503, &[]).await;
    let core = server.client().retry(at_once(3)).build().unwrap();
    assert_eq!(post(&core, "{}").receive().await.unwrap().status().as_u16(), 503);
    let server = failing(1, 503, &[]).await;
    let core = server.client().build().unwrap();
    assert_eq!(post(&core, "{}").retry(at_once(3).any_method()).receive().await.unwrap().status().as_u16(), 200);
}

#[tokio::test]
async fn a_connection_that_broke_is_tried_again_and_other_statuses_are_not() {
    let server = Server::start(|n, _| if n == 0 { vec![Act::Close] } else { vec![answer(500, &[], "")] }).await;
    let core = server.client().retry(at_once(3).statuses([503])).build().unwrap();
    assert_eq!(get(&core).receive().await.unwrap().status().as_u16(), 500);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_call_may_refuse_its_clients_retries_and_its_time_ends_them() {
    let server = failing(99, 503, &[]).await;
    let core = server.client().retry(Retry::attempts(99)).build().unwrap();
    assert_eq!(get(&core).retry(Retry::never()).receive().await.unwrap().status().as_u16(), 503);
    let error = get(&core).timeout(Duration::from_millis(100)).receive().await.unwrap_err();
    assert!(matches!(error, CallError::TimedOut { .. }));
}

#[tokio::test]
async fn a_token_provider_is_asked_once_and_once_again_after_a_401() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    let server =
        Server::start(|_, request| vec![answer(if request.contains("bearer token-0") { 401 } else { 200 }, &[], "")])
            .await;
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let provider = move || {
        let number = count.fetch_add(1, Ordering::Relaxed);
        async move { Ok::<_, std::io::Error>(format!("token-{number}")) }
    };
    let core = server.client().bearer_provider(provider).build().unwrap();
    get(&core).receive().await.unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 0, "a call without a token asks for none");
    let (one, two) = tokio::join!(guarded(&core).receive(), guarded(&core).receive());
    assert_eq!((one.unwrap().status().as_u16(), two.unwrap().status().as_u16()), (200, 200));
    guarded(&core).receive().await.unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 2, "calls at the same time ask together, and the answer is kept");
}

#[tokio::test]
async fn a_401_that_stays_is_given_after_one_more_try() {
    let server = failing(99, 401, &[]).await;
    let core = server.client().bearer_provider(async || Ok::<_, std::io::Error>("token")).build().unwrap();
    assert_eq!(guarded(&core).receive().await.unwrap().status().as_u16(), 401);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn without_a_token_from_its_provider_a_call_is_not_sent() {
    let server = Server::that_answers("").await;
    let refuse = async || Err::<String, _>(std::io::Error::other("no secret today"));
    let core = server.client().bearer_provider(refuse).build().unwrap();
    let error = guarded(&core).receive().await.unwrap_err();
    assert!(matches!(error, CallError::Provider { .. }));
    assert!(!error.to_string().contains("secret") && server.requests().is_empty());
}

#[tokio::test]
async fn an_idempotent_call_on_a_kept_connection_that_was_closed_is_sent_once_more() {
    let lost = |n: usize| if n == 1 { vec![Act::Close] } else { vec![answer(200, &[], "")] };
    let server = Server::start(move |n, _| lost(n)).await;
    let core = server.client().build().unwrap();
    get(&core).receive().await.unwrap();
    assert_eq!(delete(&core, "{\"a\":1}").receive().await.unwrap().status().as_u16(), 200);
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert_eq!(requests[1], requests[2]);
    // A call that is not idempotent is not repeated, and a repetition is not repeated either.
    let server = Server::start(move |n, _| lost(n)).await;
    let core = server.client().build().unwrap();
    get(&core).receive().await.unwrap();
    assert!(matches!(post(&core, "{}").receive().await, Err(CallError::Transport { .. })));
    assert_eq!(server.requests().len(), 2);
    let server = Server::start(|n, _| if n == 0 { vec![answer(200, &[], "")] } else { vec![Act::Close] }).await;
    let core = server.client().build().unwrap();
    get(&core).receive().await.unwrap();
    assert!(matches!(get(&core).receive().await, Err(CallError::Transport { .. })));
    assert_eq!(server.requests().len(), 3);
}

//! Servers that are slow, that lie, and that never end.

use std::io::Write as _;
use std::time::Duration;

use signoff_runtime::client::{CallError, CallOptions as _, CancellationToken};

use super::server::{Act, Server, answer, get, raw};

const SOON: Duration = Duration::from_millis(100);

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

#[tokio::test]
async fn slow_headers_run_into_the_calls_time_and_the_connection_is_given_up() {
    let server = Server::start(|_, _| vec![raw("HTTP/1.1 200 OK\r\nContent-"), Act::Stall]).await;
    let core = server.client().build().unwrap();
    assert!(matches!(get(&core).timeout(SOON).receive().await, Err(CallError::TimedOut { .. })));
    server.abandoned().await;
}

#[tokio::test]
async fn a_slow_body_runs_into_the_clients_time() {
    let server = Server::start(|_, _| vec![raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhal"), Act::Stall]).await;
    let core = server.client().timeout(SOON).build().unwrap();
    assert!(matches!(get(&core).receive().await, Err(CallError::TimedOut { .. })));
    server.abandoned().await;
}

#[tokio::test]
async fn a_truncated_body_is_no_answer() {
    for head in ["Content-Length: 9", "Transfer-Encoding: chunked"] {
        let cut = format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n5\r\nha");
        let server = Server::start(move |_, _| vec![raw(&cut), Act::Close]).await;
        let core = server.client().build().unwrap();
        let error = get(&core).receive().await.unwrap_err();
        assert!(matches!(error, CallError::Transport { .. }), "{error}");
    }
}

#[tokio::test]
async fn what_comes_after_the_announced_length_is_not_taken_for_the_next_answer() {
    let lie = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 500 Lie\r\nContent-Length: 0\r\n\r\n";
    let server = Server::start(move |n, _| vec![if n == 0 { raw(lie) } else { answer(200, &[], "second") }]).await;
    let core = server.client().build().unwrap();
    assert_eq!(get(&core).receive().await.unwrap().body(), "{}");
    assert_eq!(get(&core).receive().await.unwrap().body(), "second");
}

#[tokio::test]
async fn two_lengths_that_differ_are_no_answer() {
    let lie = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} ";
    let server = Server::start(move |_, _| vec![raw(lie), Act::Close]).await;
    let core = server.client().build().unwrap();
    assert!(matches!(get(&core).receive().await, Err(CallError::Transport { .. })));
}

#[tokio::test]
async fn a_gzip_bomb_is_bounded() {
    let bomb = gzip(&vec![0; 64 << 20]);
    assert!(bomb.len() < 1 << 20);
    let server = Server::start(move |_, _| vec![answer(200, &[("Content-Encoding", "gzip")], &bomb)]).await;
    let core = server.client().gzip().body_limit(1 << 20).build().unwrap();
    let error = get(&core).receive().await.unwrap_err();
    assert!(matches!(error, CallError::TooLarge { limit: 1_048_576, .. }), "{error}");
}

#[tokio::test]
async fn gzip_is_unpacked_and_broken_gzip_is_said() {
    let good = gzip(b"hello");
    let server = Server::start(move |n, _| {
        let body = if n == 0 { good.clone() } else { good[..good.len() - 6].to_vec() };
        vec![answer(200, &[("Content-Encoding", "gzip")], body)]
    })
    .await;
    let core = server.client().gzip().build().unwrap();
    let received = get(&core).receive().await.unwrap();
    assert!(server.requests()[0].contains("accept-encoding: gzip\r\n"));
    assert_eq!(received.body(), "hello");
    assert!(!received.headers().contains_key("content-encoding"));
    assert!(matches!(get(&core).receive().await, Err(CallError::Encoding { .. })));
}

#[tokio::test]
async fn a_content_coding_that_was_not_requested_is_named_where_the_body_is_read() {
    for (coding, asks_for_gzip) in [("gzip", false), ("br", false), ("br", true), ("zstd", true)] {
        let server =
            Server::start(move |_, _| vec![answer(200, &[("Content-Encoding", coding)], gzip(b"hello"))]).await;
        let client = server.client();
        let core = if asks_for_gzip { client.gzip() } else { client }.build().unwrap();
        let received = get(&core).receive().await.unwrap();
        assert_eq!(server.requests()[0].contains("accept-encoding"), asks_for_gzip);
        for mismatch in [received.json::<i64>().unwrap_err(), received.text().unwrap_err()] {
            assert!(mismatch.message().contains(&format!("content coding \"{coding}\"")), "{mismatch}");
        }
        assert_eq!(received.bytes().unwrap(), gzip(b"hello"));
        let mut download = get(&core).download().await.unwrap();
        assert_eq!(download.chunk().await.unwrap().unwrap(), gzip(b"hello"));
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_not_read_to_its_end() {
    let endless = |_: usize, _: &str| {
        let part = format!("400\r\n{}\r\n", "x".repeat(1024));
        vec![raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), raw(&part.repeat(4)), Act::Stall]
    };
    let announced = |_: usize, _: &str| vec![raw("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"), Act::Stall];
    for server in [Server::start(endless).await, Server::start(announced).await] {
        let core = server.client().body_limit(2048).build().unwrap();
        assert!(matches!(get(&core).receive().await, Err(CallError::TooLarge { limit: 2048, .. })));
        server.abandoned().await;
    }
}

#[tokio::test]
async fn a_call_cancelled_in_the_middle_gives_its_connection_up() {
    let server = Server::start(|_, _| vec![raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhal"), Act::Stall]).await;
    let core = server.client().build().unwrap();
    let token = CancellationToken::new();
    let cancel = token.clone();
    // The first bytes of the body are there: this is the middle.
    let call = get(&core).cancel(token).on_download(move |_| cancel.cancel()).receive();
    assert!(matches!(call.await, Err(CallError::Cancelled { .. })));
    server.abandoned().await;
}

#[tokio::test]
async fn a_call_that_is_dropped_gives_its_connection_up() {
    let server = Server::start(|_, _| vec![raw("HTTP/1.1 200 OK\r\n"), Act::Stall]).await;
    let core = server.client().build().unwrap();
    assert!(tokio::time::timeout(SOON, get(&core).receive()).await.is_err());
    server.abandoned().await;
}

#[tokio::test]
async fn nobody_there_is_a_transport_error_without_the_address() {
    let core =
        signoff_runtime::client::ClientBuilder::<signoff_runtime::client::Core>::new("http://127.0.0.1:1/secret");
    let error = get(&core.secret_path().build().unwrap()).receive().await.unwrap_err();
    assert!(matches!(error, CallError::Transport { .. }));
    assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
    let text = error.to_string();
    assert!(text.starts_with("read was not answered: ") && text.contains("onnection refused"), "{text}");
    let mut cause: &dyn std::error::Error = &error;
    let mut texts = Vec::new();
    while let Some(next) = cause.source() {
        texts.push(next.to_string());
        cause = next;
    }
    assert!(texts.last().is_some_and(|last| last.contains("onnection refused")), "{texts:?}");
}

#[tokio::test]
async fn the_request_rides_on_every_error_without_its_secrets() {
    let server = Server::start(|_, _| vec![answer(404, &[], "{}")]).await;
    let address = server.url.replace("http://", "http://somebody:secret@") + "/secret?secret=secret";
    let core = signoff_runtime::client::ClientBuilder::<signoff_runtime::client::Core>::new(address);
    let core = core.secret_path().build().unwrap();
    let call = || get(&core).header("x-key", "secret");
    let answered = call().accept_status(|_| false).receive().await.unwrap_err();
    // "somebody:secret", as a header.
    assert!(server.requests()[0].contains("authorization: basic c29tzwjvzhk6c2vjcmv0\r\n"));
    let elsewhere = call().base_url("http://127.0.0.1:1/secret").receive().await.unwrap_err();
    assert_eq!(answered.request().to_string(), format!("GET {}/things/one", server.url));
    assert_eq!(elsewhere.request().to_string(), "GET http://127.0.0.1:1/things/one");
    assert!(!format!("{answered:?} {elsewhere:?}").contains("secret"));
}

#[tokio::test]
async fn the_request_of_an_error_names_the_path_of_the_base_url() {
    let server = Server::start(|_, _| vec![answer(404, &[], "{}")]).await;
    let address = server.url.replace("http://", "http://somebody:secret@") + "/api/v4/?key=secret";
    let core = signoff_runtime::client::ClientBuilder::<signoff_runtime::client::Core>::new(address).build().unwrap();
    let error = get(&core).accept_status(|_| false).receive().await.unwrap_err();
    assert_eq!(error.request().to_string(), format!("GET {}/api/v4/things/one", server.url));
    assert!(server.requests()[0].starts_with("get /api/v4/things/one?key=secret "));
    let elsewhere = get(&core).base_url("http://127.0.0.1:1/v5").receive().await.unwrap_err();
    assert_eq!(elsewhere.request().to_string(), "GET http://127.0.0.1:1/v5/things/one");
}

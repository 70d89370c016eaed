//! The frame over real connections, with minimal routers.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::routing::{any, get};
use http::StatusCode;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::Notify;

use super::{Config, Limits, Running, StartError, StoreChoice, start, start_with};
use crate::fault::Fault;
use crate::source::Source;

/// Holds a request until the gate opens.
#[derive(Default)]
struct Gate {
    reached: Notify,
    open: Notify,
}

/// A server whose Kratos answers `/echo` with the body, `/deaf` without reading the body, and `/gate` when `gate` opens.
async fn server(config: Config, gate: &Arc<Gate>) -> Running {
    let gate = Arc::clone(gate);
    let routers = |_: &_| {
        let router = Router::new()
            .route(
                "/echo",
                any(async |body: Body| match axum::body::to_bytes(body, usize::MAX).await {
                    Ok(body) => (StatusCode::OK, body),
                    Err(error) => (StatusCode::BAD_REQUEST, error.to_string().into()),
                }),
            )
            .route("/deaf", any(async || "deaf"))
            .route(
                "/gate",
                get(async move || {
                    gate.reached.notify_one();
                    gate.open.notified().await;
                    "open"
                }),
            )
            .route("/sessions/whoami", get(async || "{\"id\":1}"));
        vec![(Source::Kratos, router)]
    };
    start_with(config, routers).await.unwrap()
}

async fn plain_server() -> Running {
    server(Config::default(), &Arc::default()).await
}

/// Sends bytes on a new connection and reads until the server closes it.
async fn converse(address: SocketAddr, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn a_connection_serves_two_requests() {
    let running = plain_server().await;
    let request = b"GET /kratos/deaf HTTP/1.1\r\nHost: x\r\n\r\n\
        GET /kratos/deaf HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    let answer = converse(running.address(), request).await;
    assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 2, "{answer}");
}

#[tokio::test]
async fn an_unknown_prefix_is_404_and_lists_the_sources() {
    let running = plain_server().await;
    let answer = converse(running.address(), b"GET /krato/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    assert!(answer.contains("the sources are at /kratos"), "{answer}");
}

#[tokio::test]
async fn head_has_no_body() {
    let running = plain_server().await;
    let answer =
        converse(running.address(), b"HEAD /kratos/deaf HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("\r\n\r\n"), "{answer}");
}

#[tokio::test]
async fn a_chunked_body_is_read() {
    let running = plain_server().await;
    let request = b"DELETE /kratos/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n\
        3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    let answer = converse(running.address(), request).await;
    assert!(answer.ends_with("\r\n\r\nabcde"), "{answer}");
}

#[tokio::test]
async fn a_small_unread_body_keeps_the_connection_open() {
    let running = plain_server().await;
    let request = b"POST /kratos/deaf HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello\
        GET /kratos/deaf HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    let answer = converse(running.address(), request).await;
    assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 2, "{answer}");
}

#[tokio::test]
async fn a_large_unread_body_closes_the_connection_after_the_answer() {
    let running = plain_server().await;
    let mut request = b"POST /kratos/deaf HTTP/1.1\r\nHost: x\r\nContent-Length: 6000000\r\n\r\n".to_vec();
    request.resize(request.len() + 6_000_000, b'x');
    let answer = converse(running.address(), &request).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("deaf"), "{answer}");
    assert!(answer.contains("connection: close"), "{answer}");
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_read() {
    let limits = Limits { body_bytes: 10, ..Limits::default() };
    let running = server(Config { limits, ..Config::default() }, &Arc::default()).await;
    let request =
        b"POST /kratos/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nConnection: close\r\n\r\nhello world";
    let answer = converse(running.address(), request).await;
    assert!(answer.starts_with("HTTP/1.1 400") && answer.ends_with("the body is too large"), "{answer}");
}

#[tokio::test]
async fn a_slow_head_closes_the_connection() {
    let limits = Limits { head_time: Duration::from_millis(20), ..Limits::default() };
    let running = server(Config { limits, ..Config::default() }, &Arc::default()).await;
    // Reading ends although the client has not closed its side.
    let mut stream = TcpStream::connect(running.address()).await.unwrap();
    stream.write_all(b"GET /kratos/deaf HTTP/1.1\r\nHos").await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(!answer.contains("200 OK"), "{answer}");
}

#[tokio::test]
async fn connections_that_send_no_request_keep_nobody_out() {
    let limits = Limits { connections_per_address: 16, head_time: Duration::from_secs(600), ..Limits::default() };
    let running = server(Config { limits, ..Config::default() }, &Arc::default()).await;
    let mut slow = Vec::new();
    for _ in 0..40 {
        let mut stream = TcpStream::connect(running.address()).await.unwrap();
        stream.write_all(b"GET /kratos/deaf HTTP/1.1\r\nHos").await.unwrap();
        slow.push(stream);
    }
    let answer =
        converse(running.address(), b"GET /kratos/deaf HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    // The oldest was closed long before its time was over. The newest can still complete its head.
    let mut answer = Vec::new();
    let _ = slow[0].read_to_end(&mut answer).await;
    assert_eq!(answer, b"");
    let newest = slow.last_mut().unwrap();
    newest.write_all(b"t: x\r\nConnection: close\r\n\r\n").await.unwrap();
    newest.read_to_end(&mut answer).await.unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200 OK"), "{answer:?}");
}

#[tokio::test]
async fn a_connection_beyond_the_limit_of_its_address_is_closed_while_all_others_perform_requests() {
    let gate = Arc::new(Gate::default());
    let limits = Limits { connections_per_address: 1, ..Limits::default() };
    let running = server(Config { limits, ..Config::default() }, &gate).await;
    let mut first = TcpStream::connect(running.address()).await.unwrap();
    first.write_all(b"GET /kratos/gate HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
    gate.reached.notified().await;
    let mut second = TcpStream::connect(running.address()).await.unwrap();
    let mut answer = Vec::new();
    // The end may appear as a reset.
    let _ = second.read_to_end(&mut answer).await;
    assert_eq!(answer, b"");
    gate.open.notify_one();
    first.read_to_end(&mut answer).await.unwrap();
    assert!(answer.ends_with(b"open"), "{answer:?}");
}

#[tokio::test]
async fn a_slow_body_is_an_error() {
    let limits = Limits { body_time: Duration::from_millis(20), ..Limits::default() };
    let running = server(Config { limits, ..Config::default() }, &Arc::default()).await;
    let mut stream = TcpStream::connect(running.address()).await.unwrap();
    let request = b"POST /kratos/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nConnection: close\r\n\r\nhel";
    stream.write_all(request).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 400") && answer.ends_with("the body took too long"), "{answer}");
}

#[tokio::test]
async fn too_many_and_too_large_headers_are_refused() {
    let running = plain_server().await;
    for headers in ["X: y\r\n".repeat(200), format!("X: {}\r\n", "y".repeat(100_000))] {
        let request = format!("GET /kratos/deaf HTTP/1.1\r\nHost: x\r\n{headers}\r\n");
        let answer = converse(running.address(), request.as_bytes()).await;
        assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    }
}

#[tokio::test]
async fn stopping_finishes_running_requests_and_accepts_no_others() {
    let gate = Arc::new(Gate::default());
    let running = server(Config::default(), &gate).await;
    let address = running.address();
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET /kratos/gate HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    gate.reached.notified().await;
    let stopping = tokio::spawn(running.stop());
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    gate.open.notify_one();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.ends_with("open"), "{answer}");
    stopping.await.unwrap();
}

#[tokio::test]
async fn a_truncated_answer_ends_in_the_middle_of_its_body() {
    let fault = Some(Fault::find("kratos-whoami-truncated").unwrap());
    let running = server(Config { fault, ..Config::default() }, &Arc::default()).await;
    let request = b"GET /kratos/sessions/whoami HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    let mut stream = TcpStream::connect(running.address()).await.unwrap();
    stream.write_all(request).await.unwrap();
    let mut answer = Vec::new();
    // The end may appear as a reset.
    let _ = stream.read_to_end(&mut answer).await;
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.contains("content-length: 8") && !answer.contains("\"id\":1}"), "{answer}");
}

#[tokio::test]
async fn remote_clients_must_be_allowed() {
    let listen = SocketAddr::from(([0, 0, 0, 0], 0));
    let refused = start(Config { listen, ..Config::default() }).await.unwrap_err();
    assert!(matches!(refused, StartError::NotLoopback { .. }), "{refused}");
    assert!(refused.to_string().contains("--allow-remote"));
    let running = start(Config { listen, allow_remote: true, ..Config::default() }).await.unwrap();
    assert_eq!(running.url(Source::Kratos), format!("http://127.0.0.1:{}/kratos", running.address().port()));
    running.stop().await;
}

#[tokio::test]
async fn an_address_in_use_is_reported() {
    let running = plain_server().await;
    let refused = start(Config { listen: running.address(), ..Config::default() }).await.unwrap_err();
    assert!(matches!(refused, StartError::AddressInUse { .. }), "{refused}");
    assert!(refused.to_string().contains(&running.address().to_string()));
}

#[tokio::test]
async fn a_store_that_cannot_be_opened_is_reported_with_advice() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("text.db");
    std::fs::write(&text, "this is no database, but it is long enough to be taken for the head of one. ".repeat(20))
        .unwrap();
    for (path, advice) in [(folder.path().join("absent/store.db"), "folder exists"), (text, "give another path")] {
        let store = StoreChoice::Sqlite(path.clone());
        let refused = start(Config { store, ..Config::default() }).await.unwrap_err().to_string();
        assert!(refused.contains(&path.display().to_string()) && refused.contains(advice), "{refused}");
    }
}

#[tokio::test]
async fn a_configured_base_url_overrides_the_address() {
    let base_url = Some("https://id.example/".to_owned());
    let running = start(Config { base_url, ..Config::default() }).await.unwrap();
    assert_eq!(running.url(Source::Kratos), "https://id.example/kratos");
}

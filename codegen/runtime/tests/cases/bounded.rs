//! Slow clients of a served router: heads, bodies, and the number of connections.

use std::sync::Arc;
use std::time::Duration;

use signoff_runtime::OperationInfo;
use signoff_runtime::server::{Bounded, Bounds, Hooks, Reply};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::responses::server::{Files, PutFileRequest, PutFileResponse};
use super::responses::server::{Jobs, ReadJobsRequest, ReadJobsResponse, StartJobRequest, StartJobResponse};

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    fn body_time(&self, _operation: &'static OperationInfo) -> Option<Duration> {
        Some(Duration::from_millis(100))
    }
}

impl Jobs for Service {
    async fn start_job(&self, _: StartJobRequest) -> Reply<StartJobResponse> {
        StartJobResponse::Accepted.into()
    }

    async fn read_jobs(&self, _: ReadJobsRequest) -> Reply<ReadJobsResponse> {
        // Longer than a head may take.
        tokio::time::sleep(Duration::from_millis(200)).await;
        ReadJobsResponse::Ok("a".to_owned()).into()
    }
}

impl Files for Service {
    async fn put_file(&self, _: PutFileRequest) -> Reply<PutFileResponse> {
        PutFileResponse::Ok("".into()).into()
    }
}

/// Connects to a server with these bounds.
async fn serve(connections: usize, idle: Option<Duration>) -> impl AsyncFn() -> TcpStream {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let bounds = Bounds { connections, head: Duration::from_millis(100), idle };
    let router = super::responses::server::router(Arc::new(Service));
    tokio::spawn(async move { axum::serve(Bounded::new(listener, bounds), router).await });
    async move || TcpStream::connect(address).await.unwrap()
}

async fn rest(mut stream: TcpStream) -> String {
    let mut text = String::new();
    // Ends when the server closes the connection.
    stream.read_to_string(&mut text).await.unwrap();
    text
}

const GET: &[u8] = b"GET /jobs HTTP/1.1\r\nHost: a\r\n\r\n";

#[tokio::test]
async fn a_head_that_takes_too_long_ends_the_connection() {
    let connect = serve(9, None).await;
    assert_eq!(rest(connect().await).await, "", "a client that sends nothing");
    let mut slow = connect().await;
    for byte in &GET[..8] {
        tokio::time::sleep(Duration::from_millis(20)).await;
        let _ = slow.write_all(&[*byte]).await;
    }
    assert_eq!(rest(slow).await, "", "a client that sends a byte at a time");
    // Neither a slow handler nor the time between two requests counts.
    let mut kept = connect().await;
    for _ in 0..2 {
        kept.write_all(GET).await.unwrap();
        let mut answer = [0; 12];
        kept.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer, b"HTTP/1.1 200");
        while kept.read(&mut [0; 1024]).await.unwrap() == 1024 {}
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

#[tokio::test]
async fn a_body_that_takes_too_long_is_answered_with_408() {
    let connect = serve(9, None).await;
    let mut slow = connect().await;
    let head =
        "POST /jobs HTTP/1.1\r\nHost: a\r\nX-Key: k\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{";
    slow.write_all(head.as_bytes()).await.unwrap();
    assert!(rest(slow).await.starts_with("HTTP/1.1 408 "));
}

#[tokio::test]
async fn further_connections_wait_for_an_end() {
    let connect = serve(1, None).await;
    let mut first = connect().await;
    let mut second = connect().await;
    second.write_all(b"GET /jobs HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await.unwrap();
    // Whatever the first connection asks is answered; meanwhile, there is nothing to read from the second.
    for _ in 0..3 {
        first.write_all(GET).await.unwrap();
        let mut answer = [0; 12];
        first.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer, b"HTTP/1.1 200");
        while first.read(&mut [0; 1024]).await.unwrap() == 1024 {}
        assert_eq!(second.try_read(&mut [0; 1]).unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
    }
    drop(first);
    assert!(rest(second).await.starts_with("HTTP/1.1 200 "));
}

#[tokio::test]
async fn an_idle_connection_makes_room_for_another_one() {
    let connect = serve(1, Some(Duration::from_millis(300))).await;
    let mut first = connect().await;
    first.write_all(GET).await.unwrap();
    let mut second = connect().await;
    second.write_all(b"GET /jobs HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await.unwrap();
    assert!(rest(second).await.starts_with("HTTP/1.1 200 "));
    assert!(rest(first).await.starts_with("HTTP/1.1 200 "));
}

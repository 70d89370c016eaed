//! Accepts connections and speaks HTTP/1.1 on them.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::Limits;
use super::mount::Mounts;
use super::places::{Place, Places};

/// The pause after a failed accept, such as when file descriptors run out.
const REFUSED: Duration = Duration::from_millis(50);

/// Accepts connections until `stop`, then waits for them to end.
pub(super) async fn accept(listener: TcpListener, mounts: Mounts, limits: Limits, stop: CancellationToken) {
    let mounts = Arc::new(mounts);
    let places = Places::new(limits);
    let connections = TaskTracker::new();
    loop {
        let accepted = tokio::select! {
            () = stop.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        let Ok((stream, client)) = accepted else {
            tokio::time::sleep(REFUSED).await;
            continue;
        };
        // Without a place, the connection is closed.
        if let Some(place) = places.take(client.ip()) {
            connections.spawn(converse(stream, place, Arc::clone(&mounts), limits, stop.clone()));
        }
    }
    drop(listener);
    connections.close();
    // Remaining connections are dropped with the runtime.
    let _ = tokio::time::timeout(limits.grace, connections.wait()).await;
}

async fn converse(stream: TcpStream, place: Place, mounts: Arc<Mounts>, limits: Limits, stop: CancellationToken) {
    // Sends small answers at once. If this fails, they are only slower.
    let _ = stream.set_nodelay(true);
    let service = service_fn(async |request| {
        place.begin_request();
        let answer = mounts.answer(request).await;
        place.end_request();
        Ok::<_, Infallible>(answer)
    });
    let mut protocol = http1::Builder::new();
    protocol.timer(TokioTimer::new()).header_read_timeout(limits.head_time);
    protocol.max_headers(limits.headers).max_header_size(limits.head_bytes).max_buf_size(limits.head_bytes.max(8192));
    // A client may close its sending side after the request, as `nc` does.
    protocol.half_close(true);
    let connection = protocol.serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    // Errors here are caused by the client: a broken request (answered by hyper), a time-out, a closed connection.
    tokio::select! {
        _ = connection.as_mut() => return,
        () = place.closed() => return,
        () = stop.cancelled() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

//! Accepts connections and speaks HTTP/1.1 on them.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::Limits;
use super::mount::Mounts;

/// The pause after a failed accept, such as when file descriptors run out.
const REFUSED: Duration = Duration::from_millis(50);

/// Accepts connections until `stop`, then waits for them to end.
pub(super) async fn accept(listener: TcpListener, mounts: Mounts, limits: Limits, stop: CancellationToken) {
    let mounts = Arc::new(mounts);
    let places = Arc::new(Semaphore::new(limits.connections));
    let connections = TaskTracker::new();
    loop {
        let accepted = tokio::select! {
            () = stop.cancelled() => break,
            accepted = async {
                // The semaphore is never closed.
                let place = Arc::clone(&places).acquire_owned().await.ok()?;
                Some((listener.accept().await, place))
            } => accepted,
        };
        let Some((accepted, place)) = accepted else { break };
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(REFUSED).await;
            continue;
        };
        let (mounts, stop) = (Arc::clone(&mounts), stop.clone());
        connections.spawn(async move {
            converse(stream, mounts, limits, stop).await;
            drop(place);
        });
    }
    drop(listener);
    connections.close();
    // Remaining connections are dropped with the runtime.
    let _ = tokio::time::timeout(limits.grace, connections.wait()).await;
}

async fn converse(stream: TcpStream, mounts: Arc<Mounts>, limits: Limits, stop: CancellationToken) {
    // Sends small answers at once. If this fails, they are only slower.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| {
        let mounts = Arc::clone(&mounts);
        async move { Ok::<_, Infallible>(mounts.answer(request).await) }
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
        () = stop.cancelled() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

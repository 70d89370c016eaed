//! What a log may see of a call. A test of its own, since `tracing` remembers for the whole process who listens.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by stopping"
)]

use std::sync::{Arc, Mutex};

use server::{Server, answer, guarded};
use signoff_runtime::client::CallOptions as _;

#[path = "client/server.rs"]
#[allow(dead_code, reason = "shared with the tests beside")]
mod server;

type Log = Arc<Mutex<Vec<String>>>;

/// Keeps every field of every span and event.
struct Keeping(Log);

impl tracing::field::Visit for &Keeping {
    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn std::fmt::Debug) {
        self.0.lock().unwrap().push(format!("{}={value:?}", field.name()));
    }
}

impl tracing::Subscriber for Keeping {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        self.0.lock().unwrap().push(format!("span {}", span.metadata().name()));
        span.record(&mut { self });
        tracing::span::Id::from_u64(1)
    }

    fn record(&self, _: &tracing::span::Id, values: &tracing::span::Record<'_>) {
        values.record(&mut { self });
    }

    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        event.record(&mut { self });
    }

    fn enter(&self, _: &tracing::span::Id) {}

    fn exit(&self, _: &tracing::span::Id) {}
}

#[tokio::test]
async fn a_call_has_a_span_without_secrets() {
    let server = Server::start(|_, _| vec![answer(200, &[("X-Token", "secret")], "secret")]).await;
    let log = Log::default();
    let logging = tracing::subscriber::set_default(Keeping(Arc::clone(&log)));
    let core = server.client().bearer("secret").header("x-own", "secret").build().unwrap();
    let call = guarded(&core).base_url(&format!("{}/secret?secret=secret", server.url)).header("cookie", "a=secret");
    call.receive().await.unwrap();
    drop(logging);
    let log = log.lock().unwrap().join(" ");
    for part in
        ["span call", "operation=\"guarded\"", "method=\"POST\"", "host=\"127.0.0.1\"", "status=200", "attempts=1"]
    {
        assert!(log.contains(part), "{part} is missing in {log}");
    }
    assert!(!log.contains("secret"), "{log}");
}

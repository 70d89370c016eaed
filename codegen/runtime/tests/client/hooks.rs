//! Hooks: in which order they run, what they read, and what they may do.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use signoff_runtime::OperationInfo;
use signoff_runtime::client::{
    BoxError, CallError, CallHook, CallOptions as _, Extensions, HookFuture, Outgoing, Received, Retry,
};

use super::server::{Server, answer, get};

type Log = Arc<Mutex<Vec<String>>>;

#[derive(Clone)]
struct Flag(&'static str);

struct Noting(&'static str, Log);

impl Noting {
    fn note(&self, what: String) {
        self.1.lock().unwrap().push(format!("{} {what}", self.0));
    }
}

impl CallHook for Noting {
    fn before_request<'a>(&'a self, request: &'a mut Outgoing) -> HookFuture<'a, Result<(), BoxError>> {
        Box::pin(async move {
            // Hooks are async: the next one waits all the same.
            tokio::time::sleep(Duration::from_millis(2)).await;
            let flag = request.extra.get::<Flag>().map_or("", |flag| flag.0);
            request.headers.append("x-hook", self.0.parse()?);
            self.note(format!("before {} {flag}", request.attempt));
            if flag == "stop" { Err("stopped".into()) } else { Ok(()) }
        })
    }

    fn after_response<'a>(
        &'a self,
        answer: &'a mut Received,
        extra: &'a Extensions,
    ) -> HookFuture<'a, Result<(), BoxError>> {
        let flag = extra.get::<Flag>().map_or("", |flag| flag.0);
        self.note(format!("after {} {flag}", answer.status()));
        Box::pin(async { Ok(()) })
    }

    fn on_error<'a>(
        &'a self,
        operation: &'static OperationInfo,
        error: &'a CallError,
        _: &'a Extensions,
    ) -> HookFuture<'a, ()> {
        self.note(format!("error of {}: {error}", operation.id));
        Box::pin(async {})
    }
}

#[tokio::test]
async fn hooks_run_in_order_around_every_attempt_and_read_extra_values() {
    let server = Server::start(|n, _| vec![answer(if n == 0 { 503 } else { 200 }, &[], "")]).await;
    let log = Log::default();
    let client = server.client().hook(Noting("one", Arc::clone(&log))).hook(Noting("two", Arc::clone(&log)));
    let core = client.retry(Retry::attempts(2).back_off(Duration::ZERO, Duration::ZERO, 1.0)).build().unwrap();
    get(&core).extra(Flag("secure")).receive().await.unwrap();
    let expected = [
        "one before 1 secure",
        "two before 1 secure",
        "one after 503 Service Unavailable secure",
        "two after 503 Service Unavailable secure",
        "one before 2 secure",
        "two before 2 secure",
        "one after 200 OK secure",
        "two after 200 OK secure",
    ];
    assert_eq!(*log.lock().unwrap(), expected);
    let seen = server.requests().pop().unwrap();
    assert!(seen.contains("x-hook: one\r\n") && seen.contains("x-hook: two\r\n") && !seen.contains("secure"), "{seen}");
}

#[tokio::test]
async fn a_hook_may_give_the_call_up_and_hooks_hear_of_errors() {
    let server = Server::that_answers("").await;
    let log = Log::default();
    let client = server.client().hook(Noting("one", Arc::clone(&log))).hook(Noting("two", Arc::clone(&log)));
    let core = client.build().unwrap();
    assert!(matches!(get(&core).extra(Flag("stop")).receive().await, Err(CallError::Hook { .. })));
    assert!(server.requests().is_empty());
    let expected = [
        "one before 1 stop",
        "one error of read: read was given up by a hook",
        "two error of read: read was given up by a hook",
    ];
    assert_eq!(*log.lock().unwrap(), expected);
    log.lock().unwrap().clear();
    assert!(get(&core).timeout(Duration::ZERO).receive().await.is_err());
    assert!(log.lock().unwrap().iter().any(|line| line == "two error of read: read was not answered in time"));
}

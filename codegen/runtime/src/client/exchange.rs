//! A call: attempts, each with its credentials and hooks, until one gives the final answer.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Instant;

use http::StatusCode;
use tracing::Span;
use tracing::field::Empty;

use super::boxed::Boxed;
use super::error::Outcome;
use super::hook::{BoxError, HookFuture, Outgoing};
use super::transmit::transmit;
use super::{Call, CallError, Received};
use crate::operation::OperationInfo;

/// Sends the call, until it times out or is cancelled.
pub(super) async fn run(call: &Call) -> Outcome {
    let settings = &call.parts.core.0.settings;
    let span = span(call);
    // Pinned here, because the future is large and would be moved several times.
    let attempts = pin!(attempts(call, &span));
    let outcome = unless_stopped(call, &span, attempts).await;
    match &outcome {
        Ok(received) => span.record("status", received.code()),
        Err(error) => span.record("error", error.get().kind()),
    };
    if let Err(error) = &outcome {
        for hook in &settings.hooks {
            let (operation, extra) = (call.parts.operation, &call.parts.options.extra);
            let mut heard = hook.on_error(operation, error.get(), extra);
            poll_fn(|context| span.in_scope(|| heard.as_mut().poll(context))).await;
        }
    }
    outcome
}

/// The span of a call, without text of the caller or the server: paths and queries may contain secrets.
fn span(call: &Call) -> Span {
    let OperationInfo { id, method, path, .. } = call.parts.operation;
    let host = call.server().host_str().unwrap_or_default();
    tracing::info_span!("call", operation = id, method, path, host, status = Empty, attempts = Empty, error = Empty)
}

/// An event that ends a call early.
struct Stop {
    comes: HookFuture<'static, ()>,
    error: fn(&Call) -> CallError,
}

async fn unless_stopped(call: &Call, span: &Span, mut attempts: Pin<&mut impl Future<Output = Outcome>>) -> Outcome {
    let options = &call.parts.options;
    let mut stops = Vec::new();
    if let Some(cancelled) = &options.cancel {
        stops.push(Stop { comes: cancelled(), error: |call| CallError::Cancelled { request: call.request_summary() } });
    }
    if let Some(timeout) = options.timeout.or(call.parts.core.0.settings.timeout) {
        let comes = Box::pin(tokio::time::sleep(timeout));
        stops.push(Stop { comes, error: |call| CallError::TimedOut { request: call.request_summary() } });
    }
    poll_fn(|context| {
        let _inside = span.enter();
        match stops.iter_mut().find_map(|stop| stop.comes.as_mut().poll(context).is_ready().then_some(stop.error)) {
            Some(error) => Poll::Ready(Err(error(call).into())),
            None => attempts.as_mut().poll(context),
        }
    })
    .await
}

async fn attempts(call: &Call, span: &Span) -> Outcome {
    let (inner, options) = (&call.parts.core.0, &call.parts.options);
    let at_hand = call.parts.upload.is_none();
    let retry = options.retry.as_ref().or(inner.settings.retry.as_ref()).filter(|_| at_hand);
    let retry = retry.map(|retry| (retry, Instant::now()));
    let provider = inner.credentials.asks(call.parts.operation, &options.headers);
    let mut bearer = None;
    let mut refused = false;
    if let Some(provider) = provider {
        bearer = Some(provider.token(None).await.map_err(|error| no_token(call, error))?);
    }
    let mut attempt = 1;
    loop {
        span.record("attempts", attempt);
        let outgoing = call.outgoing(attempt, bearer.as_ref())?;
        let method = outgoing.method.clone();
        let outcome = attempt_with_hooks(call, outgoing).await;
        let is_refused = outcome.as_ref().is_ok_and(|it| it.status() == StatusCode::UNAUTHORIZED);
        if let Some(provider) = provider.filter(|_| !refused && at_hand && is_refused) {
            refused = true;
            bearer = Some(provider.token(bearer.as_ref()).await.map_err(|error| no_token(call, error))?);
        } else if let Some((retry, began)) = retry
            && let Some(wait) = retry.wait(attempt, began.elapsed(), &method, &outcome)
        {
            tokio::time::sleep(wait).await;
        } else {
            return accept(call, outcome?);
        }
        attempt = attempt.saturating_add(1);
    }
}

#[cold]
fn no_token(call: &Call, error: BoxError) -> Boxed<CallError> {
    CallError::Provider { request: call.request_summary(), error }.into()
}

/// One attempt, with the hooks.
async fn attempt_with_hooks(call: &Call, mut outgoing: Outgoing) -> Outcome {
    let settings = &call.parts.core.0.settings;
    let gave_up = |error: BoxError| CallError::Hook { request: call.request_summary(), error };
    for hook in &settings.hooks {
        hook.before_request(&mut outgoing).await.map_err(gave_up)?;
    }
    // A streamed body can be sent once.
    let mut received = match settings.redirects.as_ref().filter(|_| call.parts.upload.is_none()) {
        Some(follow) => (follow.send)(call, follow.most, outgoing).await?,
        None => transmit(call, outgoing).await?,
    };
    for hook in &settings.hooks {
        hook.after_response(&mut received, &call.parts.options.extra).await.map_err(gave_up)?;
    }
    Ok(received)
}

fn accept(call: &Call, received: Received) -> Outcome {
    match &call.parts.options.accept_status {
        Some(accept) if !accept(received.status()) => Err(CallError::Refused(received).into()),
        _ => Ok(received),
    }
}

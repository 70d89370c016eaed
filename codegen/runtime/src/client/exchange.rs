//! The way of a call: attempts, each with its credentials and hooks, until an answer stands.

use std::pin::pin;
use std::time::Instant;

use http::StatusCode;
use tracing::Instrument as _;
use tracing::field::Empty;

use super::super::operation::OperationInfo;
use super::builder::Inner;
use super::credential::Secret;
use super::hook::BoxError;
use super::{Call, CallError, Received, redirect};

/// Sends the call, within its time and until it is cancelled.
pub(super) async fn run(call: &Call) -> Result<Received, CallError> {
    let operation = call.operation;
    let inner = &*call.core.0;
    let (cancel, timeout) = (call.options.cancel.as_ref(), call.options.timeout.or(inner.settings.timeout));
    let span = span(call, inner);
    // In its place once and for all: the futures around it hold it by reference, for it is large.
    let attempts = pin!(attempts(call, inner, &span));
    let attempts = attempts.instrument(span.clone());
    let timed = async {
        match timeout {
            Some(timeout) => tokio::time::timeout(timeout, attempts)
                .await
                .unwrap_or(Err(CallError::TimedOut { request: call.asked() })),
            None => attempts.await,
        }
    };
    let outcome = match cancel {
        Some(token) => {
            token.run_until_cancelled(timed).await.unwrap_or(Err(CallError::Cancelled { request: call.asked() }))
        }
        None => timed.await,
    };
    match &outcome {
        Ok(received) => span.record("status", received.status.as_u16()),
        Err(error) => span.record("error", error.kind()),
    };
    if let Err(error) = &outcome {
        for hook in &inner.settings.hooks {
            hook.on_error(operation, error, &call.options.extra).instrument(span.clone()).await;
        }
    }
    outcome
}

/// What a log may know: nothing that a caller or a server wrote. Paths and queries can hold secrets.
fn span(call: &Call, inner: &Inner) -> tracing::Span {
    let OperationInfo { id, method, path, .. } = call.operation;
    let url = call.options.base_url.as_ref().unwrap_or(&inner.base_url);
    let host = url.host_str().unwrap_or_default();
    tracing::info_span!("call", operation = id, method, path, host, status = Empty, attempts = Empty, error = Empty)
}

async fn attempts(call: &Call, inner: &Inner, span: &tracing::Span) -> Result<Received, CallError> {
    let operation = call.operation;
    let retry = call.options.retry.as_ref().or(inner.settings.retry.as_ref()).filter(|_| call.upload.is_none());
    let retry = retry.map(|retry| (retry, Instant::now()));
    let provider = inner.credentials.asks(operation, &call.options.headers);
    let ask = async |refused: Option<&Secret>| match provider {
        Some(provider) => {
            let token = provider.token(refused).await;
            token.map(Some).map_err(|error| CallError::Provider { request: call.asked(), error })
        }
        None => Ok(None),
    };
    let mut bearer = ask(None).await?;
    let mut refused = false;
    let mut attempt = 1;
    loop {
        span.record("attempts", attempt);
        let outgoing = call.outgoing(attempt, bearer.as_ref())?;
        let method = outgoing.method.clone();
        let outcome = one(call, inner, outgoing).await;
        if !refused
            && call.upload.is_none()
            && bearer.is_some()
            && outcome.as_ref().is_ok_and(|it| it.status == StatusCode::UNAUTHORIZED)
        {
            refused = true;
            bearer = ask(bearer.as_ref()).await?;
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

/// One attempt, with what hooks make of it.
async fn one(call: &Call, inner: &Inner, mut outgoing: super::Outgoing) -> Result<Received, CallError> {
    let gave_up = |error: BoxError| CallError::Hook { request: call.asked(), error };
    for hook in &inner.settings.hooks {
        hook.before_request(&mut outgoing).await.map_err(gave_up)?;
    }
    let mut received = redirect::follow(call, inner, outgoing).await?;
    for hook in &inner.settings.hooks {
        hook.after_response(&mut received, &call.options.extra).await.map_err(gave_up)?;
    }
    Ok(received)
}

fn accept(call: &Call, received: Received) -> Result<Received, CallError> {
    match &call.options.accept_status {
        Some(accept) if !accept(received.status) => Err(CallError::Refused(Box::new(received))),
        _ => Ok(received),
    }
}

//! Sends a request, and follows where the answers lead as far as the client wants that.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, LOCATION};
use http::header::{HeaderName, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use url::Url;

use super::builder::Inner;
use super::hook::Outgoing;
use super::progress::Counted;
use super::unread::Unread;
use super::{Call, CallError, Received, download};

/// What another origin may know of a request.
const PUBLIC: [HeaderName; 4] = [ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, USER_AGENT];

/// Sends a request, and follows where the answers lead as far as the client wants that.
pub(super) async fn follow(call: &Call, inner: &Inner, mut outgoing: Outgoing) -> Result<Received, CallError> {
    let mut left = inner.settings.redirects;
    loop {
        let received = send(call, inner, &outgoing).await?;
        let next = (left > 0 && call.upload.is_none()).then(|| next(&outgoing, &received)).flatten();
        let Some((url, method, keeps_body)) = next else { return Ok(received) };
        if !keeps_body {
            outgoing.body = None;
            outgoing.headers.remove(CONTENT_TYPE);
            outgoing.headers.remove(CONTENT_LENGTH);
        }
        if url.origin() != outgoing.url.origin() {
            if outgoing.body.is_some() {
                return Ok(received);
            }
            outgoing.headers = only_public(&outgoing.headers);
        }
        (outgoing.url, outgoing.method) = (url, method);
        left -= 1;
    }
}

/// Where an answer leads, by which method, and whether the body goes along (RFC 9110, section 15.4).
fn next(outgoing: &Outgoing, received: &Received) -> Option<(Url, Method, bool)> {
    let location = received.headers.get(LOCATION)?.to_str().ok()?;
    let url = outgoing.url.join(location).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let method = outgoing.method.clone();
    match received.status {
        StatusCode::SEE_OTHER if method != Method::HEAD => Some((url, Method::GET, false)),
        StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND if method == Method::POST => Some((url, Method::GET, false)),
        status if matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) => Some((url, method, true)),
        _ => None,
    }
}

fn only_public(headers: &HeaderMap) -> HeaderMap {
    PUBLIC.iter().filter_map(|name| Some((name.clone(), headers.get(name)?.clone()))).collect()
}

async fn send(call: &Call, inner: &Inner, outgoing: &Outgoing) -> Result<Received, CallError> {
    let operation = call.operation;
    let mut headers = outgoing.headers.clone();
    let kept = inner.settings.jar.as_ref().and_then(|jar| jar.line(&outgoing.url));
    one_cookie_line(&mut headers, kept);
    let mut request = inner.http.request(outgoing.method.clone(), outgoing.url.clone()).headers(headers);
    if let Some(body) = &outgoing.body {
        request = request.body(match &call.options.upload {
            Some(report) => reqwest::Body::wrap(Counted::new(body.clone(), Arc::clone(report))),
            None => Bytes::clone(body).into(),
        });
    }
    if let Some(upload) = call.upload.as_ref() {
        let body = upload.take_body().ok_or(CallError::Spent { operation: operation.id })?;
        request = request.body(reqwest::Body::wrap(super::progress::Told::new(body, call.options.upload.clone())));
    }
    let mut response = request.send().await.map_err(|error| CallError::transport(operation.id, error))?;
    if let Some(jar) = &inner.settings.jar {
        jar.keep(&outgoing.url, response.headers());
    }
    let (status, mut headers) = (response.status(), Box::new(std::mem::take(response.headers_mut())));
    let limit = inner.settings.body_limit;
    if call.leave.applies(status, &headers) {
        let unread = Unread::new(operation.id, response, limit, &call.options);
        return Ok(Received { operation, status, headers, body: Bytes::new(), unread: Some(unread.into_slot()) });
    }
    let body = download::read(operation.id, &mut response, limit, call.options.download.as_ref()).await?;
    let body = download::unpack(operation.id, &mut headers, body, limit)?;
    Ok(Received { operation, status, headers, body, unread: None })
}

/// A request has one `Cookie` line (RFC 6265, section 5.4).
fn one_cookie_line(headers: &mut HeaderMap, kept: Option<String>) {
    if kept.is_none() && headers.get_all(COOKIE).iter().nth(1).is_none() {
        return;
    }
    let given = headers.get_all(COOKIE).iter().map(|line| line.as_bytes().to_vec());
    let lines: Vec<_> = given.chain(kept.map(String::into_bytes)).collect();
    if let Ok(mut line) = HeaderValue::from_bytes(&lines.join(&b"; "[..])) {
        line.set_sensitive(true);
        headers.insert(COOKIE, line);
    }
}

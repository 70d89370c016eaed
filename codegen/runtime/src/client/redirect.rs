//! Sends a request, and follows where the answers lead as far as the client wants that.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, LOCATION};
use http::header::{HeaderName, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use url::Url;

use super::builder::Inner;
use super::hook::Outgoing;
use super::progress::{Counted, Told};
use super::received::Head;
use super::unread::Unread;
use super::{Call, CallError, Received, download};

/// What another origin may know of a request.
const PUBLIC: [HeaderName; 4] = [ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, USER_AGENT];

/// Sends a request, and follows where the answers lead as far as the client wants that.
pub(super) async fn follow(call: &Call, inner: &Inner, mut outgoing: Outgoing) -> Result<Received, CallError> {
    // Most answers lead nowhere, and most clients follow nowhere: then nothing of the request need be kept.
    let mut left = if call.upload.is_none() { inner.settings.redirects } else { 0 };
    loop {
        if left == 0 {
            return send(call, inner, outgoing).await;
        }
        let received = send(call, inner, outgoing.again()).await?;
        let Some((url, method, keeps_body)) = next(&outgoing, &received) else { return Ok(received) };
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
    let location = received.head.headers.get(LOCATION)?.to_str().ok()?;
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

async fn send(call: &Call, inner: &Inner, outgoing: Outgoing) -> Result<Received, CallError> {
    let asked = call.asked();
    let request = request(call, inner, outgoing)?;
    let mut response = inner.http.execute(request).await.map_err(|error| CallError::transport(&asked, error))?;
    if let Some(jar) = &inner.settings.jar {
        jar.keep(response.url(), response.headers());
    }
    let (status, mut headers) = (response.status(), std::mem::take(response.headers_mut()));
    let limit = inner.settings.body_limit;
    if call.leave.applies(status, &headers) {
        let unread = Unread::new(asked.clone(), response, limit, &call.options);
        let head = Box::new(Head { request: asked, headers });
        return Ok(Received { status, head, body: Bytes::new(), unread: Some(unread.into_slot()) });
    }
    let body = download::read(&asked, &mut response, limit, call.options.download.as_ref()).await?;
    let body = download::unpack(&asked, &mut headers, body, limit)?;
    Ok(Received { status, head: Box::new(Head { request: asked, headers }), body, unread: None })
}

/// The request as it goes out; a body that is not at hand is taken out of the call.
fn request(call: &Call, inner: &Inner, outgoing: Outgoing) -> Result<reqwest::Request, CallError> {
    let Outgoing { method, url, mut headers, body, .. } = outgoing;
    let kept = inner.settings.jar.as_ref().and_then(|jar| jar.line(&url));
    one_cookie_line(&mut headers, kept);
    // The builder makes a header of a name and password in the address.
    let mut request =
        inner.http.request(method, url).build().map_err(|error| CallError::transport(&call.asked(), error))?;
    if request.headers().is_empty() {
        *request.headers_mut() = headers;
    } else {
        request.headers_mut().extend(headers);
    }
    if let Some(upload) = call.upload.as_ref() {
        let body = upload.take_body().ok_or(CallError::Spent { request: call.asked() })?;
        *request.body_mut() = Some(reqwest::Body::wrap(Told::new(body, call.options.upload.clone())));
    } else if let Some(body) = body {
        *request.body_mut() = Some(match &call.options.upload {
            Some(report) => reqwest::Body::wrap(Counted::new(body, Arc::clone(report))),
            None => body.into(),
        });
    }
    Ok(request)
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

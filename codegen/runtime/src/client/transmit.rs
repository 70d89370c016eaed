//! One request over the wire, and its answer.

use bytes::Bytes;
use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};

use super::exchange::Outcome;
use super::hook::Outgoing;
use super::received::Parts;
use super::{Call, CallError, Received, download, unpack};

/// Sends a request and reads its answer.
pub(super) async fn transmit(call: &Call, outgoing: Outgoing) -> Outcome {
    let settings = &call.parts.core.0.settings;
    let asked = call.asked();
    let request = request(call, outgoing)?;
    let sent = call.parts.core.0.http.execute(request).await;
    let mut response = sent.map_err(|error| CallError::transport(&asked, error))?;
    if let Some(jar) = &settings.jar {
        jar.keep(response.url(), response.headers());
    }
    let (status, mut headers) = (response.status(), std::mem::take(response.headers_mut()));
    let (body, unread);
    match call.parts.leave.as_deref().filter(|leave| leave.applies(status, &headers)) {
        Some(leave) => {
            let kept = leave.keep(asked.clone(), response, settings.body_limit, &call.parts.options);
            (body, unread) = (Bytes::new(), Some(kept));
        }
        None => {
            let report = call.parts.options.download.as_ref();
            let packed = download::read(&asked, &mut response, settings.body_limit, report).await?;
            (body, unread) = match settings.unpack {
                Some(unpack) => (unpack(&asked, &mut headers, packed, settings.body_limit)?, None),
                None => unpack::refuse(&asked, &headers).map(|()| (packed, None))?,
            };
        }
    }
    Ok(Received { parts: Box::new(Parts { request: asked, status, headers, body, unread }) })
}

/// The request as it goes out; a body that is not at hand is taken out of the call.
fn request(call: &Call, outgoing: Outgoing) -> Result<reqwest::Request, Box<CallError>> {
    let Outgoing { method, url, mut headers, body, .. } = outgoing;
    let inner = &call.parts.core.0;
    let kept = inner.settings.jar.as_ref().and_then(|jar| jar.line(&url));
    one_cookie_line(&mut headers, kept);
    // The builder makes a header of a name and password in the address.
    let built = inner.http.request(method, url).headers(headers).build();
    let mut request = built.map_err(|error| CallError::transport(&call.asked(), error))?;
    let options = &call.parts.options;
    *request.body_mut() = match (&call.parts.upload, body) {
        (Some(upload), _) => {
            let body = upload(options.upload.as_ref().map(|upload| upload.report.clone()));
            Some(body.ok_or_else(|| CallError::Spent { request: call.asked() })?)
        }
        (None, Some(body)) => Some(match &options.upload {
            Some(upload) => (upload.count)(body, upload.report.clone()),
            None => body.into(),
        }),
        (None, None) => None,
    };
    Ok(request)
}

/// A request has one `Cookie` line (RFC 6265, section 5.4).
fn one_cookie_line(headers: &mut HeaderMap, kept: Option<String>) {
    if kept.is_none() && headers.get_all(&COOKIE).iter().nth(1).is_none() {
        return;
    }
    let mut line = Vec::new();
    for part in headers.get_all(&COOKIE).iter().map(HeaderValue::as_bytes).chain(kept.as_deref().map(str::as_bytes)) {
        if !line.is_empty() {
            line.extend_from_slice(b"; ");
        }
        line.extend_from_slice(part);
    }
    if let Ok(mut line) = HeaderValue::from_bytes(&line) {
        line.set_sensitive(true);
        headers.insert(COOKIE, line);
    }
}

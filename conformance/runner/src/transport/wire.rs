//! Converts a [`Request`] to what hyper sends, and what it receives to a [`Response`].

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HOST, PROXY_AUTHORIZATION, TRANSFER_ENCODING, USER_AGENT};
use http::{HeaderName, HeaderValue, Method, Uri};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use signoff_arazzo::engine::{TransportError, TransportErrorKind};
use signoff_arazzo::record::{Headers, Request, Response};

use super::MaxBody;
use super::body::WireBody;
use super::cause::innermost;
use super::coding::{CodingError, decode};
use super::origin::Origin;
use super::proxy::Proxy;

/// `signoff/VERSION`.
pub const AGENT: &str = concat!("signoff/", env!("CARGO_PKG_VERSION"));

/// Converts a request. Its headers are sent in this order: its own, then those of `extra` (`--header`) that it does not set,
/// then `Host`, `User-Agent` and the framing of the body unless they are set.
///
/// # Errors
/// The method or a header is not valid in HTTP/1.1.
pub(super) fn write_request(
    request: &Request,
    url: Uri,
    origin: &Origin,
    extra: &[(HeaderName, HeaderValue)],
    proxy: Option<&Proxy>,
) -> Result<http::Request<WireBody>, TransportError> {
    let method = Method::from_bytes(request.method.as_bytes())
        .map_err(|_| impossible(&format!("`{}` is not a method", request.method)))?;
    let forwarding = proxy.filter(|_| !origin.tls);
    let target = if forwarding.is_some() { url } else { origin_form(&url)? };
    let mut written = http::Request::new(body(request));
    *written.method_mut() = method;
    *written.uri_mut() = target;
    let headers = written.headers_mut();
    for (name, value) in request.headers.iter() {
        headers.append(header_name(name)?, header_value(name, value)?);
    }
    for (name, value) in extra {
        if request.headers.get(name.as_str()).is_none() {
            headers.append(name, value.clone());
        }
    }
    // For `https` the proxy gets its credentials with `CONNECT`.
    if let Some(credentials) = forwarding.and_then(|proxy| proxy.authorization.as_ref()) {
        headers.entry(PROXY_AUTHORIZATION).or_insert_with(|| credentials.clone());
    }
    add_missing(headers, HOST, &origin.host_header())?;
    add_missing(headers, USER_AGENT, AGENT)?;
    match &request.body {
        _ if request.chunked => add_missing(headers, TRANSFER_ENCODING, "chunked")?,
        Some(body) => add_missing(headers, CONTENT_LENGTH, &body.len().to_string())?,
        None => {}
    }
    Ok(written)
}

/// Reads the whole response.
///
/// # Errors
/// [`TransportErrorKind::Closed`] if it breaks off, [`TransportErrorKind::Protocol`] if it is too large.
pub(super) async fn read_response(
    response: http::Response<hyper::body::Incoming>,
    origin: &Origin,
    max: MaxBody,
) -> Result<Response, TransportError> {
    let (parts, body) = response.into_parts();
    let body = Limited::new(body, max.bytes()).collect().await.map_err(|error| {
        if error.is::<LengthLimitError>() {
            return too_large(origin, max);
        }
        let message = format!("the response of {} breaks off: {}", origin.address(), innermost(&*error));
        TransportError::new(TransportErrorKind::Closed, message)
    })?;
    let mut headers = Headers::default();
    for (name, value) in &parts.headers {
        headers.push(name.as_str(), text(value.as_bytes()));
    }
    let body = decode(Vec::from(body.to_bytes()), &parts.headers, max.bytes()).map_err(|error| match error {
        CodingError::TooLarge => too_large(origin, max),
        error => {
            let message = format!("the response of {} cannot be decoded: {error}", origin.address());
            TransportError::new(TransportErrorKind::Protocol, message)
        }
    })?;
    Ok(Response { status: parts.status.as_u16(), headers, body })
}

fn too_large(origin: &Origin, max: MaxBody) -> TransportError {
    let limit = max.bytes() / 1024 / 1024;
    let message = format!("the response of {} has more than {limit} MiB (--max-body)", origin.address());
    TransportError::new(TransportErrorKind::Protocol, message)
}

fn body(request: &Request) -> WireBody {
    let data = request.body.clone().map(Bytes::from);
    if request.chunked { WireBody::chunked(data.unwrap_or_default()) } else { WireBody::sized(data) }
}

/// RFC 9112, section 3.2.1.
fn origin_form(uri: &Uri) -> Result<Uri, TransportError> {
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let target = if target.starts_with('?') { format!("/{target}") } else { target.to_owned() };
    target.parse().map_err(|error| impossible(&format!("`{target}` is not a request target: {error}")))
}

fn add_missing(headers: &mut http::HeaderMap, name: HeaderName, value: &str) -> Result<(), TransportError> {
    if !headers.contains_key(&name) {
        let value = header_value(name.as_str(), value)?;
        headers.insert(name, value);
    }
    Ok(())
}

fn header_name(name: &str) -> Result<HeaderName, TransportError> {
    HeaderName::from_bytes(name.as_bytes()).map_err(|_| impossible(&format!("`{name}` is not a header name")))
}

// The message does not quote the value, which may be a secret.
fn header_value(name: &str, value: &str) -> Result<HeaderValue, TransportError> {
    HeaderValue::from_bytes(value.as_bytes())
        .map_err(|_| impossible(&format!("the value of `{name}` contains a character that is not allowed in a header")))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| bytes.iter().copied().map(char::from).collect())
}

fn impossible(what: &str) -> TransportError {
    TransportError::new(TransportErrorKind::Protocol, format!("the request cannot be sent: {what}"))
}

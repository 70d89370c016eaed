//! A recorder of exchanges. It writes HAR 1.2, which `signoff run --replay` judges.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Instant, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::{Bytes, BytesMut};
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, LOCATION, PROXY_AUTHORIZATION, SET_COOKIE};
use http::{HeaderMap, HeaderName};
use http_body::{Body as HttpBody, Frame, SizeHint};
use serde_json::{Value, json};
use tower_service::Service;
use url::Url;

use super::body::Body;
use super::date::write_instant;
use super::hook::{BoxError, HookFuture};
use super::mask::{MASK, without};
use super::secret::Secret;
use crate::operation::{OperationInfo, SchemeKind};

/// The largest body that is recorded; of a larger one, the size is.
const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// A service that passes requests on and records the exchanges. Clones share the recording: pass one to
/// [`ClientBuilder::transport`](super::ClientBuilder::transport), and keep the other to write it.
///
/// Credentials of the document's security schemes and cookies are masked. Other secrets are in the recording unless [`hide`](Self::hide)
/// names them.
#[derive(Clone)]
pub struct Recorder<S> {
    service: S,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    entries: Mutex<Vec<Value>>,
    secrets: Mutex<Vec<Secret>>,
}

/// Shows neither the exchanges nor the secrets.
impl<S> fmt::Debug for Recorder<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recorder").finish_non_exhaustive()
    }
}

impl<S> Recorder<S> {
    /// Records the exchanges of this service: a router, or [`Http`](super::Http) for the network.
    pub fn new(service: S) -> Self {
        Self { service, shared: Arc::default() }
    }

    /// Masks this text in URLs, headers and bodies, also where it is percent-encoded or escaped.
    #[must_use]
    pub fn hide(self, secret: impl Into<Secret>) -> Self {
        locked(&self.shared.secrets).push(secret.into());
        self
    }

    /// The recording so far, as a HAR file. An exchange is in it when its response was read to the end.
    pub fn har(&self) -> String {
        let mut entries = locked(&self.shared.entries).clone();
        entries.sort_by_key(|entry| entry.get("startedDateTime").and_then(Value::as_str).map(str::to_owned));
        let creator = json!({"name": "signoff-runtime", "version": "1"});
        let log = json!({"version": "1.2", "creator": creator, "entries": entries});
        format!("{:#}\n", json!({"log": log}))
    }

    /// Writes the recording: to a temporary file, which then replaces the file at this path.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&self, path: impl AsRef<std::path::Path>) -> std::io::Result<()> {
        let path = path.as_ref();
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.tmp", std::process::id()));
        let temporary = path.with_file_name(name);
        std::fs::write(&temporary, self.har()).and_then(|()| std::fs::rename(&temporary, path)).inspect_err(|_| {
            let _ = std::fs::remove_file(&temporary);
        })
    }
}

impl<S, B> Service<http::Request<Body>> for Recorder<S>
where
    S: Service<http::Request<Body>, Response = http::Response<B>, Error: Into<BoxError>, Future: Send + 'static>,
    B: HttpBody<Data = Bytes, Error: Into<BoxError>> + Send + 'static,
{
    type Response = http::Response<Body>;
    type Error = BoxError;
    type Future = HookFuture<'static, Result<http::Response<Body>, BoxError>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.service.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let (parts, body) = request.into_parts();
        let operation = parts.extensions.get::<&'static OperationInfo>().copied();
        let (url, method) = (parts.uri.to_string(), parts.method.to_string());
        let hidden = Hidden { operation, shared: Arc::clone(&self.shared) };
        let sent = Arc::new(Mutex::new(Taped::default()));
        let mut exchange = Exchange {
            started: (SystemTime::now(), Instant::now()),
            request: json!({
                "method": method, "url": hidden.url(&url), "httpVersion": "HTTP/1.1", "cookies": [],
                "headers": hidden.headers(&parts.headers), "queryString": hidden.query(&url), "headersSize": -1,
            }),
            sent: Arc::clone(&sent),
            media_type: text_of(&parts.headers, CONTENT_TYPE),
            response: None,
            received: Taped::default(),
            hidden,
        };
        let body = if body.is_end_stream() { body } else { Body::new(Tape { body, to: sent }) };
        let answer = self.service.call(http::Request::from_parts(parts, body));
        Box::pin(async move {
            let (parts, body) = answer.await.map_err(Into::into)?.into_parts();
            exchange.response = Some((parts.status, parts.headers.clone()));
            if body.is_end_stream() {
                drop(exchange);
                return Ok(http::Response::from_parts(parts, Body::new(body)));
            }
            Ok(http::Response::from_parts(parts, Body::new(Recorded { body: Body::new(body), exchange })))
        })
    }
}

/// The recorded bytes of a body.
#[derive(Default)]
struct Taped {
    bytes: BytesMut,
    size: usize,
}

impl Taped {
    fn add(&mut self, part: &Bytes) {
        self.size = self.size.saturating_add(part.len());
        if self.size <= BODY_LIMIT {
            self.bytes.extend_from_slice(part);
        }
    }

    fn is_whole(&self) -> bool {
        self.size == self.bytes.len()
    }
}

/// A request body that is recorded while it is sent.
struct Tape {
    body: Body,
    to: Arc<Mutex<Taped>>,
}

impl HttpBody for Tape {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if let Some(part) = frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref()) {
            locked(&self.to).add(part);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A response body that is recorded while it is read. Dropping it ends the exchange.
struct Recorded {
    body: Body,
    exchange: Exchange,
}

impl HttpBody for Recorded {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if let Some(part) = frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref()) {
            self.exchange.received.add(part);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// An exchange in progress. When it is dropped with a response, it becomes an entry.
struct Exchange {
    started: (SystemTime, Instant),
    request: Value,
    sent: Arc<Mutex<Taped>>,
    media_type: String,
    response: Option<(http::StatusCode, HeaderMap)>,
    received: Taped,
    hidden: Hidden,
}

impl Drop for Exchange {
    fn drop(&mut self) {
        let Some((status, headers)) = self.response.take() else { return };
        let hidden = &self.hidden;
        let mut request = std::mem::take(&mut self.request);
        let sent = locked(&self.sent);
        let mut put = |name: &str, value: Value| {
            request.as_object_mut().and_then(|members| members.insert(name.to_owned(), value))
        };
        put("bodySize", sent.size.into());
        if sent.size > 0 {
            let text = if sent.is_whole() { std::str::from_utf8(&sent.bytes).ok() } else { None };
            let comment = if text.is_some() { "" } else { "the body is not text, or is too large" };
            let text = hidden.text(text.unwrap_or_default());
            let body = json!({"mimeType": self.media_type, "params": [], "text": text, "comment": comment});
            put("postData", body);
        }
        let media_type = text_of(&headers, CONTENT_TYPE);
        let size = self.received.size;
        let content = match std::str::from_utf8(&self.received.bytes) {
            _ if !self.received.is_whole() => {
                json!({"size": size, "mimeType": media_type, "comment": "the body is too large"})
            }
            Ok(text) => json!({"size": size, "mimeType": media_type, "text": hidden.text(text)}),
            Err(_) => {
                let text = STANDARD.encode(hidden.bytes(&self.received.bytes));
                json!({"size": size, "mimeType": media_type, "text": text, "encoding": "base64"})
            }
        };
        let milliseconds = self.started.1.elapsed().as_secs_f64() * 1000.0;
        let entry = json!({
            "startedDateTime": write_instant(self.started.0),
            "time": milliseconds,
            "request": request,
            "response": {
                "status": status.as_u16(), "statusText": status.canonical_reason().unwrap_or_default(),
                "httpVersion": "HTTP/1.1", "cookies": [], "headers": hidden.headers(&headers), "content": content,
                "redirectURL": hidden.text(&text_of(&headers, LOCATION)), "headersSize": -1, "bodySize": -1,
            },
            "cache": {},
            "timings": {"send": 0, "wait": milliseconds, "receive": 0},
            "comment": hidden.operation.map_or("", |operation| operation.id),
        });
        locked(&hidden.shared.entries).push(entry);
    }
}

/// What is masked in an exchange.
struct Hidden {
    operation: Option<&'static OperationInfo>,
    shared: Arc<Shared>,
}

impl Hidden {
    fn bytes(&self, bytes: &[u8]) -> Vec<u8> {
        let secrets = locked(&self.shared.secrets);
        let secrets = secrets.iter().filter(|Secret(secret)| !secret.is_empty());
        secrets.fold(bytes.to_vec(), |bytes, Secret(secret)| without(secret, &bytes))
    }

    fn text(&self, text: &str) -> String {
        String::from_utf8_lossy(&self.bytes(text.as_bytes())).into_owned()
    }

    fn has(&self, is: impl Fn(SchemeKind) -> bool) -> bool {
        let schemes = self.operation.iter().flat_map(|operation| operation.security).flat_map(|schemes| *schemes);
        schemes.map(|scheme| scheme.kind).any(is)
    }

    fn headers(&self, headers: &HeaderMap) -> Vec<Value> {
        let lines = headers.iter().map(|(name, value)| {
            let credential = [AUTHORIZATION, PROXY_AUTHORIZATION, COOKIE, SET_COOKIE].contains(name)
                || value.is_sensitive()
                || self.has(
                    |kind| matches!(kind, SchemeKind::KeyInHeader(key) if name.as_str().eq_ignore_ascii_case(key)),
                );
            let value =
                if credential { MASK.to_owned() } else { self.text(&String::from_utf8_lossy(value.as_bytes())) };
            json!({"name": name.as_str(), "value": value})
        });
        lines.collect()
    }

    /// The pairs of the query, decoded.
    fn query(&self, url: &str) -> Vec<Value> {
        let Ok(url) = url.parse::<Url>() else { return Vec::new() };
        let pairs = url.query_pairs().map(|(name, value)| {
            let value = if self.is_key(&name) { MASK.to_owned() } else { self.text(&value) };
            json!({"name": name, "value": value})
        });
        pairs.collect()
    }

    fn is_key(&self, name: &str) -> bool {
        self.has(|kind| matches!(kind, SchemeKind::KeyInQuery(key) if key == name))
    }

    fn url(&self, url: &str) -> String {
        let Some((path, query)) = url.split_once('?') else { return self.text(url) };
        let pairs = query.split('&').map(|pair| match pair.split_once('=') {
            Some((name, _)) if self.is_key(&percent_encoding::percent_decode_str(name).decode_utf8_lossy()) => {
                format!("{name}={MASK}")
            }
            _ => pair.to_owned(),
        });
        self.text(&format!("{path}?{}", pairs.collect::<Vec<_>>().join("&")))
    }
}

fn text_of(headers: &HeaderMap, name: HeaderName) -> String {
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).unwrap_or_default()
}

/// What is in a poisoned lock is valid.
fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

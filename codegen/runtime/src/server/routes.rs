//! The operations of a document, and which of them a request is for.

use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, HttpBody as _};
use axum::extract::Request as HttpRequest;
use bytes::{Bytes, BytesMut};
use http::header::{AUTHORIZATION, CONTENT_LENGTH, COOKIE, HOST, PROXY_AUTHORIZATION, WWW_AUTHENTICATE};
use http::request::Parts;
use http::{Method, StatusCode};
use http_body_util::BodyExt as _;
use tokio::time::Sleep;

use super::documented::Documented;
use super::path::Template;
use super::selector::Selector;
use super::{
    Answer as _, Hooks, Incoming, RawRequest, Rejection, Reply, Request, Response, Responses, Violation, accept, check,
    credential, upload,
};
use crate::operation::OperationInfo;
use crate::style::{is_text, query_pairs};

type Handler<S> = Arc<dyn Fn(Arc<S>, Incoming) -> Pin<Box<dyn Future<Output = Response> + Send>> + Send + Sync>;

/// What a service does for an operation. A function pointer and a boxed future: generated code has hundreds of these, and each
/// future of its own would cost the compiler more than the box costs a request.
pub type Perform<S, Q, A> = for<'s> fn(&'s S, Q) -> Pin<Box<dyn Future<Output = A> + Send + 's>>;

/// The operations of a service.
pub struct Routes<S> {
    service: Arc<S>,
    routes: Vec<Route<S>>,
}

struct Route<S> {
    template: Template<'static>,
    methods: Vec<Served<S>>,
}

/// An operation, what it may answer, and who answers it.
struct Served<S> {
    method: Method,
    selector: Selector,
    operation: &'static OperationInfo,
    documented: &'static [Documented],
    /// The handler gets the request before anything of it is checked.
    raw: bool,
    handler: Handler<S>,
}

impl<S> std::fmt::Debug for Routes<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Routes").field("paths", &self.routes.len()).finish_non_exhaustive()
    }
}

impl<S: Hooks> Routes<S> {
    /// No operations yet.
    pub fn new(service: Arc<S>) -> Self {
        Self { service, routes: Vec::new() }
    }

    /// Adds an operation.
    pub fn add<Q, R>(&mut self, operation: &'static OperationInfo, perform: Perform<S, Q, S::Answer<R>>)
    where
        Q: Request + 'static,
        R: Responses + 'static,
    {
        let handler: Handler<S> = Arc::new(move |service, mut incoming| {
            Box::pin(async move {
                match Q::read(&mut incoming) {
                    Ok(request) => answer::<S, _, R>(&*service, operation, perform, request).await,
                    Err(violation) => service.reject(incoming.reject(violation)).await,
                }
            })
        });
        self.serve_with::<R>(operation, false, handler);
    }

    /// Adds an operation whose handler gets the request unread.
    pub fn add_raw<Q, R>(&mut self, operation: &'static OperationInfo, perform: Perform<S, RawRequest<Q>, S::Answer<R>>)
    where
        Q: Request + 'static,
        R: Responses + 'static,
    {
        let handler: Handler<S> = Arc::new(move |service, incoming| {
            Box::pin(async move {
                let request = RawRequest::new(incoming, service.body_limit(operation));
                answer::<S, _, R>(&*service, operation, perform, request).await
            })
        });
        self.serve_with::<R>(operation, true, handler);
    }

    fn serve_with<R: Responses>(&mut self, operation: &'static OperationInfo, raw: bool, handler: Handler<S>) {
        let Ok(method) = Method::from_bytes(operation.method.as_bytes()) else { return };
        let template = Template::parse(operation.path);
        let selector = Selector::of(operation);
        let served = Served { method, selector, operation, documented: R::DOCUMENTED, raw, handler };
        match self.routes.iter_mut().find(|route| route.template == template) {
            Some(route) => route.methods.push(served),
            None => self.routes.push(Route { template, methods: vec![served] }),
        }
    }

    /// A router that serves them.
    pub fn into_router(mut self) -> Router {
        self.routes.sort_by_cached_key(|route| route.template.rank());
        let routes = Arc::new(self);
        Router::new().fallback_service(tower::service_fn(move |request| {
            let routes = Arc::clone(&routes);
            async move { Ok::<_, Infallible>(routes.serve(request).await) }
        }))
    }

    async fn serve(&self, request: HttpRequest) -> Response {
        let (mut parts, body) = request.into_parts();
        hide_secrets(&mut parts.headers);
        let service = &self.service;
        if let Some(broken) = broken_head(&parts) {
            return Reply::<()>::problem(StatusCode::BAD_REQUEST, broken).into_raw();
        }
        let (mut allowed, mut unselected) = (Vec::new(), false);
        for route in &self.routes {
            let Some(path) = route.template.matches(parts.uri.path()) else { continue };
            if let Some(served) = choose(&route.methods, &parts) {
                let operation = served.operation;
                let head = parts.method == Method::HEAD && operation.method != "HEAD";
                let incoming = Incoming { operation, parts, body: Bytes::new(), stream: None, path };
                let mut response = self.perform(incoming, body, served).await;
                // RFC 9110, section 15.5.2.
                if response.status() == StatusCode::UNAUTHORIZED
                    && !response.headers().contains_key(WWW_AUTHENTICATE)
                    && let Some(challenge) = service.challenge(operation)
                {
                    response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
                }
                let response = service.respond(operation, response);
                return if head { without_body(response) } else { response };
            }
            let (meant, others): (Vec<_>, Vec<_>) =
                route.methods.iter().partition(|served| means(&parts.method, served));
            allowed.extend(others.iter().map(|served| served.method.clone()));
            unselected |= !meant.is_empty();
        }
        if allowed.is_empty() || unselected {
            return service.not_found(parts).await;
        }
        if allowed.contains(&Method::GET) {
            allowed.push(Method::HEAD);
        }
        allowed.sort_by(|one, other| one.as_str().cmp(other.as_str()));
        allowed.dedup();
        match parts.method {
            Method::OPTIONS => service.options(parts, &allowed).await,
            _ => service.method_not_allowed(parts, &allowed).await,
        }
    }

    async fn perform(&self, mut incoming: Incoming, body: Body, served: &Served<S>) -> Response {
        let service = &self.service;
        let operation = incoming.operation;
        let limit = service.body_limit(operation);
        if served.raw {
            incoming.stream = Some(upload::bounded(body, limit, &upload::Overrun::default()));
            return (served.handler)(Arc::clone(service), incoming).await;
        }
        let mut unread = Some(body);
        let mut read = Ok(());
        if service.body_first(operation)
            && let Some(body) = unread.take()
        {
            read = read_body(body, limit, service.body_time(operation), &mut incoming.body).await;
        }
        match credential::present(operation, &incoming.parts) {
            Ok(None) => {}
            Ok(Some(credentials)) => {
                let body = incoming.body.clone();
                let decided = service.authenticate(operation, credentials, &mut incoming.parts, &body).await;
                if let Err(response) = decided {
                    return response;
                }
            }
            Err(()) => return service.reject(incoming.reject(Violation::MissingCredential)).await,
        }
        if service.negotiates(operation)
            && let Err(violation) = accept::acceptable(served.documented, &incoming.parts.headers)
        {
            return service.reject(incoming.reject(violation)).await;
        }
        if let Some(body) = unread {
            // What says that it is too large need not be read (RFC 9110, section 15.5.14).
            if body.size_hint().lower() > limit as u64 {
                return service.reject(incoming.reject(Violation::BodyTooLarge { limit })).await;
            }
            if upload::is_read_by_handler(operation) && !body.is_end_stream() {
                return self.perform_reading(incoming, body, limit, served).await;
            }
            read = read_body(body, limit, service.body_time(operation), &mut incoming.body).await;
        }
        match read {
            Ok(()) => (served.handler)(Arc::clone(service), incoming).await,
            Err(violation) => service.reject(incoming.reject(violation)).await,
        }
    }

    /// The handler reads the body. Whatever it made of one that is too large, the caller learns what was wrong.
    async fn perform_reading(&self, mut incoming: Incoming, body: Body, limit: usize, served: &Served<S>) -> Response {
        let overrun = upload::Overrun::default();
        incoming.stream = Some(upload::bounded(body, limit, &overrun));
        let (mut parts, ()) = HttpRequest::new(()).into_parts();
        (parts.method, parts.uri) = (incoming.parts.method.clone(), incoming.parts.uri.clone());
        parts.headers = incoming.parts.headers.clone();
        let response = (served.handler)(Arc::clone(&self.service), incoming).await;
        if !overrun.happened() {
            return response;
        }
        let violation = Violation::BodyTooLarge { limit };
        self.service.reject(Rejection { operation: served.operation, violation, parts, body: Bytes::new() }).await
    }
}

/// Performs an operation; its answer is held to the document where the service asks for it.
async fn answer<S: Hooks, Q, R: Responses>(
    service: &S,
    operation: &'static OperationInfo,
    perform: Perform<S, Q, S::Answer<R>>,
    request: Q,
) -> Response {
    let response = perform(service, request).await.into_reply().into_response();
    if service.check_responses() {
        return check::checked(operation, R::DOCUMENTED, response).await;
    }
    response
}

impl Incoming {
    pub(super) fn reject(self, violation: Violation) -> Rejection {
        Rejection { operation: self.operation, violation, parts: self.parts, body: self.body }
    }
}

/// Why the head of a request is not HTTP, although it could be parsed.
fn broken_head(parts: &Parts) -> Option<&'static str> {
    if parts.headers.get_all(HOST).iter().nth(1).is_some() {
        // RFC 9112, section 3.2.
        return Some("the request has several Host headers");
    }
    // RFC 3986, section 2.1; all parameters are text.
    (!is_text(parts.uri.path())).then_some("the path is not percent-encoded UTF-8")
}

/// What lets a caller in is not shown by `Debug`.
fn hide_secrets(headers: &mut http::HeaderMap) {
    for (name, value) in headers.iter_mut() {
        if [AUTHORIZATION, PROXY_AUTHORIZATION, COOKIE].contains(name) {
            value.set_sensitive(true);
        }
    }
}

/// Whether a request of that method may be for an operation.
fn means<S>(method: &Method, served: &Served<S>) -> bool {
    served.method == *method || (*method == Method::HEAD && served.method == Method::GET)
}

/// HEAD is answered by GET's handler where it has none of its own (RFC 9110, section 9.3.2).
fn choose<'a, S>(methods: &'a [Served<S>], parts: &Parts) -> Option<&'a Served<S>> {
    let by = |wanted: &Method| select(methods.iter().filter(|served| served.method == *wanted), parts);
    by(&parts.method).or_else(|| if parts.method == Method::HEAD { by(&Method::GET) } else { None })
}

/// Of several operations of one path and method the one whose key in the document says most of what the request carries; the first
/// among equals.
fn select<'a, S: 'a>(mut served: impl Iterator<Item = &'a Served<S>>, parts: &Parts) -> Option<&'a Served<S>> {
    let first = served.next()?;
    let Some(second) = served.next() else { return Some(first) };
    let query = query_pairs(parts.uri.query().unwrap_or_default());
    let mut best: Option<(usize, &Served<S>)> = None;
    for served in [first, second].into_iter().chain(served) {
        let fits = served.selector.fits(parts, &query);
        if let Some(fits) = fits.filter(|fits| best.is_none_or(|(most, _)| *fits > most)) {
            best = Some((fits, served));
        }
    }
    best.map(|(_, served)| served)
}

/// What GET answers, all but the body; its length is said all the same (RFC 9110, section 8.6).
fn without_body(response: Response) -> Response {
    let length = response.body().size_hint().exact();
    let mut response = response.map(|_| Body::empty());
    if let Some(length) = length.filter(|length| *length > 0) {
        response.headers_mut().entry(CONTENT_LENGTH).or_insert_with(|| length.into());
    }
    response
}

/// Reads at most `limit` bytes in that time; what was read stays in `read` in any case.
async fn read_body(mut body: Body, limit: usize, time: Option<Duration>, read: &mut Bytes) -> Result<(), Violation> {
    let mut buffer = BytesMut::new();
    // Most bodies are there at once, and need no timer.
    let mut end: Option<Pin<Box<Sleep>>> = None;
    let outcome = loop {
        let mut frame = body.frame();
        let next = poll_fn(|context| match (Pin::new(&mut frame).poll(context), time) {
            (Poll::Pending, Some(time)) => {
                let end = end.get_or_insert_with(|| Box::pin(tokio::time::sleep(time)));
                end.as_mut().poll(context).map(|()| Err(Violation::SlowBody))
            }
            (frame, _) => frame.map(Ok),
        });
        let frame = match next.await {
            Ok(frame) => frame,
            Err(slow) => break Err(slow),
        };
        match frame {
            None => break Ok(()),
            Some(Err(_)) => break Err(Violation::UnreadableBody),
            Some(Ok(frame)) => {
                let Ok(data) = frame.into_data() else { continue };
                if buffer.len() + data.len() > limit {
                    break Err(Violation::BodyTooLarge { limit });
                }
                buffer.extend_from_slice(&data);
            }
        }
    };
    *read = buffer.freeze();
    outcome
}

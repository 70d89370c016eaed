//! The operations of a document, and which of them a request is for.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Request as HttpRequest;
use bytes::{Bytes, BytesMut};
use http::Method;
use http::header::{AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION};
use http_body_util::BodyExt as _;

use super::super::operation::OperationInfo;
use super::path::Template;
use super::{Hooks, Incoming, Rejection, Reply, Request, Response, Responses, Violation, credential};

type Handler<S> = Arc<dyn Fn(Arc<S>, Incoming) -> Pin<Box<dyn Future<Output = Response> + Send>> + Send + Sync>;

/// The operations of a service.
pub struct Routes<S> {
    service: Arc<S>,
    routes: Vec<Route<S>>,
}

struct Route<S> {
    template: Template<'static>,
    methods: Vec<(Method, &'static OperationInfo, Handler<S>)>,
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
    pub fn add<Q, R, F, Answer>(&mut self, operation: &'static OperationInfo, handler: F)
    where
        Q: Request,
        R: Responses,
        F: Fn(Arc<S>, Q) -> Answer + Clone + Send + Sync + 'static,
        Answer: Future<Output = Reply<R>> + Send,
    {
        let handler: Handler<S> = Arc::new(move |service, mut incoming| {
            let handler = handler.clone();
            Box::pin(async move {
                match Q::read(&mut incoming) {
                    Ok(request) => handler(service, request).await.into_response(),
                    Err(violation) => service.reject(incoming.reject(violation)).await,
                }
            })
        });
        let Ok(method) = Method::from_bytes(operation.method.as_bytes()) else { return };
        let template = Template::parse(operation.path);
        match self.routes.iter_mut().find(|route| route.template == template) {
            Some(route) => route.methods.push((method, operation, handler)),
            None => self.routes.push(Route { template, methods: vec![(method, operation, handler)] }),
        }
    }

    /// A router that serves them.
    pub fn into_router(mut self) -> Router {
        self.routes.sort_by(|one, other| one.template.cmp(&other.template));
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
        let mut allowed = Vec::new();
        for route in &self.routes {
            let Some(path) = route.template.matches(parts.uri.path()) else { continue };
            if let Some((_, operation, handler)) = choose(&route.methods, &parts.method) {
                let head = parts.method == Method::HEAD && operation.method != "HEAD";
                let incoming = Incoming { operation, parts, body: Bytes::new(), path };
                let response = service.respond(operation, self.perform(incoming, body, handler).await);
                return if head { response.map(|_| Body::empty()) } else { response };
            }
            allowed.extend(route.methods.iter().map(|(method, _, _)| method.clone()));
        }
        if allowed.is_empty() {
            return service.not_found(parts).await;
        }
        if allowed.contains(&Method::GET) && !allowed.contains(&Method::HEAD) {
            allowed.push(Method::HEAD);
        }
        allowed.sort_by(|one, other| one.as_str().cmp(other.as_str()));
        allowed.dedup();
        service.method_not_allowed(parts, &allowed).await
    }

    async fn perform(&self, mut incoming: Incoming, body: Body, handler: &Handler<S>) -> Response {
        let service = &self.service;
        let operation = incoming.operation;
        let read = read_body(body, service.body_limit(operation), &mut incoming.body).await;
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
        match read {
            Ok(()) => handler(Arc::clone(service), incoming).await,
            Err(violation) => service.reject(incoming.reject(violation)).await,
        }
    }
}

impl Incoming {
    fn reject(self, violation: Violation) -> Rejection {
        Rejection { operation: self.operation, violation, parts: self.parts, body: self.body }
    }
}

/// What lets a caller in is not shown by `Debug`.
fn hide_secrets(headers: &mut http::HeaderMap) {
    for (name, value) in headers.iter_mut() {
        if [AUTHORIZATION, PROXY_AUTHORIZATION, COOKIE].contains(name) {
            value.set_sensitive(true);
        }
    }
}

/// HEAD is answered by GET's handler where it has none of its own (RFC 9110, section 9.3.2).
fn choose<'a, H>(
    methods: &'a [(Method, &'static OperationInfo, H)],
    method: &Method,
) -> Option<&'a (Method, &'static OperationInfo, H)> {
    let exact = methods.iter().find(|(candidate, _, _)| candidate == method);
    exact.or_else(|| methods.iter().find(|(candidate, _, _)| *method == Method::HEAD && *candidate == Method::GET))
}

/// Reads at most `limit` bytes; what was read stays in `read` in any case.
async fn read_body(mut body: Body, limit: usize, read: &mut Bytes) -> Result<(), Violation> {
    let mut buffer = BytesMut::new();
    let outcome = loop {
        match body.frame().await {
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

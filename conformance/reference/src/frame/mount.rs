//! Routes a request to its source.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use http::header::{CONNECTION, CONTENT_TYPE, EXPECT};
use http::uri::PathAndQuery;
use http::{HeaderValue, Request, Response, StatusCode, Uri};
use hyper::body::Incoming;

use crate::fault::{Fault, Misbehaviour, forward};
use crate::source::Source;

use super::{Limits, body};

/// The routers of all sources.
pub(super) struct Mounts {
    routers: BTreeMap<Source, Router>,
    misbehaviour: Option<Misbehaviour>,
    limits: Limits,
}

impl Mounts {
    /// The routers and the fault.
    pub(super) fn new(
        routers: impl IntoIterator<Item = (Source, Router)>,
        fault: Option<&'static Fault>,
        limits: Limits,
    ) -> Self {
        Self { routers: routers.into_iter().collect(), misbehaviour: fault.map(Misbehaviour::new), limits }
    }

    /// Answers a request and drains the body that its handler did not read.
    pub(super) async fn answer(&self, request: Request<Incoming>) -> Response<Body> {
        let (parts, incoming) = request.into_parts();
        // Draining would request a body that the client still holds back (RFC 9110, section 10.1.1).
        let expects = parts.headers.contains_key(EXPECT);
        let (body, rest) = body::bound(incoming, self.limits);
        let mut response = self.dispatch(Request::from_parts(parts, body)).await;
        if !expects && !rest.drain().await {
            response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        }
        response
    }

    async fn dispatch(&self, mut request: Request<Body>) -> Response<Body> {
        let Some((source, router)) = self.route(request.uri()) else { return self.unknown() };
        let Some(uri) = without_prefix(request.uri()) else {
            return text(StatusCode::BAD_REQUEST, "the request target is invalid\n".to_owned());
        };
        *request.uri_mut() = uri;
        match &self.misbehaviour {
            Some(misbehaviour) => misbehaviour.answer(source, request, router).await,
            None => forward(router, request).await,
        }
    }

    fn route(&self, uri: &Uri) -> Option<(Source, Router)> {
        let (source, _) = Source::split(uri.path())?;
        Some((source, self.routers.get(&source)?.clone()))
    }

    fn unknown(&self) -> Response<Body> {
        let mounted: Vec<_> = self.routers.keys().map(|source| format!("/{source}")).collect();
        text(StatusCode::NOT_FOUND, format!("no source is mounted here; the sources are at {}\n", mounted.join(", ")))
    }
}

/// The target without its mount prefix: `/kratos/sessions?x` becomes `/sessions?x`.
fn without_prefix(uri: &Uri) -> Option<Uri> {
    let (_, path) = Source::split(uri.path())?;
    let target = match uri.query() {
        None => path.to_owned(),
        Some(query) => format!("{path}?{query}"),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(target).ok()?);
    Uri::from_parts(parts).ok()
}

fn text(status: StatusCode, text: String) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_does_not_see_its_mount_prefix() {
        let seen = |target: &str| without_prefix(&target.parse().unwrap()).unwrap().to_string();
        assert_eq!(seen("/kratos/sessions/whoami"), "/sessions/whoami");
        assert_eq!(seen("/kratos-admin/admin/identities?page_size=1&a=%2F"), "/admin/identities?page_size=1&a=%2F");
        assert_eq!(seen("/cloudreve"), "/");
        assert_eq!(seen("/cloudreve?x"), "/?x");
        assert_eq!(seen("/kratos//x/%20"), "//x/%20");
    }
}

//! The document itself, and a page that shows it.

use axum::Router;
use axum::body::Body;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method, StatusCode};

use super::{Reply, Response};

/// A router that serves a document in JSON at this path: merge it with the router of the operations.
///
/// # Panics
/// The path does not begin with `/`.
pub fn document_router(path: &str, document: &'static str) -> Router {
    serve(path, "application/json", document, None)
}

/// A router that serves a page at `path` which shows the document at `document_path`. The page is a part of the program: it loads nothing
/// else, and shows all text of the document as text.
///
/// # Panics
/// A path does not begin with `/`.
#[cfg(feature = "page")]
pub fn page_router(path: &str, document_path: &str) -> Router {
    let attribute = document_path.replace('&', "&amp;").replace('"', "&quot;");
    let page = super::page::PAGE.replace("{{document}}", &attribute);
    let policy = "default-src 'none'; connect-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
    serve(
        path,
        "text/html; charset=utf-8",
        page,
        Some((http::header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy))),
    )
}

fn serve(
    path: &str,
    media_type: &'static str,
    text: impl Into<bytes::Bytes>,
    header: Option<(HeaderName, HeaderValue)>,
) -> Router {
    let text: bytes::Bytes = text.into();
    let answer = move |method: Method| {
        let (text, header) = (text.clone(), header.clone());
        async move {
            if !matches!(method, Method::GET | Method::HEAD) {
                let problem =
                    Reply::<()>::problem(StatusCode::METHOD_NOT_ALLOWED, "the path does not have this method");
                return problem.header(http::header::ALLOW, "GET, HEAD").into_raw();
            }
            let mut response = Response::new(Body::from(text));
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
            response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
            response.headers_mut().extend(header);
            response
        }
    };
    Router::new().route(path, axum::routing::any(answer))
}

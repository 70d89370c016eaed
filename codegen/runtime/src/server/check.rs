//! Checks responses against the document, in development.

use axum::body::{Body, HttpBody as _};
use http::header::CONTENT_TYPE;
use http::{Method, StatusCode};
use http_body_util::BodyExt as _;
use serde_json::json;

use super::documented::{Documented, ResponseMedia, find};
use super::{Reply, Response};
use crate::media_type;
use crate::operation::OperationInfo;

/// The response, or a 500 that says how it violates the document.
///
/// A body of unknown length is a stream: it is sent without being read.
pub(super) async fn checked(
    operation: &'static OperationInfo,
    documented: &'static [Documented],
    response: Response,
) -> Response {
    let (parts, body) = response.into_parts();
    let status = parts.status;
    let fault = |what: String, pointer: Option<String>| broken(operation, status, &what, pointer);
    let Some(entry) = find(documented, status.as_u16()) else {
        return fault("the document does not have this status".to_owned(), None);
    };
    if let Some(missing) = entry.required_headers.iter().find(|name| !parts.headers.contains_key(**name)) {
        return fault(format!("the required header {missing:?} is missing"), None);
    }
    let content_type = parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let empty = body.size_hint().exact() == Some(0);
    let media = match (&content_type, entry.content) {
        (None, []) => None,
        (None, _) if empty && (operation.method == Method::HEAD.as_str() || status == StatusCode::NOT_MODIFIED) => None,
        (None, _) => return fault("a documented body is missing, or does not say its media type".to_owned(), None),
        (Some(_), []) if empty => None,
        (Some(found), []) => {
            return fault(format!("there is a body ({}) where none is documented", media_type::essence(found)), None);
        }
        (Some(found), content) => match pick(content, found) {
            Some(media) => Some(media),
            None => {
                let names: Vec<_> = content.iter().map(|media| media.name).collect();
                let found = media_type::essence(found);
                return fault(format!("the media type {found} is none of {}", names.join(", ")), None);
            }
        },
    };
    if body.size_hint().exact().is_none() {
        return Response::from_parts(parts, body);
    }
    let Ok(body) = body.collect().await.map(http_body_util::Collected::to_bytes) else {
        return fault("the body cannot be read".to_owned(), None);
    };
    match media.map_or(Ok(()), |media| (media.check)(&body)) {
        Ok(()) => Response::from_parts(parts, Body::from(body)),
        Err(mismatch) => fault(format!("the body is not valid: {mismatch}"), Some(mismatch.pointer().to_owned())),
    }
}

/// The most specific documented media type that matches.
fn pick(content: &'static [ResponseMedia], found: &str) -> Option<&'static ResponseMedia> {
    content.get(media_type::best(content.iter().map(|media| media.name), found)?)
}

fn broken(operation: &OperationInfo, status: StatusCode, what: &str, pointer: Option<String>) -> Response {
    let (id, code) = (operation.id, status.as_u16());
    tracing::error!(operation = id, status = code, "the answer breaks the document: {what}");
    let detail = format!("{id} answered {code}, and the answer breaks the document: {what}");
    let mut problem = Reply::<()>::problem_value(StatusCode::INTERNAL_SERVER_ERROR, &detail);
    if let Some(members) = problem.as_object_mut() {
        members.insert("operation".to_owned(), json!(id));
        members.insert("answered".to_owned(), json!(code));
        members.extend(pointer.map(|pointer| ("pointer".to_owned(), json!(pointer))));
    }
    Reply::<()>::problem_response(StatusCode::INTERNAL_SERVER_ERROR, &problem)
}

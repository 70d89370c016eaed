//! The responses of an example server: from `answers.json`, selected by the preferences of the request.

mod prefer;
mod table;

use axum::body::Body;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderName, HeaderValue, StatusCode};

use super::accept::Accept;
use super::documented::Status;
use super::{Reply, Response};

/// The responses of all operations of a document.
///
/// A request selects one with `Prefer` (RFC 7240): `code=404` selects the status, `example=NAME` the example of that name;
/// `Preference-Applied` says which of them were applied. The default is the first success and its first example.
#[derive(Debug)]
pub struct Examples {
    operations: Vec<Vec<Answer>>,
}

#[derive(Debug)]
struct Answer {
    status: Status,
    headers: Vec<(HeaderName, HeaderValue)>,
    content: Vec<Media>,
}

#[derive(Debug)]
struct Media {
    name: String,
    content_type: HeaderValue,
    /// Names and bytes of examples; never empty.
    examples: Vec<(String, Bytes)>,
}

impl Examples {
    /// The router of an example server. Its preferences in `Prefer` are not validated against the document.
    pub fn router(router: axum::Router) -> axum::Router {
        router.layer(tower::util::MapRequestLayer::new(prefer::set_aside))
    }

    /// The response of an operation, by its index in the table.
    pub fn answer<R>(&self, operation: usize, request: &Parts) -> Reply<R> {
        let prefer = prefer::of(request);
        let answers = self.operations.get(operation).map(Vec::as_slice).unwrap_or_default();
        let wanted = prefer.code.and_then(|code| Some((by_status(answers, code.as_u16())?, code)));
        let applied_code = wanted.as_ref().map(|(_, code)| format!("code={}", code.as_u16()));
        let Some((answer, status)) = wanted.or_else(|| usual(answers)) else {
            return Reply::problem(
                StatusCode::NOT_IMPLEMENTED,
                "the document does not say what this operation answers",
            );
        };
        let mut response = Response::default();
        *response.status_mut() = status;
        for (name, value) in &answer.headers {
            response.headers_mut().append(name, value.clone());
        }
        let mut applied_example = None;
        if let Some(media) = answer.negotiate(&Accept::of(&request.headers)) {
            let named = |name: &String| media.examples.iter().find(|(known, _)| known == name);
            let named = prefer.example.as_ref().and_then(named);
            applied_example = named.and(prefer.example.as_ref()).map(|name| format!("example={}", prefer::word(name)));
            if let Some((_, body)) = named.or(media.examples.first()) {
                response.headers_mut().insert(CONTENT_TYPE, media.content_type.clone());
                *response.body_mut() = Body::from(body.clone());
            }
        }
        let applied: Vec<String> = applied_code.into_iter().chain(applied_example).collect();
        match applied.is_empty() {
            true => Reply::raw(response),
            false => Reply::raw(response).header("preference-applied", applied.join(", ")),
        }
    }
}

impl Answer {
    /// The media type with the highest weight; of equal ones JSON, then the first. A request that accepts none of them also gets one:
    /// whether it is acceptable was checked before.
    fn negotiate(&self, accept: &Accept) -> Option<&Media> {
        let rank = |media: &Media| (accept.weight(&media.name), media.name.contains("json"));
        // `max_by_key` returns the last of equal elements.
        self.content.iter().rev().max_by_key(|media| rank(media))
    }
}

/// Codes first, then ranges, then `default` (OpenAPI, Responses Object).
fn by_status(answers: &[Answer], status: u16) -> Option<&Answer> {
    let by = |wanted: Status| answers.iter().find(|answer| answer.status == wanted);
    by(Status::Code(status)).or_else(|| by(Status::Range(status / 100))).or_else(|| by(Status::Default))
}

/// The lowest success, or else `default`, or else the first response.
fn usual(answers: &[Answer]) -> Option<(&Answer, StatusCode)> {
    let code = |answer: &Answer| match answer.status {
        Status::Code(code) => code,
        Status::Range(digit) => digit * 100,
        Status::Default => 200,
    };
    let successes = answers.iter().filter(|answer| answer.status != Status::Default);
    let success = successes.filter(|answer| (200..300).contains(&code(answer))).min_by_key(|answer| code(answer));
    let default = || answers.iter().find(|answer| answer.status == Status::Default);
    let answer = success.or_else(default).or(answers.first())?;
    Some((answer, StatusCode::from_u16(code(answer)).ok()?))
}

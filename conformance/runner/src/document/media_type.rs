//! `document/media-type`: the response documents the body's media type.

use signoff_openapi::api::{MediaType, Response};

use super::{Subject, Violation, member};

/// The documented media type for the body; `None` if there is nothing to check.
pub(super) fn check_media_type<'a>(
    subject: &Subject<'_>,
    described: &'a Response,
) -> Result<Option<&'a MediaType>, Violation> {
    // RFC 9110, sections 9.3.2, 15.3.5 and 15.4.5: these responses have no body, whatever the document says.
    if subject.method == "HEAD" || matches!(subject.response.status, 204 | 304) {
        return Ok(None);
    }
    let content_type = subject.response.headers.get("content-type");
    let violation = |actual: String| Violation {
        rule: "document/media-type",
        location: described.location.clone(),
        pointer: content_type.map(|content_type| member(&essence(content_type))).unwrap_or_default(),
        keyword: "content".to_owned(),
        expected: expected(described),
        actual,
    };
    if described.content.is_empty() {
        // A redirect often has a short text body (RFC 9110, section 15.4), which documents do not describe.
        let empty = subject.response.body.is_empty() || (300..400).contains(&subject.response.status);
        return if empty {
            Ok(None)
        } else {
            Err(violation(content_type.unwrap_or("a body without Content-Type").to_owned()))
        };
    }
    match content_type {
        // An empty body satisfies a range over all media types without a schema.
        None if subject.response.body.is_empty() && allows_anything(&described.content) => Ok(None),
        None if subject.response.body.is_empty() => Err(violation("an empty body".to_owned())),
        None => Err(violation("a body without Content-Type".to_owned())),
        Some(content_type) => pick_media_type(&described.content, content_type)
            .map(Some)
            .ok_or_else(|| violation(content_type.to_owned())),
    }
}

fn allows_anything(content: &[MediaType]) -> bool {
    content.iter().any(|media_type| media_type.name == "*/*" && media_type.schema.is_none())
}

fn expected(described: &Response) -> String {
    if described.content.is_empty() {
        return "no body".to_owned();
    }
    let names: Vec<&str> = described.content.iter().map(|media_type| media_type.name.as_str()).collect();
    names.join(" or ")
}

/// The entry of `content` for a `Content-Type`: the most specific key wins (OpenAPI, Response Object `content`).
pub fn pick_media_type<'a>(content: &'a [MediaType], content_type: &str) -> Option<&'a MediaType> {
    content
        .iter()
        .filter(|media_type| matches_media_type(&media_type.name, content_type))
        .min_by_key(|media_type| media_type.name.matches('*').count())
}

/// Whether a key of `content` matches a `Content-Type`, ignoring parameters.
pub fn matches_media_type(key: &str, content_type: &str) -> bool {
    let (key, actual) = (essence(key), essence(content_type));
    match key.strip_suffix("/*") {
        Some("*") => true,
        Some(kind) => actual.split('/').next() == Some(kind),
        None => key == actual,
    }
}

/// A media type without parameters, in lower case.
fn essence(text: &str) -> String {
    text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_match_by_essence_and_range() {
        assert!(matches_media_type("application/json", "application/JSON; charset=utf-8"));
        assert!(matches_media_type("application/json; charset=utf-8", "application/json"));
        assert!(matches_media_type("text/*", "text/plain"));
        assert!(matches_media_type("*/*", "image/png"));
        assert!(!matches_media_type("application/json", "application/problem+json"));
        assert!(!matches_media_type("text/*", "application/json"));
    }
}

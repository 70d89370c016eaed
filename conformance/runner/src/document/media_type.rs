//! `document/media-type`: the response documents the body's media type.

use signoff_openapi::api::{MediaType, Response};
use signoff_openapi::content_type::{best_match, essence};

use super::{Subject, Violation, member};

/// The documented media type for the body; `None` if there is nothing to check.
pub(super) fn check_media_type<'a>(
    subject: &Subject<'_>,
    described: &'a Response,
) -> Result<Option<&'a MediaType>, Box<Violation>> {
    // RFC 9110, sections 9.3.2, 15.3.5, 15.3.6 and 15.4.5: these responses have no body, whatever the document says.
    if subject.method == "HEAD" || matches!(subject.status, 204 | 304) {
        return Ok(None);
    }
    let content_type = subject.message.content_type();
    let violation = |actual: String| {
        Box::new(Violation {
            rule: "document/media-type",
            location: described.location.clone(),
            pointer: content_type.map(|content_type| member(&essence(content_type))).unwrap_or_default(),
            keyword: "content".to_owned(),
            expected: expected(described),
            actual,
        })
    };
    if described.content.is_empty() || subject.status == 205 {
        // A redirect often has a short text body (RFC 9110, section 15.4), which documents do not describe.
        let empty = subject.message.body.is_empty() || (300..400).contains(&subject.status);
        return if empty { Ok(None) } else { Err(undescribed_body(subject, described, content_type)) };
    }
    match content_type {
        // An empty body satisfies a range over all media types without a schema.
        None if subject.message.body.is_empty() && allows_anything(&described.content) => Ok(None),
        None if subject.message.body.is_empty() => Err(violation("an empty body".to_owned())),
        None => Err(violation("a body without Content-Type".to_owned())),
        Some(content_type) => pick_media_type(&described.content, content_type)
            .map(Some)
            .ok_or_else(|| violation(content_type.to_owned())),
    }
}

fn allows_anything(content: &[MediaType]) -> bool {
    content.iter().any(|media_type| media_type.name == "*/*" && media_type.schema.is_none())
}

/// A body where the document describes none. OpenAPI does not say that there is none, so the rule is its own, and a profile can waive it.
fn undescribed_body(subject: &Subject<'_>, described: &Response, content_type: Option<&str>) -> Box<Violation> {
    let expected = if subject.status == 205 { "no body (RFC 9110, section 15.3.6)" } else { "no body" };
    Box::new(Violation {
        rule: "document/undescribed-body",
        location: described.location.clone(),
        pointer: String::new(),
        keyword: "undescribed-body".to_owned(),
        expected: expected.to_owned(),
        actual: content_type.unwrap_or("a body without Content-Type").to_owned(),
    })
}

fn expected(described: &Response) -> String {
    let names: Vec<&str> = described.content.iter().map(|media_type| media_type.name.as_str()).collect();
    names.join(" or ")
}

/// The entry of `content` for a `Content-Type`: the most specific key applies (OpenAPI, Response Object `content`), parameters
/// included; of equal ones, the first. Generated clients and servers follow the same rule.
pub fn pick_media_type<'a>(content: &'a [MediaType], content_type: &str) -> Option<&'a MediaType> {
    content.get(best_match(content.iter().map(|media_type| media_type.name.as_str()), content_type)?)
}

#[cfg(test)]
mod tests {
    use signoff_openapi::content_type::is_match as matches_media_type;

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

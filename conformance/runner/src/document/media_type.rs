//! `document/media-type`: the response documents the body's media type.

use signoff_openapi::api::{MediaType, Response};

use super::{Subject, Violation, member};

/// The documented media type for the body; `None` if there is nothing to check.
pub(super) fn check_media_type<'a>(
    subject: &Subject<'_>,
    described: &'a Response,
) -> Result<Option<&'a MediaType>, Box<Violation>> {
    // RFC 9110, sections 9.3.2, 15.3.5 and 15.4.5: these responses have no body, whatever the document says.
    if subject.method == "HEAD" || matches!(subject.response.status, 204 | 304) {
        return Ok(None);
    }
    let content_type = subject.response.headers.get("content-type");
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

/// The entry of `content` for a `Content-Type`: the most specific key applies (OpenAPI, Response Object `content`), parameters
/// included; of equal ones, the first.
pub fn pick_media_type<'a>(content: &'a [MediaType], content_type: &str) -> Option<&'a MediaType> {
    let matches = content.iter().enumerate();
    let matches =
        matches.filter_map(|(index, media_type)| Some((matching(&media_type.name, content_type)?, index, media_type)));
    matches.max_by_key(|(found, index, _)| (*found, usize::MAX - index)).map(|(_, _, media_type)| media_type)
}

/// Whether a key of `content` matches a `Content-Type`.
pub fn matches_media_type(key: &str, content_type: &str) -> bool {
    matching(key, content_type).is_some()
}

/// How specifically a key matches: 3 for the same type, 2 for `type/*`, 1 for `*/*`; then by parameters. A parameter of the key may
/// be missing in the `Content-Type`, but it cannot have another value; `charset` can, because it does not change what a body means.
/// Generated clients and servers follow the same rule.
fn matching(key: &str, content_type: &str) -> Option<(u8, i32)> {
    let (range, actual) = (essence(key), essence(content_type));
    let kind = match range.strip_suffix("/*") {
        Some("*") => 1,
        Some(kind) if actual.split('/').next() == Some(kind) => 2,
        None if range == actual => 3,
        _ => return None,
    };
    let mut both = 0;
    for (name, value) in parameters(key) {
        let charset = name.eq_ignore_ascii_case("charset");
        match parameters(content_type).find(|(known, _)| known.eq_ignore_ascii_case(name)) {
            Some((_, found)) if found == value || (charset && found.eq_ignore_ascii_case(value)) => both += 2,
            Some(_) if !charset => return None,
            _ => both -= 1,
        }
    }
    Some((kind, both))
}

/// A media type without parameters, in lower case.
fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The parameters, without their quotation marks.
fn parameters(media_type: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = media_type.split(';').skip(1).filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| {
        let value = value.trim();
        (name.trim(), value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value))
    })
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

    #[test]
    fn parameters_make_a_key_more_specific_and_cannot_differ() {
        let versioned =
            |version: &str| matching("application/x+json;version=2", &format!("application/x+json{version}"));
        let plain = |version: &str| matching("application/x+json", &format!("application/x+json{version}"));
        assert!(versioned("; Version=\"2\"") > plain("; Version=\"2\""));
        assert_eq!(versioned(";version=3"), None);
        assert!(versioned("").is_some() && versioned("") < plain(""));
        assert!(matching("application/*", "application/x+json") > matching("*/*", "application/x+json"));
        assert!(matches_media_type("text/plain; charset=utf-8", "text/plain; charset=iso-8859-1"));
    }
}

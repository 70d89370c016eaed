//! `document/body`: the body matches the schema of the media type.

use serde_json::Value;
use signoff_openapi::api::MediaType;

use super::{Subject, Violation};

pub(super) fn check_body(subject: &Subject<'_>, media_type: &MediaType) -> Vec<Violation> {
    let content_type = subject.response.headers.get("content-type").unwrap_or_default();
    let Some(schema) = media_type.schema.filter(|_| is_json(content_type)) else { return Vec::new() };
    let at = |pointer: String, keyword: String, expected: String, actual: String| Violation {
        rule: "document/body",
        location: subject.source.api.schemas.get(schema).location.clone(),
        pointer,
        keyword,
        expected,
        actual,
    };
    let violation = |expected: String, actual: String| at(String::new(), "schema".to_owned(), expected, actual);
    let value: Value = match serde_json::from_slice(&subject.response.body) {
        Ok(value) => value,
        Err(_) if subject.response.body.is_empty() => {
            return vec![violation("a JSON value".to_owned(), "an empty body".to_owned())];
        }
        Err(error) => return vec![violation("a JSON value".to_owned(), format!("invalid JSON: {error}"))],
    };
    match subject.validators.validate(subject.source, subject.reference.source, schema, &value) {
        Ok(errors) => {
            errors.into_iter().map(|error| at(error.pointer, error.keyword, error.expected, error.actual)).collect()
        }
        Err(message) => vec![violation("a valid schema".to_owned(), message)],
    }
}

/// JSON, and media types with its structured suffix (RFC 6839, section 3.1).
pub(super) fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

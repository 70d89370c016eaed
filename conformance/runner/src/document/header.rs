//! `document/header`: required headers are present, and values match their schemas.

use serde_json::Value;
use signoff_openapi::api::{Header, ParameterShape, Response, Schema, SimpleType};

use super::{Subject, Violation, member};

pub(super) fn check_headers(subject: &Subject<'_>, described: &Response) -> Vec<Violation> {
    described.headers.iter().filter_map(|header| check_header(subject, header)).collect()
}

fn check_header(subject: &Subject<'_>, header: &Header) -> Option<Violation> {
    let violation = |expected: String, actual: String| {
        Some(Violation {
            rule: "document/header",
            location: header.location.clone(),
            pointer: member(&header.name),
            keyword: "headers".to_owned(),
            expected,
            actual,
        })
    };
    let Some(text) = subject.response.headers.combined(&header.name) else {
        return header
            .required
            .then(|| violation(format!("the header {}", header.name), "no such header".to_owned()))
            .flatten();
    };
    let ParameterShape::Schema { schema: id, .. } = &header.shape else { return None };
    // Cookie values have their own syntax, and `Set-Cookie` can occur several times.
    if header.name.eq_ignore_ascii_case("set-cookie") {
        return None;
    }
    let schema = subject.source.api.schemas.get(*id);
    let value = read_simple(&text, schema, &|id| subject.source.api.schemas.get(id));
    let errors = subject.validators.validate(subject.source, subject.reference.source, *id, &value);
    match errors {
        Ok(errors) => {
            let error = errors.into_iter().next()?;
            violation(format!("{}: {}", header.name, error.expected), error.actual)
        }
        Err(message) => violation(format!("{}: a valid schema", header.name), message),
    }
}

/// Parses a value in style `simple` for its schema; values that do not parse remain text, which the schema then rejects.
fn read_simple<'a>(
    text: &str,
    schema: &'a Schema,
    follow: &dyn Fn(signoff_openapi::api::SchemaId) -> &'a Schema,
) -> Value {
    let mut schema = schema;
    // References can form a cycle; real header schemas are less deeply nested.
    for _ in 0..16 {
        match schema.reference {
            Some(id) => schema = follow(id),
            None => break,
        }
    }
    let has = |simple: SimpleType| schema.types.contains(simple);
    if has(SimpleType::Array) {
        let items = schema.items.map(follow);
        let read =
            |item: &str| items.map_or_else(|| Value::from(item), |items| read_simple(item.trim(), items, follow));
        return Value::Array(text.split(',').map(read).collect());
    }
    if has(SimpleType::Integer) || has(SimpleType::Number) || has(SimpleType::Boolean) {
        return serde_json::from_str(text).unwrap_or_else(|_| Value::from(text));
    }
    Value::from(text)
}

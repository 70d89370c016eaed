//! `document/header`: required headers are present, and values match their schemas.

use serde_json::Value;
use signoff_openapi::api::{
    AdditionalProperties, Header, ParameterShape, Response, Schema, SchemaId, SimpleType, Style,
};

use super::body::is_json;
use super::{Message, Violation, member};

pub(super) fn check_headers(message: &Message<'_>, described: &Response) -> Vec<Violation> {
    described.headers.iter().filter_map(|header| check_header(message, header)).collect()
}

fn check_header(message: &Message<'_>, header: &Header) -> Option<Violation> {
    let violation = |(expected, actual): (String, String)| Violation {
        rule: "document/header",
        location: header.location.clone(),
        pointer: member(&header.name),
        keyword: "headers".to_owned(),
        expected,
        actual,
    };
    let Some(text) = message.headers.combined(&header.name) else {
        let missing = || violation((format!("the header {}", header.name), "no such header".to_owned()));
        return header.required.then(missing);
    };
    // Cookie values have their own syntax, and `Set-Cookie` can occur several times.
    if header.name.eq_ignore_ascii_case("set-cookie") {
        return None;
    }
    check_text(message, &header.name, &header.shape, &text).map(violation)
}

/// What the schema of a header or parameter expects, and what its text has instead; `None` if they agree.
pub(super) fn check_text(
    message: &Message<'_>,
    name: &str,
    shape: &ParameterShape,
    text: &str,
) -> Option<(String, String)> {
    let (id, value) = match shape {
        ParameterShape::Schema { schema, style, explode, inner, .. } => {
            let shape = Shape { delimiter: delimiter(*style), explode: *explode, inner };
            (*schema, read_text(message, text, *schema, shape))
        }
        ParameterShape::Content(media_type) => {
            let id = media_type.schema.filter(|_| is_json(&media_type.name))?;
            match serde_json::from_str(text) {
                Ok(value) => (id, value),
                Err(error) => return Some((format!("{name}: {}", media_type.name), format!("not JSON: {error}"))),
            }
        }
    };
    check_value(message, name, id, &value)
}

pub(super) fn check_value(
    message: &Message<'_>,
    name: &str,
    schema: SchemaId,
    value: &Value,
) -> Option<(String, String)> {
    match message.validate(schema, &value.into()) {
        Ok(errors) => {
            let error = errors.into_iter().next()?;
            Some((format!("{name}: {}", error.expected), error.actual))
        }
        Err(reason) => Some((format!("{name}: a valid schema"), reason)),
    }
}

fn read_text(message: &Message<'_>, text: &str, schema: SchemaId, shape: Shape<'_>) -> Value {
    let schemas = &message.source.api.schemas;
    read_value(text, schemas.get(schema), shape, &|id| schemas.get(id))
}

/// How the value of a header is written.
#[derive(Clone, Copy)]
pub(super) struct Shape<'s> {
    delimiter: char,
    /// Whether members are `name=value`; otherwise names and values alternate.
    explode: bool,
    /// The styles of lists within the list (2.0).
    inner: &'s [Style],
}

/// A value in a form. A list is a repeated field, so its items are read one by one and may contain commas.
pub(super) const PLAIN: Shape<'static> = Shape { delimiter: ',', explode: false, inner: &[] };

/// Swagger 2.0's `collectionFormat` is the only source of other styles than `simple`.
fn delimiter(style: Style) -> char {
    match style {
        Style::SpaceDelimited => ' ',
        Style::PipeDelimited => '|',
        Style::TabDelimited => '\t',
        _ => ',',
    }
}

/// Parses a value for its schema, as generated code does: without percent-encoding, and without white space around elements. A text that
/// does not parse remains one, which the schema then rejects.
pub(super) fn read_value<'a>(
    text: &str,
    schema: &'a Schema,
    shape: Shape<'_>,
    follow: &dyn Fn(SchemaId) -> &'a Schema,
) -> Value {
    let parts_of_schema = all_of(schema, follow);
    let has = |simple: SimpleType| parts_of_schema.iter().any(|schema| schema.types.contains(simple));
    let (style, inner) = shape.inner.split_first().map_or((Style::Simple, shape.inner), |(style, rest)| (*style, rest));
    let nested = Shape { delimiter: delimiter(style), inner, ..shape };
    let read = |text: &str, schema: Option<&'a Schema>| {
        schema.map_or_else(|| Value::from(text), |schema| read_value(text, schema, nested, follow))
    };
    let parts = || text.split(shape.delimiter).map(str::trim);
    if has(SimpleType::Array) {
        let items = parts_of_schema.iter().find_map(|schema| schema.items).map(follow);
        // An empty field is an empty list (RFC 9110, section 5.6.1).
        return if text.trim().is_empty() {
            Value::Array(Vec::new())
        } else {
            parts().map(|item| read(item, items)).collect()
        };
    }
    if has(SimpleType::Object) {
        let pairs: Vec<(&str, &str)> = if shape.explode {
            parts().filter_map(|part| part.split_once('=')).collect()
        } else {
            let parts: Vec<&str> = parts().collect();
            parts.chunks(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect()
        };
        let member = |(name, value): (&str, &str)| {
            (name.to_owned(), read(value, member_schema(&parts_of_schema, name).map(follow)))
        };
        return Value::Object(pairs.into_iter().map(member).collect());
    }
    if has(SimpleType::Integer) || has(SimpleType::Number) || has(SimpleType::Boolean) {
        return serde_json::from_str(text).unwrap_or_else(|_| Value::from(text));
    }
    Value::from(text)
}

/// The schema that references lead to, and those in its `allOf`. References can form a cycle; real header schemas are less deeply nested.
pub(super) fn all_of<'a>(schema: &'a Schema, follow: &dyn Fn(SchemaId) -> &'a Schema) -> Vec<&'a Schema> {
    const MOST: usize = 16;
    let mut found = vec![schema];
    let mut next = 0;
    while let Some(schema) = found.get(next).copied().filter(|_| next < MOST) {
        found.extend(schema.reference.iter().chain(&schema.all_of).map(|id| follow(*id)));
        next += 1;
    }
    found
}

/// The schema of a member of an object.
pub(super) fn member_schema(schemas: &[&Schema], name: &str) -> Option<SchemaId> {
    let mut properties = schemas.iter().flat_map(|schema| &schema.properties);
    let property = properties.find(|property| *property.name == *name).map(|property| property.schema);
    property.or_else(|| {
        schemas.iter().find_map(|schema| match schema.additional_properties {
            AdditionalProperties::Schema(id) => Some(id),
            _ => None,
        })
    })
}

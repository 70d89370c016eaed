//! The value of a form (`application/x-www-form-urlencoded`) for its schema.

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::api::{Schema, SchemaId, SimpleType};

use super::Message;
use super::header::{PLAIN, all_of, member_schema, read_value};

/// An object with a member for each field. A field that occurs several times is a list.
pub(super) fn read_form(message: &Message<'_>, schema: SchemaId) -> Value {
    let follow = |id| message.source.api.schemas.get(id);
    let schemas = all_of(follow(schema), &follow);
    let mut fields: IndexMap<String, Vec<String>> = IndexMap::new();
    for (name, value) in url::form_urlencoded::parse(message.body) {
        fields.entry(name.into_owned()).or_default().push(value.into_owned());
    }
    let member = |(name, values): (String, Vec<String>)| {
        let property = member_schema(&schemas, &name).map(follow);
        let value = read_field(&values, property, &follow);
        (name, value)
    };
    Value::Object(fields.into_iter().map(member).collect())
}

/// The value of the fields with one name: a list if its schema is one.
pub(super) fn read_field<'a>(
    values: &[String],
    property: Option<&'a Schema>,
    follow: &dyn Fn(SchemaId) -> &'a Schema,
) -> Value {
    let read = |text: &String, schema: Option<&'a Schema>| {
        schema.map_or_else(|| Value::from(text.as_str()), |schema| read_value(text, schema, PLAIN, follow))
    };
    let schemas = property.map(|property| all_of(property, follow)).unwrap_or_default();
    let is_list = schemas.iter().any(|schema| schema.types.contains(SimpleType::Array));
    let items = schemas.iter().find_map(|schema| schema.items).map(follow);
    match values {
        [value] if !is_list => read(value, property),
        values => values.iter().map(|value| read(value, items)).collect(),
    }
}

//! `enum` and `const`.

use serde_json::Value;
use signoff_openapi::api::{Schema, SchemaId};

use super::Lowering;
use super::schema::{enumerated, is_object};
use super::union::is_only_null;
use super::value_name::value_name;
use crate::ir::{EnumBase, EnumValue, Enumeration, Scalar, Type, TypeKind};
use crate::names::{Scope, pascal};

impl Lowering<'_> {
    /// Reads `oneOf` of single values as an enumeration. JSON Schema documents values this way, each with a title.
    pub(super) fn titled_enumeration(&self, schema: &Schema) -> Option<Schema> {
        let alternatives = if schema.one_of.is_empty() { &schema.any_of } else { &schema.one_of };
        let mut values: Vec<Value> = Vec::new();
        let mut titles: Vec<Value> = Vec::new();
        for id in alternatives {
            let part = self.schema(*id);
            if is_only_null(&part) {
                continue;
            }
            let own = enumerated(&part).filter(|_| part.name.is_none() && is_plain(&part))?;
            let several = own.len() > 1;
            for value in own.into_iter().filter(|value| !values.contains(value)).collect::<Vec<_>>() {
                let title = part.title.as_deref().filter(|_| !several);
                titles.push(title.map_or_else(|| value_name(&value), str::to_owned).into());
                values.push(value);
            }
        }
        let scalars = values.iter().all(|value| !value.is_object() && !value.is_array() && !value.is_null());
        if values.len() < 2
            || !scalars
            || !is_plain(&Schema { one_of: Vec::new(), any_of: Vec::new(), ..schema.clone() })
        {
            return None;
        }
        let mut rare = schema.rare.clone().unwrap_or_default();
        rare.extensions.entry("x-enum-varnames".to_owned()).or_insert(Value::Array(titles));
        Some(Schema {
            enumeration: Some(values),
            one_of: Vec::new(),
            any_of: Vec::new(),
            rare: Some(rare),
            ..schema.clone()
        })
    }

    /// The type of an enumeration. The caller handles null, which makes the type nullable.
    /// `is_open`: any other string is valid, too.
    pub(super) fn lower_enumeration(
        &mut self,
        id: SchemaId,
        schema: &Schema,
        values: &[Value],
        is_open: bool,
        hint: &str,
    ) -> Type {
        let values: Vec<_> = values.iter().filter(|value| !value.is_null()).collect();
        if values.is_empty() {
            return Type::Null;
        }
        if values.iter().all(|value| value.is_boolean()) {
            return Type::Scalar(Scalar::Bool);
        }
        // Objects and lists as values have no names for variants, so any value is allowed.
        if values.iter().any(|value| value.is_object() || value.is_array()) {
            return Type::Any;
        }
        let base = if values.iter().all(|value| value.is_string()) {
            EnumBase::String
        } else if values.iter().all(|value| value.as_i64().is_some()) {
            EnumBase::Integer
        } else {
            EnumBase::Mixed
        };
        let type_id = self.open_definition(id, schema, hint);
        let given = given_names(schema, values.len());
        let mut scope = Scope::with(&["Self"]);
        let values: Vec<_> = values
            .into_iter()
            .enumerate()
            .map(|(index, value)| {
                let name = given
                    .as_ref()
                    .and_then(|names| names.get(index))
                    .map_or_else(|| value_name(value), |name| pascal(name));
                EnumValue { ident: scope.claim(&name), value: value.clone() }
            })
            .collect();
        let unknown = scope.claim(if is_open { "Other" } else { "Unknown" });
        self.define(type_id, TypeKind::Enumeration(Enumeration { base, values, unknown, is_open }));
        Type::Named(type_id)
    }
}

/// Whether the schema has only a type and values.
fn is_plain(schema: &Schema) -> bool {
    schema.reference.is_none()
        && schema.all_of.is_empty()
        && schema.one_of.is_empty()
        && schema.any_of.is_empty()
        && schema.items.is_none()
        && !is_object(schema)
}

/// The names in `x-enum-varnames`, which many documents have for integers.
fn given_names(schema: &Schema, count: usize) -> Option<Vec<String>> {
    let names =
        schema.rare().extensions.get("x-enum-varnames").or_else(|| schema.rare().extensions.get("x-enumNames"))?;
    let names: Vec<_> = names.as_array()?.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    (names.len() == count).then_some(names)
}

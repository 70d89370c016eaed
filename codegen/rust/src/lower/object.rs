//! Objects: structs, or maps if no property is named.

use std::collections::HashMap;

use signoff_openapi::api::{AdditionalProperties, Direction, Schema, SchemaId};

use super::{Lowering, member_docs};
use crate::ir::{Constructor, Extra, Field, Object, Presence, Type, TypeKind};
use crate::names::{Scope, pascal, snake};

impl Lowering<'_> {
    pub(super) fn lower_object(&mut self, id: SchemaId, schema: &Schema, hint: &str) -> Type {
        if schema.properties.is_empty() {
            return self.lower_map(schema, hint);
        }
        let type_id = self.open_definition(id, schema, hint);
        let owner = self.library.definition(type_id).map(|definition| definition.ident.clone()).unwrap_or_default();
        let mut scope = Scope::with(&["new"]);
        let given = self.given_names(schema.name.as_deref().unwrap_or(&owner), schema, &mut scope);
        let mut fields = Vec::with_capacity(schema.properties.len());
        let mut forbidden = Vec::new();
        for property in &schema.properties {
            let raw = self.schema(property.schema);
            if self.merged(property.schema).never {
                forbidden.push(property.name.to_string());
                continue;
            }
            let lowered = self.lower_schema(property.schema, &format!("{owner}{}", pascal(&property.name)));
            let required = self.requires_in_direction(schema, &property.name, property.schema);
            let (presence, ty) = match (required, lowered.nullable) {
                (true, _) => (Presence::Required, lowered.into_type()),
                (false, true) => (Presence::Maybe, lowered.ty),
                (false, false) => (Presence::Optional, lowered.ty),
            };
            let fixed = if presence == Presence::Required { self.fixed_value(id, property) } else { None };
            fields.push(Field {
                ident: given.get(&property.name).cloned().unwrap_or_else(|| scope.claim(&snake(&property.name))),
                wire_name: property.name.to_string(),
                docs: member_docs(&raw),
                deprecated: raw.deprecated,
                default: raw.default.as_deref().cloned(),
                secret: self.is_secret(property.schema),
                only: [Direction::Request, Direction::Response]
                    .into_iter()
                    .find(|direction| !direction.opposite().carries(property.schema, |id| self.schema_ref(id))),
                presence,
                fixed,
                ty,
            });
        }
        let extra = match schema.additional_properties {
            AdditionalProperties::None if names_all_properties(schema) => Extra::Closed,
            AdditionalProperties::Schema(further) if schema.rare().pattern_properties.is_empty() => {
                let ty = self.lower_schema(further, &format!("{owner}Extra")).into_type();
                Extra::Typed(scope.claim("extra"), ty)
            }
            _ => Extra::Free(scope.claim("extra")),
        };
        self.define(
            type_id,
            TypeKind::Object(Object { fields, forbidden, extra, constructor: Constructor::default() }),
        );
        Type::Named(type_id)
    }

    /// Claims the names that the user gave to properties, so that no other property gets them.
    fn given_names(&mut self, owner: &str, schema: &Schema, scope: &mut Scope) -> HashMap<Box<str>, String> {
        let mut given = HashMap::new();
        for property in &schema.properties {
            if let Some(name) = self.config.field_name(owner, &property.name, self.used) {
                given.insert(property.name.clone(), scope.claim(name));
            }
        }
        given
    }

    fn lower_map(&mut self, schema: &Schema, hint: &str) -> Type {
        let patterns = &schema.rare().pattern_properties;
        let value = match (schema.additional_properties, patterns.as_slice()) {
            (AdditionalProperties::Schema(further), []) => {
                self.lower_schema(further, &format!("{hint}Value")).into_type()
            }
            (AdditionalProperties::None, [only]) => self.lower_schema(only.schema, &format!("{hint}Value")).into_type(),
            _ => Type::Any,
        };
        let constraints = schema.constraints();
        self.with_count_bounds(Type::Map(Box::new(value)), constraints.min_properties, constraints.max_properties, hint)
    }
}

/// Whether no other keyword can describe further properties.
pub(super) fn names_all_properties(schema: &Schema) -> bool {
    let rare = schema.rare();
    let more = rare.unevaluated && (rare.conditional.is_some() || !rare.dependent_schemas.is_empty());
    rare.pattern_properties.is_empty() && !more
}

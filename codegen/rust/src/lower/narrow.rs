//! What a schema adds to the one that it stands on: keywords beside `$ref`, or beside `allOf` of one thing.

use signoff_openapi::api::{Schema, SchemaId};

use super::{Lowered, Lowering};

impl Lowering<'_> {
    /// The one schema that another stands on, if that other one says nothing about the shape of values: annotations alone, or once
    /// more what was said already. Then it is that one, by another name.
    pub(super) fn lower_as_base(&mut self, raw: &Schema, merged: &Schema, hint: &str) -> Option<Lowered> {
        let base = base(raw)?;
        if has_condition(raw) || !is_shaped_as(merged, &self.merged(base)) {
            return None;
        }
        let lowered = self.lower_schema(base, hint);
        // A type that is named takes null if it names it, whatever the base takes.
        let nullable = raw.nullable || (lowered.nullable && raw.types.is_empty());
        Some(Lowered { nullable, ..lowered })
    }
}

/// What a schema stands on, if it is one thing only.
pub(super) fn base(raw: &Schema) -> Option<SchemaId> {
    match (raw.reference, raw.all_of.as_slice()) {
        (Some(only), []) => Some(only),
        (None, [only]) => Some(*only),
        _ => None,
    }
}

/// Whether a schema says anything beyond what it stands on and its annotations.
pub(super) fn narrows(schema: &Schema) -> bool {
    has_condition(schema) || !is_shaped_as(schema, &Schema::at(schema.location.clone()))
}

fn has_condition(schema: &Schema) -> bool {
    let rare = schema.rare();
    rare.not.is_some()
        || rare.conditional.is_some()
        || rare.contains.is_some()
        || rare.property_names.is_some()
        || !rare.dependent_required.is_empty()
        || !rare.dependent_schemas.is_empty()
}

/// Whether both describe the same values, null and conditions aside.
fn is_shaped_as(one: &Schema, other: &Schema) -> bool {
    one.types == other.types
        && one.never == other.never
        && one.unique_items == other.unique_items
        && one.format == other.format
        && one.enumeration == other.enumeration
        && one.constant == other.constant
        && one.properties == other.properties
        && one.required == other.required
        && one.additional_properties == other.additional_properties
        && one.items == other.items
        && one.prefix_items == other.prefix_items
        && one.any_of == other.any_of
        && one.one_of == other.one_of
        && one.constraints() == other.constraints()
        && one.rare().pattern_properties == other.rare().pattern_properties
}

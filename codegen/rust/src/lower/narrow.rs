//! What a schema adds to its base: keywords next to `$ref`, or next to `allOf` with one branch.

use signoff_openapi::api::{Schema, SchemaId};

use super::Lowering;
use super::type_sets::intersect_types;

impl Lowering<'_> {
    /// Whether the schema adds only annotations to its base, or repeats keywords of it. The schema is then another name for the base.
    pub(super) fn is_only_base(&mut self, base: SchemaId, raw: &Schema, merged: &Schema) -> bool {
        let base = self.merged(base);
        !has_condition(raw) && is_shaped_as(merged, &base) && intersect_types(raw.types, base.types).is_some()
    }
}

/// The base of a schema: its only `$ref` or `allOf` branch.
pub(super) fn base(raw: &Schema) -> Option<SchemaId> {
    match (raw.reference, raw.all_of.as_slice()) {
        (Some(only), []) => Some(only),
        (None, [only]) => Some(*only),
        _ => None,
    }
}

/// Whether a schema has keywords other than its base and annotations.
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

/// Whether both describe the same values, except for null and conditions.
fn is_shaped_as(left: &Schema, right: &Schema) -> bool {
    left.types == right.types
        && left.never == right.never
        && left.unique_items == right.unique_items
        && left.format == right.format
        && left.enumeration == right.enumeration
        && left.constant == right.constant
        && left.properties == right.properties
        && left.required == right.required
        && left.additional_properties == right.additional_properties
        && left.items == right.items
        && left.prefix_items == right.prefix_items
        && left.any_of == right.any_of
        && left.one_of == right.one_of
        && left.constraints() == right.constraints()
        && left.rare().pattern_properties == right.rare().pattern_properties
}

//! Merges `allOf` and `$ref` with siblings into one schema.

use std::collections::HashSet;

use serde_json::Number;
use signoff_openapi::api::{AdditionalProperties, Constraints, RareKeywords, Schema, SchemaId, SimpleType, TypeSet};
use signoff_openapi::diagnostic::Diagnostic;

use super::Lowering;

impl Lowering<'_> {
    /// Merges the schema with the target of its reference and with its `allOf` branches.
    pub(super) fn merge(&mut self, id: SchemaId, raw: &Schema) -> Schema {
        if raw.reference.is_none() && raw.all_of.is_empty() {
            return raw.clone();
        }
        if !self.merging.insert(id) {
            // The reader refuses schemas that are defined only by themselves, so this one has its own keywords.
            return Schema { reference: None, all_of: Vec::new(), ..raw.clone() };
        }
        let parts: Vec<_> = raw.reference.into_iter().chain(raw.all_of.iter().copied()).collect();
        let own = Schema { reference: None, all_of: Vec::new(), ..raw.clone() };
        let mut merged: Option<Schema> = None;
        // A part without types allows null, but does not make the result nullable.
        let (mut all_nullable, mut any_nullable) = (true, false);
        for part in parts {
            let schema = self.merged(part);
            let schema = if self.is_alternative(id, &schema) { without_alternatives(schema) } else { schema };
            all_nullable &= schema.nullable || is_untyped(&schema);
            any_nullable |= schema.nullable;
            merged = Some(match merged {
                None => Schema { rare: without_discriminator(&schema), ..schema },
                Some(before) => self.intersect(before, schema),
            });
        }
        self.merging.remove(&id);
        let nullable = own.nullable || (own.types.is_empty() && all_nullable && any_nullable);
        let (name, location, description, title, rare, deprecated) = (
            raw.name.clone(),
            raw.location.clone(),
            raw.description.clone(),
            raw.title.clone(),
            raw.rare.clone(),
            raw.deprecated,
        );
        let merged = match merged {
            Some(merged) => self.intersect(merged, own),
            None => own,
        };
        let description = description.or(merged.description);
        // `unevaluatedProperties: false` considers the properties of all `allOf` branches.
        let closes = raw.rare().unevaluated && raw.additional_properties == AdditionalProperties::None;
        let additional_properties = match closes && merged.one_of.is_empty() && merged.any_of.is_empty() {
            true => AdditionalProperties::None,
            false => merged.additional_properties,
        };
        let rare = join_rare(merged.rare, rare);
        Schema { name, location, description, title, nullable, deprecated, rare, additional_properties, ..merged }
    }

    /// A part with its own parts merged. Each part is merged once; otherwise the work could double with every level of nesting.
    pub(super) fn merged(&mut self, part: SchemaId) -> Schema {
        if let Some(known) = self.merged_parts.get(&part) {
            return known.clone();
        }
        let raw = self.schema(part);
        let schema = self.merge(part, &raw);
        if raw.reference.is_some() || !raw.all_of.is_empty() {
            self.merged_parts.insert(part, schema.clone());
        }
        schema
    }

    /// Whether the schema is an alternative of its own part: a base schema that lists its extensions. Its alternatives then do not apply.
    fn is_alternative(&self, id: SchemaId, part: &Schema) -> bool {
        let is = |alternative: SchemaId| alternative == id || self.follow(alternative) == id;
        part.one_of.iter().chain(&part.any_of).any(|alternative| is(*alternative))
    }

    /// Creates a schema that combines `base`, the keywords next to the alternatives of `id`, with its alternative `member`. The depth is
    /// limited, because alternatives may refer back to each other.
    pub(super) fn join_alternative(&mut self, id: SchemaId, base: &Schema, member: SchemaId) -> SchemaId {
        const MAX_DEPTH: u32 = 6;
        let depth = self.merge_depths.get(&id).copied().unwrap_or(0) + 1;
        if depth > MAX_DEPTH {
            return member;
        }
        let location = self.schema(member).location;
        let base = self.synthesize(base.clone());
        let joined = self.synthesize(Schema { all_of: vec![base, member], ..Schema::at(location) });
        self.merge_depths.insert(joined, depth);
        joined
    }

    fn intersect(&mut self, one: Schema, other: Schema) -> Schema {
        let types = match intersect_types(one.types, other.types) {
            Some(types) => types,
            None => {
                self.diagnostics.push(
                    Diagnostic::warning(
                        "conflicting-all-of",
                        &other.location,
                        "`allOf` requires two types that exclude each other; the first one is used",
                    )
                    .related(&one.location, "the first type")
                    .help("correct one of the types"),
                );
                one.types
            }
        };
        let closed = closes(&one, &other) || closes(&other, &one);
        let enumeration = match (one.enumeration, other.enumeration) {
            (Some(one), Some(other)) => Some(one.into_iter().filter(|value| other.contains(value)).collect()),
            (one, other) => one.or(other),
        };
        let mut properties = one.properties;
        for property in other.properties {
            match properties.iter_mut().find(|known| known.name == property.name) {
                Some(known) if known.schema == property.schema => {}
                Some(known) => known.schema = self.merge_properties(known.schema, property.schema),
                None => properties.push(property),
            }
        }
        let items = match (one.items, other.items) {
            (Some(one), Some(other)) if one != other => Some(self.merge_properties(one, other)),
            (one, other) => one.or(other),
        };
        let mut required = one.required;
        required.extend(other.required.into_iter().filter(|name| !required.contains(name)).collect::<Vec<_>>());
        let additional_properties = match (one.additional_properties, other.additional_properties) {
            (AdditionalProperties::Schema(one), AdditionalProperties::Schema(other)) if one != other => {
                AdditionalProperties::Schema(self.merge_properties(one, other))
            }
            (AdditionalProperties::Schema(id), _) | (_, AdditionalProperties::Schema(id)) => {
                AdditionalProperties::Schema(id)
            }
            _ if closed => AdditionalProperties::None,
            (AdditionalProperties::Any, _) | (_, AdditionalProperties::Any) => AdditionalProperties::Any,
            _ => AdditionalProperties::Unset,
        };
        Schema {
            types,
            enumeration,
            properties,
            items,
            required,
            additional_properties,
            nullable: one.nullable && other.nullable,
            never: one.never || other.never,
            unique_items: one.unique_items || other.unique_items,
            read_only: one.read_only || other.read_only,
            write_only: one.write_only || other.write_only,
            format: other.format.or(one.format),
            default: other.default.or(one.default),
            constant: other.constant.or(one.constant),
            description: other.description.or(one.description),
            title: other.title.or(one.title),
            prefix_items: if one.prefix_items.is_empty() { other.prefix_items } else { one.prefix_items },
            one_of: self.combine_alternatives(one.one_of, other.one_of),
            any_of: self.combine_alternatives(one.any_of, other.any_of),
            constraints: narrow(one.constraints, other.constraints),
            rare: join_rare(one.rare, other.rare),
            all_of: Vec::new(),
            reference: None,
            examples: other.examples,
            deprecated: one.deprecated || other.deprecated,
            name: other.name,
            location: other.location,
        }
    }

    /// Combines the alternatives of two parts: a value matches one of each. If there are too many combinations, only those of the later part
    /// are used.
    fn combine_alternatives(&mut self, one: Vec<SchemaId>, other: Vec<SchemaId>) -> Vec<SchemaId> {
        const MAX_COMBINATIONS: usize = 36;
        if one.is_empty()
            || one == other
            || (!other.is_empty() && one.len().saturating_mul(other.len()) > MAX_COMBINATIONS)
        {
            return other;
        }
        if other.is_empty() {
            return one;
        }
        let mut pairs = Vec::with_capacity(one.len() * other.len());
        for &left in &one {
            for &right in &other {
                if let Some(known) = self.merged_pairs.get(&(left, right)) {
                    pairs.push(*known);
                    continue;
                }
                let names = [left, right].map(|id| self.schema(self.follow(id)).name);
                let title = match names {
                    [Some(left), Some(right)] => Some(format!("{left} {right}").into_boxed_str()),
                    _ => None,
                };
                let location = self.schema(right).location;
                let pair = self.synthesize(Schema { all_of: vec![left, right], title, ..Schema::at(location) });
                self.merged_pairs.insert((left, right), pair);
                pairs.push(pair);
            }
        }
        pairs
    }

    /// The schema of a property that two parts describe. If the later schema builds on the earlier one, it is used. The depth is limited,
    /// because a recursive schema may describe itself again at every level.
    fn merge_properties(&mut self, one: SchemaId, other: SchemaId) -> SchemaId {
        const MAX_DEPTH: u32 = 6;
        if let Some(known) = self.merged_pairs.get(&(one, other)) {
            return *known;
        }
        let depth = |id: SchemaId| self.merge_depths.get(&id).copied().unwrap_or(0);
        let depth = depth(one).max(depth(other)) + 1;
        if depth > MAX_DEPTH || self.builds_on(other, one) {
            return other;
        }
        let described = self.schema(other);
        let schema = Schema {
            all_of: vec![one, other],
            description: described.description.clone(),
            ..Schema::at(described.location)
        };
        let id = self.synthesize(schema);
        self.merge_depths.insert(id, depth);
        self.merged_pairs.insert((one, other), id);
        id
    }

    fn builds_on(&self, schema: SchemaId, base: SchemaId) -> bool {
        let base = self.follow(base);
        let mut seen = HashSet::new();
        let mut pending = vec![schema];
        while let Some(part) = pending.pop().map(|part| self.follow(part)) {
            if part == base {
                return true;
            }
            if seen.insert(part) {
                pending.extend(self.schema(part).all_of);
            }
        }
        false
    }
}

/// Joins rare keywords. The later keyword is used, except for patterns and dependencies, which are combined. Conditions are checked part
/// by part.
fn join_rare(one: Option<Box<RareKeywords>>, other: Option<Box<RareKeywords>>) -> Option<Box<RareKeywords>> {
    let (mut one, other) = match (one, other) {
        (Some(one), Some(other)) => (*one, *other),
        (one, other) => return one.or(other),
    };
    let further = other.pattern_properties.into_iter().filter(|property| !one.pattern_properties.contains(property));
    one.pattern_properties.extend(further.collect::<Vec<_>>());
    one.extensions.extend(other.extensions);
    Some(Box::new(RareKeywords {
        pattern_properties: one.pattern_properties,
        extensions: one.extensions,
        property_names: other.property_names.or(one.property_names),
        contains: other.contains.or(one.contains),
        not: other.not.or(one.not),
        conditional: other.conditional.or(one.conditional),
        discriminator: other.discriminator.or(one.discriminator),
        content_encoding: other.content_encoding.or(one.content_encoding),
        content_media_type: other.content_media_type.or(one.content_media_type),
        xml: other.xml.or(one.xml),
        dependent_schemas: [one.dependent_schemas, other.dependent_schemas].concat(),
        dependent_required: [one.dependent_required, other.dependent_required].concat(),
        ..other
    }))
}

fn is_untyped(schema: &Schema) -> bool {
    schema.types.is_empty() && schema.properties.is_empty()
}

/// Whether a part with `additionalProperties: false` closes the merged schema. Strictly, it forbids the properties that only other parts
/// name, so that no value is valid; authors do not mean that.
fn closes(part: &Schema, other: &Schema) -> bool {
    let named = |name: &str| part.property(name).is_some();
    let alternatives = !other.one_of.is_empty() || !other.any_of.is_empty();
    part.additional_properties == AdditionalProperties::None
        && !alternatives
        && other.properties.iter().all(|property| named(&property.name))
        && other.rare().pattern_properties.is_empty()
}

/// A base schema's discriminator selects among its extensions, so the extensions do not inherit it.
fn without_discriminator(schema: &Schema) -> Option<Box<RareKeywords>> {
    let mut rare = schema.rare.clone()?;
    if schema.one_of.is_empty() && schema.any_of.is_empty() {
        rare.discriminator = None;
    }
    Some(rare)
}

fn without_alternatives(schema: Schema) -> Schema {
    let mut rare = schema.rare;
    if let Some(rare) = &mut rare {
        rare.discriminator = None;
    }
    Schema { one_of: Vec::new(), any_of: Vec::new(), rare, ..schema }
}

/// The types in both sets; `None` if there are none. An integer is also a number.
fn intersect_types(one: TypeSet, other: TypeSet) -> Option<TypeSet> {
    if one.is_empty() || other.is_empty() {
        return Some(if one.is_empty() { other } else { one });
    }
    let mut both = TypeSet::default();
    for simple in SimpleType::ALL {
        let wider =
            |set: TypeSet| set.contains(simple) || (simple == SimpleType::Integer && set.contains(SimpleType::Number));
        if wider(one) && wider(other) {
            both.insert(simple);
        }
    }
    (!both.is_empty()).then_some(both)
}

fn narrow(one: Option<Box<Constraints>>, other: Option<Box<Constraints>>) -> Option<Box<Constraints>> {
    let (one, other) = match (one, other) {
        (Some(one), Some(other)) => (*one, *other),
        (one, other) => return one.or(other),
    };
    let least = |one: Option<u64>, other: Option<u64>| one.max(other);
    let most = |one: Option<u64>, other: Option<u64>| match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    Some(Box::new(Constraints {
        min_properties: least(one.min_properties, other.min_properties),
        max_properties: most(one.max_properties, other.max_properties),
        min_items: least(one.min_items, other.min_items),
        max_items: most(one.max_items, other.max_items),
        min_length: least(one.min_length, other.min_length),
        max_length: most(one.max_length, other.max_length),
        pattern: other.pattern.or(one.pattern),
        minimum: tighter(one.minimum, other.minimum, f64::gt),
        maximum: tighter(one.maximum, other.maximum, f64::lt),
        exclusive_minimum: tighter(one.exclusive_minimum, other.exclusive_minimum, f64::gt),
        exclusive_maximum: tighter(one.exclusive_maximum, other.exclusive_maximum, f64::lt),
        multiple_of: other.multiple_of.or(one.multiple_of),
    }))
}

fn tighter(one: Option<Number>, other: Option<Number>, is_tighter: fn(&f64, &f64) -> bool) -> Option<Number> {
    match (one.as_ref().and_then(Number::as_f64), other.as_ref().and_then(Number::as_f64)) {
        (Some(left), Some(right)) if is_tighter(&left, &right) => one,
        _ => other.or(one),
    }
}

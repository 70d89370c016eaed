//! Merges `allOf` and `$ref` with siblings into one schema.

use std::collections::HashSet;

use signoff_openapi::api::{AdditionalProperties, Constraints, RareKeywords, Schema, SchemaId};
use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::exact::Exact;

use super::Lowering;
use super::schema::enumerated;
use super::type_sets::intersect_types;

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
        for part in parts {
            let schema = self.merged(part);
            let schema = if self.is_alternative(id, &schema) { without_alternatives(schema) } else { schema };
            merged = Some(match merged {
                None => Schema { rare: without_discriminator(&schema), ..schema },
                Some(before) => self.intersect(before, schema),
            });
        }
        self.merging.remove(&id);
        let (nullable, always_nullable) = (self.is_nullable(id), raw.always_nullable);
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
        Schema {
            name,
            location,
            description,
            title,
            nullable,
            always_nullable,
            deprecated,
            rare,
            additional_properties,
            ..merged
        }
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

    fn intersect(&mut self, earlier: Schema, later: Schema) -> Schema {
        let types = match intersect_types(earlier.types, later.types) {
            Some(types) => types,
            None => {
                self.diagnostics.push(
                    Diagnostic::warning(
                        "conflicting-all-of",
                        &later.location,
                        "`allOf` requires two types that exclude each other; no value is valid",
                    )
                    .related(&earlier.location, "the first type")
                    .help("correct one of the types"),
                );
                earlier.types
            }
        };
        let excluded = match (enumerated(&earlier), enumerated(&later)) {
            (Some(earlier), Some(later)) => !earlier.iter().any(|value| later.contains(value)),
            _ => false,
        };
        if excluded {
            self.diagnostics.push(
                Diagnostic::warning(
                    "conflicting-all-of",
                    &later.location,
                    "`allOf` requires a value of two lists that have no value in common; no value is valid",
                )
                .related(&earlier.location, "the first list")
                .help("correct one of the lists"),
            );
        }
        let closed = closes(&earlier, &later) || closes(&later, &earlier);
        let enumeration = match (earlier.enumeration, later.enumeration) {
            (Some(earlier), Some(later)) => Some(earlier.into_iter().filter(|value| later.contains(value)).collect()),
            (earlier, later) => earlier.or(later),
        };
        let mut properties = earlier.properties;
        for property in later.properties {
            match properties.iter_mut().find(|known| known.name == property.name) {
                Some(known) if known.schema == property.schema => {}
                Some(known) => known.schema = self.merge_properties(known.schema, property.schema),
                None => properties.push(property),
            }
        }
        let items = match (earlier.items, later.items) {
            (Some(earlier), Some(later)) if earlier != later => Some(self.merge_properties(earlier, later)),
            (earlier, later) => earlier.or(later),
        };
        let mut required = earlier.required;
        required.extend(later.required.into_iter().filter(|name| !required.contains(name)).collect::<Vec<_>>());
        let additional_properties = match (earlier.additional_properties, later.additional_properties) {
            (AdditionalProperties::Schema(earlier), AdditionalProperties::Schema(later)) if earlier != later => {
                AdditionalProperties::Schema(self.merge_properties(earlier, later))
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
            nullable: earlier.nullable && later.nullable,
            always_nullable: earlier.always_nullable && later.always_nullable,
            never: excluded || earlier.never || later.never,
            unique_items: earlier.unique_items || later.unique_items,
            read_only: earlier.read_only || later.read_only,
            write_only: earlier.write_only || later.write_only,
            format: later.format.or(earlier.format),
            default: later.default.or(earlier.default),
            constant: later.constant.or(earlier.constant),
            description: later.description.or(earlier.description),
            title: later.title.or(earlier.title),
            prefix_items: if earlier.prefix_items.is_empty() { later.prefix_items } else { earlier.prefix_items },
            one_of: self.combine_alternatives(earlier.one_of, later.one_of),
            any_of: self.combine_alternatives(earlier.any_of, later.any_of),
            constraints: narrow(earlier.constraints, later.constraints),
            rare: join_rare(earlier.rare, later.rare),
            all_of: Vec::new(),
            reference: None,
            examples: later.examples,
            deprecated: earlier.deprecated || later.deprecated,
            name: later.name,
            location: later.location,
        }
    }

    /// Combines the alternatives of two parts: a value matches one of each. If there are too many combinations, only those of the later part
    /// are used.
    fn combine_alternatives(&mut self, earlier: Vec<SchemaId>, later: Vec<SchemaId>) -> Vec<SchemaId> {
        const MAX_COMBINATIONS: usize = 36;
        if earlier.is_empty()
            || earlier == later
            || (!later.is_empty() && earlier.len().saturating_mul(later.len()) > MAX_COMBINATIONS)
        {
            return later;
        }
        if later.is_empty() {
            return earlier;
        }
        let mut pairs = Vec::with_capacity(earlier.len() * later.len());
        for &left in &earlier {
            for &right in &later {
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
    fn merge_properties(&mut self, earlier: SchemaId, later: SchemaId) -> SchemaId {
        const MAX_DEPTH: u32 = 6;
        if let Some(known) = self.merged_pairs.get(&(earlier, later)) {
            return *known;
        }
        let depth = |id: SchemaId| self.merge_depths.get(&id).copied().unwrap_or(0);
        let depth = depth(earlier).max(depth(later)) + 1;
        if depth > MAX_DEPTH || self.builds_on(later, earlier) {
            return later;
        }
        let described = self.schema(later);
        let schema = Schema {
            all_of: vec![earlier, later],
            description: described.description.clone(),
            ..Schema::at(described.location)
        };
        let id = self.synthesize(schema);
        self.merge_depths.insert(id, depth);
        self.merged_pairs.insert((earlier, later), id);
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
fn join_rare(earlier: Option<Box<RareKeywords>>, later: Option<Box<RareKeywords>>) -> Option<Box<RareKeywords>> {
    let (mut earlier, later) = match (earlier, later) {
        (Some(earlier), Some(later)) => (*earlier, *later),
        (earlier, later) => return earlier.or(later),
    };
    let further =
        later.pattern_properties.into_iter().filter(|property| !earlier.pattern_properties.contains(property));
    earlier.pattern_properties.extend(further.collect::<Vec<_>>());
    earlier.extensions.extend(later.extensions);
    Some(Box::new(RareKeywords {
        pattern_properties: earlier.pattern_properties,
        extensions: earlier.extensions,
        property_names: later.property_names.or(earlier.property_names),
        contains: later.contains.or(earlier.contains),
        not: later.not.or(earlier.not),
        conditional: later.conditional.or(earlier.conditional),
        discriminator: later.discriminator.or(earlier.discriminator),
        content_encoding: later.content_encoding.or(earlier.content_encoding),
        content_media_type: later.content_media_type.or(earlier.content_media_type),
        xml: later.xml.or(earlier.xml),
        dependent_schemas: [earlier.dependent_schemas, later.dependent_schemas].concat(),
        dependent_required: [earlier.dependent_required, later.dependent_required].concat(),
        ..later
    }))
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

fn narrow(earlier: Option<Box<Constraints>>, later: Option<Box<Constraints>>) -> Option<Box<Constraints>> {
    let (earlier, later) = match (earlier, later) {
        (Some(earlier), Some(later)) => (*earlier, *later),
        (earlier, later) => return earlier.or(later),
    };
    let least = |earlier: Option<u64>, later: Option<u64>| earlier.max(later);
    let most = |earlier: Option<u64>, later: Option<u64>| match (earlier, later) {
        (Some(earlier), Some(later)) => Some(earlier.min(later)),
        (earlier, later) => earlier.or(later),
    };
    Some(Box::new(Constraints {
        min_properties: least(earlier.min_properties, later.min_properties),
        max_properties: most(earlier.max_properties, later.max_properties),
        min_items: least(earlier.min_items, later.min_items),
        max_items: most(earlier.max_items, later.max_items),
        min_length: least(earlier.min_length, later.min_length),
        max_length: most(earlier.max_length, later.max_length),
        pattern: later.pattern.or(earlier.pattern),
        minimum: tighter(earlier.minimum, later.minimum, Exact::gt),
        maximum: tighter(earlier.maximum, later.maximum, Exact::lt),
        exclusive_minimum: tighter(earlier.exclusive_minimum, later.exclusive_minimum, Exact::gt),
        exclusive_maximum: tighter(earlier.exclusive_maximum, later.exclusive_maximum, Exact::lt),
        multiple_of: later.multiple_of.or(earlier.multiple_of),
    }))
}

fn tighter(earlier: Option<Exact>, later: Option<Exact>, is_tighter: fn(&Exact, &Exact) -> bool) -> Option<Exact> {
    match (&earlier, &later) {
        (Some(left), Some(right)) if is_tighter(left, right) => earlier,
        _ => later.or(earlier),
    }
}

//! The keywords of a schema that its Rust type does not express.

use serde_json::Value;
use signoff_openapi::api::{Constraints, Schema, SchemaId};
use signoff_openapi::exact::Exact;
use signoff_openapi::grammar::FORMATS;

use super::Lowering;
use super::bounds::{exact_float, is_beyond_rules, length_range};
use super::schema::is_object;
use super::supported_condition::is_pattern;
use super::type_sets::intersect_types;
use super::union::is_only_null;
use crate::ir::{Scalar, Type, TypeKind};
use crate::json::{Assertions, Tree};

impl Lowering<'_> {
    /// The unmapped keywords of one part; `merged` is the schema of all parts, and `ty` is its type.
    pub(super) fn unmapped_keywords(&self, schema: &Schema, merged: &Schema, ty: &Type) -> Vec<&'static str> {
        // The type allows null, for which these keywords would have to be ignored.
        if schema.nullable && schema.types.is_empty() {
            return Vec::new();
        }
        let (rare, bounds) = (schema.rare(), schema.constraints());
        let (listed, kind) = (self.type_alternatives(merged), self.definition_kind(ty));
        // The type expresses the alternatives, unless they are only conditions, or the other list determined the type.
        let others = |alternatives: &[SchemaId], used: bool| {
            !alternatives.is_empty()
                && ((!used && !listed.is_empty()) || self.are_conditions(alternatives, is_object(schema)))
        };
        let by_any = listed == merged.any_of.as_slice();
        let is_map = matches!(inner(ty), Type::Map(_));
        let mut all = vec![
            ("type", self.has_unmapped_type(schema, merged)),
            ("not", rare.not.is_some()),
            ("if", rare.conditional.is_some()),
            ("contains", rare.contains.is_some()),
            ("propertyNames", rare.property_names.is_some()),
            ("patternProperties", !rare.pattern_properties.is_empty()),
            ("dependentRequired", !rare.dependent_required.is_empty()),
            ("dependentSchemas", !rare.dependent_schemas.is_empty()),
            ("minProperties", bounds.min_properties.is_some() && !is_map),
            ("maxProperties", bounds.max_properties.is_some() && !is_map),
            ("required", schema.required.iter().any(|name| !has_field(inner(ty), kind, name))),
            ("prefixItems", !schema.prefix_items.is_empty() && !matches!(ty, Type::Tuple(_))),
            ("anyOf", others(&schema.any_of, by_any)),
            ("oneOf", others(&schema.one_of, !by_any)),
            ("format", has_unmapped_format((schema, merged), ty, kind)),
            ("enum", schema.enumeration.as_ref().is_some_and(|values| !allows_only(ty, values))),
            ("const", schema.constant.as_deref().is_some_and(|value| !allows_only(ty, std::slice::from_ref(value)))),
        ];
        all.extend(self.unmapped_bounds(schema, ty, kind, !listed.is_empty()));
        all.into_iter().filter_map(|(keyword, is_unmapped)| is_unmapped.then_some(keyword)).collect()
    }

    /// Whether parts of `allOf` have types that exclude each other, so that the type is that of the first part; or the type excludes types
    /// of alternatives.
    fn has_unmapped_type(&self, schema: &Schema, merged: &Schema) -> bool {
        let alternatives = self.type_alternatives(merged).iter().map(|id| self.schema_ref(self.follow(*id)));
        let mut others = alternatives.filter(|it| !it.types.is_empty() && !is_only_null(it));
        intersect_types(merged.types, schema.types).is_none()
            || others.any(|it| intersect_types(schema.types, it.types) != Some(it.types))
    }

    /// The unmapped bounds: those of further parts, because a rule has each bound once, and those of types without rules.
    fn unmapped_bounds(
        &self,
        schema: &Schema,
        ty: &Type,
        kind: Option<&TypeKind>,
        is_listed: bool,
    ) -> Vec<(&'static str, bool)> {
        let bounds = schema.constraints();
        let rule = match ty {
            Type::Checked(_, rule) => self.library.rules.get(rule),
            _ => None,
        };
        let pattern = bounds.pattern.as_deref().filter(|it| rule.and_then(|rule| rule.pattern.as_deref()) != Some(it));
        let step = bounds.multiple_of.as_ref();
        let in_rule = rule.and_then(|rule| rule.multiple_of);
        let step = step.filter(|step| in_rule.is_none() || exact_float(step) != in_rule);
        let lengths = |least: u64, most: u64| {
            vec![
                ("pattern", pattern.is_some()),
                ("minLength", bounds.min_length.is_some_and(|min| min > least)),
                ("maxLength", bounds.max_length.is_some_and(|max| max < most)),
            ]
        };
        match inner(ty) {
            Type::Scalar(Scalar::String) => vec![("pattern", pattern.is_some())],
            Type::Scalar(scalar) => match length_range(*scalar) {
                Some((least, most)) => lengths(least, most),
                None => vec![
                    ("multipleOf", step.is_some()),
                    ("minimum", is_beyond_rules(*scalar, bounds.minimum.as_ref())),
                    ("maximum", is_beyond_rules(*scalar, bounds.maximum.as_ref())),
                    ("exclusiveMinimum", is_beyond_rules(*scalar, bounds.exclusive_minimum.as_ref())),
                    ("exclusiveMaximum", is_beyond_rules(*scalar, bounds.exclusive_maximum.as_ref())),
                ],
            },
            Type::Named(_) if let Some(TypeKind::Enumeration(enumeration)) = kind => {
                let values = enumeration.values.iter().map(|value| &value.value).collect::<Vec<_>>();
                let violated =
                    |(keyword, given): (&'static str, bool)| (keyword, given && is_violated(keyword, bounds, &values));
                self.every_bound(schema).into_iter().map(violated).collect()
            }
            // The bounds apply to any value, and to any alternative.
            Type::Any | Type::Formatted(_) => self.every_bound(schema),
            _ if is_listed && matches!(kind, Some(TypeKind::Union(_))) => self.every_bound(schema),
            _ => Vec::new(),
        }
    }

    fn every_bound(&self, schema: &Schema) -> Vec<(&'static str, bool)> {
        let bounds = schema.constraints();
        vec![
            ("pattern", bounds.pattern.is_some()),
            ("minLength", bounds.min_length.is_some()),
            ("maxLength", bounds.max_length.is_some()),
            ("minItems", bounds.min_items.is_some()),
            ("maxItems", bounds.max_items.is_some()),
            ("minimum", bounds.minimum.is_some()),
            ("maximum", bounds.maximum.is_some()),
            ("exclusiveMinimum", bounds.exclusive_minimum.is_some()),
            ("exclusiveMaximum", bounds.exclusive_maximum.is_some()),
            ("multipleOf", bounds.multiple_of.is_some()),
        ]
    }

    fn definition_kind(&self, ty: &Type) -> Option<&TypeKind> {
        match ty {
            Type::Named(id) => self.library.definition(*id).map(|definition| &definition.kind),
            _ => None,
        }
    }
}

/// Whether any of the values violates the bound.
fn is_violated(keyword: &str, bounds: &Constraints, values: &[&Value]) -> bool {
    let number = |bound: &Option<Exact>| Some(Tree::Number(bound.as_ref()?.to_string().into()));
    let count = |bound: Option<u64>| Some(Tree::Number(bound?.to_string().into()));
    let bound = match keyword {
        "minimum" => number(&bounds.minimum),
        "maximum" => number(&bounds.maximum),
        "exclusiveMinimum" => number(&bounds.exclusive_minimum),
        "exclusiveMaximum" => number(&bounds.exclusive_maximum),
        "multipleOf" => number(&bounds.multiple_of),
        "minLength" => count(bounds.min_length),
        "maxLength" => count(bounds.max_length),
        "pattern" => bounds.pattern.clone().filter(|it| is_pattern(it)).map(|it| Tree::String(String::from(it).into())),
        _ => None,
    };
    let Some(bound) = bound else { return false };
    let assertions = Assertions::new(Tree::Object(vec![(keyword.to_owned().into(), bound)]));
    values.iter().any(|value| assertions.check(&Tree::from(*value)).is_err())
}

/// Whether the type has the property, or cannot have it. Each variant of a union has its own properties; lists have none.
fn has_field(ty: &Type, kind: Option<&TypeKind>, name: &str) -> bool {
    match kind {
        Some(TypeKind::Object(object)) => object.fields.iter().any(|field| field.wire_name == name),
        _ => !matches!(ty, Type::Map(_) | Type::Any | Type::Formatted(_)),
    }
}

/// Whether a format is checked for strings (`grammar::FORMATS`), and the type has strings of any format, or of the format of another part.
fn has_unmapped_format((schema, merged): (&Schema, &Schema), ty: &Type, kind: Option<&TypeKind>) -> bool {
    let checked = |format: &str| FORMATS.iter().any(|(name, _)| *name == format);
    let any_text = *inner(ty) == Type::Scalar(Scalar::String) || *inner(ty) == Type::Any;
    let other = schema.format != merged.format;
    schema.format.as_deref().is_some_and(checked) && (other || any_text || matches!(kind, Some(TypeKind::Union(_))))
}

/// Whether the type allows only these values. Scalars are enumerations, except for a single boolean.
fn allows_only(ty: &Type, values: &[Value]) -> bool {
    let plain = values.iter().all(|value| !value.is_object() && !value.is_array());
    let both = || [true, false].into_iter().all(|flag| values.contains(&Value::Bool(flag)));
    plain && *ty != Type::Any && (*ty != Type::Scalar(Scalar::Bool) || both())
}

/// The type without its rule.
pub(super) fn inner(ty: &Type) -> &Type {
    match ty {
        Type::Checked(inner, _) => inner,
        ty => ty,
    }
}

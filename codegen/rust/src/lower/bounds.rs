//! Bounds as checked types. Schemas with the same bounds share one rule.

use serde_json::Number;
use signoff_openapi::api::Schema;

use super::Lowering;
use super::schema::TEXT;
use super::supported_condition::is_pattern;
use crate::ir::{RuleDefinition, RuleId, Scalar, Type};

impl Lowering<'_> {
    /// Applies `minimum`, `maximum`, their exclusive forms, and `multipleOf`.
    pub(super) fn with_range(&mut self, scalar: Scalar, schema: &Schema, hint: &str) -> Type {
        let bounds = schema.constraints();
        let lower = bound(bounds.minimum.as_ref(), bounds.exclusive_minimum.as_ref(), f64::max);
        let upper = bound(bounds.maximum.as_ref(), bounds.exclusive_maximum.as_ref(), f64::min);
        let multiple_of = bounds.multiple_of.as_ref().and_then(Number::as_f64).filter(|step| *step > 0.0);
        let lower = lower.filter(|(min, _)| *min > smallest(scalar));
        let upper = upper.filter(|(max, _)| *max < largest(scalar));
        self.with_rule(
            Type::Scalar(scalar),
            RuleDefinition { min: lower, max: upper, multiple_of, ..RuleDefinition::default() },
            hint,
        )
    }

    /// Applies `minLength`, `maxLength` and `pattern`.
    pub(super) fn with_text_bounds(&mut self, schema: &Schema, hint: &str) -> Type {
        let bounds = schema.constraints();
        let min = count(bounds.min_length);
        let max = count(bounds.max_length);
        let pattern = bounds.pattern.as_deref().filter(|pattern| is_pattern(pattern)).map(str::to_owned);
        self.with_rule(TEXT, RuleDefinition { min, max, pattern, ..RuleDefinition::default() }, hint)
    }

    /// Applies `minItems` and `maxItems`, or `minProperties` and `maxProperties`.
    pub(super) fn with_count_bounds(&mut self, ty: Type, min: Option<u64>, max: Option<u64>, hint: &str) -> Type {
        let rule = RuleDefinition { min: count(min), max: count(max), ..RuleDefinition::default() };
        self.with_rule(ty, rule, hint)
    }

    pub(super) fn with_rule(&mut self, ty: Type, mut rule: RuleDefinition, hint: &str) -> Type {
        if rule == RuleDefinition::default() {
            return ty;
        }
        let same = |other: &RuleDefinition| RuleDefinition { ident: String::new(), ..other.clone() } == rule;
        let known = self.library.rules.iter().find(|(_, other)| same(other)).map(|(id, _)| *id);
        let id = known.unwrap_or_else(|| {
            let id = RuleId(self.library.rules.len());
            rule.ident = hint.to_owned();
            self.library.rules.insert(id, rule);
            id
        });
        Type::Checked(Box::new(ty), id)
    }
}

impl Lowering<'_> {
    /// Names the rules that types use, and removes the others, which were replaced by rules with a condition.
    pub(super) fn name_rules(&mut self) {
        let used = std::mem::take(&mut self.used_rules);
        self.library.rules.retain(|id, _| used.contains(id));
        for rule in self.library.rules.values_mut() {
            let name = rule_name(rule).unwrap_or_else(|| std::mem::take(&mut rule.ident));
            rule.ident = self.type_names.claim(&format!("{name}Rule"));
        }
    }
}

/// Names a shared rule after its bounds (`From1To500Rule`), so that the name does not depend on the order of its users.
fn rule_name(rule: &RuleDefinition) -> Option<String> {
    if rule.pattern.is_some() || rule.multiple_of.is_some() || rule.condition.is_some() {
        return None;
    }
    let side = |word: &str, bound: Option<(f64, bool)>| match bound {
        Some((value, false)) if value >= 0.0 && value.fract() == 0.0 => Some(format!("{word}{value}")),
        Some(_) => None,
        None => Some(String::new()),
    };
    Some(side("From", rule.min)? + &side("To", rule.max)?)
}

fn count(bound: Option<u64>) -> Option<(f64, bool)> {
    bound.map(|bound| (bound as f64, false))
}

fn bound(inclusive: Option<&Number>, exclusive: Option<&Number>, narrower: fn(f64, f64) -> f64) -> Option<(f64, bool)> {
    match (inclusive.and_then(Number::as_f64), exclusive.and_then(Number::as_f64)) {
        (Some(inclusive), Some(exclusive)) => {
            let bound = narrower(inclusive, exclusive);
            Some((bound, bound == exclusive))
        }
        (Some(inclusive), None) => Some((inclusive, false)),
        (None, Some(exclusive)) => Some((exclusive, true)),
        (None, None) => None,
    }
}

/// The smallest value of the Rust type. Bounds that the type already has need no rule.
fn smallest(scalar: Scalar) -> f64 {
    match scalar {
        Scalar::I8 => f64::from(i8::MIN),
        Scalar::I16 => f64::from(i16::MIN),
        Scalar::I32 => f64::from(i32::MIN),
        Scalar::I64 => i64::MIN as f64,
        Scalar::U8 | Scalar::U16 | Scalar::U32 | Scalar::U64 => 0.0,
        _ => f64::MIN,
    }
}

/// The largest value of the Rust type.
fn largest(scalar: Scalar) -> f64 {
    match scalar {
        Scalar::I8 => f64::from(i8::MAX),
        Scalar::I16 => f64::from(i16::MAX),
        Scalar::I32 => f64::from(i32::MAX),
        Scalar::I64 => i64::MAX as f64,
        Scalar::U8 => f64::from(u8::MAX),
        Scalar::U16 => f64::from(u16::MAX),
        Scalar::U32 => f64::from(u32::MAX),
        Scalar::U64 => u64::MAX as f64,
        _ => f64::MAX,
    }
}

/// The minimum and maximum length of a scalar's text; `None` if the scalar is not written as a string.
pub(super) fn length_range(scalar: Scalar) -> Option<(u64, u64)> {
    match scalar {
        // Written with hyphens (RFC 9562, section 4).
        Scalar::Uuid => Some((36, 36)),
        Scalar::Date => Some((10, 10)),
        Scalar::Ipv4 => Some((7, 15)),
        Scalar::Ipv6 => Some((2, 45)),
        Scalar::DateTime => Some((20, u64::MAX)),
        Scalar::Time => Some((8, u64::MAX)),
        Scalar::Duration => Some((3, u64::MAX)),
        Scalar::Uri => Some((2, u64::MAX)),
        Scalar::Decimal | Scalar::AnyDecimal => Some((1, u64::MAX)),
        Scalar::String | Scalar::Base64 => Some((0, u64::MAX)),
        _ => None,
    }
}

//! Bounds as checked types. Schemas with the same bounds of numbers, lengths and counts share one rule.

use signoff_openapi::api::{Constraints, Schema};
use signoff_openapi::exact::Exact;

use super::Lowering;
use super::schema::TEXT;
use super::supported_condition::is_pattern;
use crate::ir::{RuleDefinition, RuleId, Scalar, Type};

impl Lowering<'_> {
    /// Applies `minimum`, `maximum`, their exclusive forms, and `multipleOf`. Those that no float represents exactly become a condition.
    pub(super) fn with_range(&mut self, scalar: Scalar, schema: &Schema, hint: &str) -> Type {
        self.with_rule(Type::Scalar(scalar), range_rule(scalar, schema.constraints()), hint)
    }

    /// Applies `minLength`, `maxLength` and `pattern`.
    pub(super) fn with_text_bounds(&mut self, schema: &Schema, hint: &str) -> Type {
        self.with_rule(TEXT, text_rule(schema.constraints()), hint)
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
        // A rule that is named after what it bounds is not shared, so that its name does not depend on other parts of the document.
        rule.ident = numeric_name(&rule).unwrap_or_else(|| hint.to_owned());
        let known = self.library.rules.iter().find(|(_, other)| **other == rule).map(|(id, _)| *id);
        let id = known.unwrap_or_else(|| {
            let id = RuleId(self.library.rules.len());
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
        for (id, rule) in std::mem::take(&mut self.library.rules) {
            let ident = self.claim_rule(&format!("{}Rule", rule.ident));
            self.library.rules.insert(id, RuleDefinition { ident, ..rule });
        }
    }
}

/// The rule of a number's bounds.
pub(crate) fn range_rule(scalar: Scalar, bounds: &Constraints) -> RuleDefinition {
    if scalar == Scalar::Integer {
        return RuleDefinition::default();
    }
    let lower = bound(bounds.minimum.as_ref(), bounds.exclusive_minimum.as_ref(), f64::max);
    let upper = bound(bounds.maximum.as_ref(), bounds.exclusive_maximum.as_ref(), f64::min);
    let multiple_of = bounds.multiple_of.as_ref().and_then(exact_float).filter(|step| *step > 0.0);
    // Bounds that the type already has need no rule.
    let (least, greatest) =
        integer_range(scalar).map_or((f64::MIN, f64::MAX), |(least, greatest)| (least as f64, greatest as f64));
    let lower = lower.filter(|(min, _)| *min > least);
    let upper = upper.filter(|(max, _)| *max < greatest);
    RuleDefinition { min: lower, max: upper, multiple_of, ..RuleDefinition::default() }
}

/// The rule of a text's bounds.
pub(crate) fn text_rule(bounds: &Constraints) -> RuleDefinition {
    let (min, max) = (count(bounds.min_length), count(bounds.max_length));
    let pattern = bounds.pattern.as_deref().filter(|pattern| is_pattern(pattern)).map(str::to_owned);
    RuleDefinition { min, max, pattern, ..RuleDefinition::default() }
}

/// Names a rule of numbers after its bounds (`From1To500Rule`). `None`: a rule that is named after what it bounds.
fn numeric_name(rule: &RuleDefinition) -> Option<String> {
    if rule.pattern.is_some() || rule.condition.is_some() {
        return None;
    }
    let number = |value: f64| value.to_string().replace('-', "Minus").replace('.', "Point");
    let side = |words: [&str; 2], bound: Option<(f64, bool)>| {
        let [inclusive, exclusive] = words;
        bound.map(|(value, excluded)| format!("{}{}", if excluded { exclusive } else { inclusive }, number(value)))
    };
    let step = rule.multiple_of.map(|step| format!("MultipleOf{}", number(step)));
    let sides = [side(["From", "Above"], rule.min), side(["To", "Below"], rule.max), step];
    Some(sides.into_iter().flatten().collect())
}

fn count(bound: Option<u64>) -> Option<(f64, bool)> {
    bound.map(|bound| (bound as f64, false))
}

fn bound(inclusive: Option<&Exact>, exclusive: Option<&Exact>, narrower: fn(f64, f64) -> f64) -> Option<(f64, bool)> {
    match (inclusive.and_then(exact_float), exclusive.and_then(exact_float)) {
        (Some(inclusive), Some(exclusive)) => {
            let bound = narrower(inclusive, exclusive);
            Some((bound, bound == exclusive))
        }
        (Some(inclusive), None) => Some((inclusive, false)),
        (None, Some(exclusive)) => Some((exclusive, true)),
        (None, None) => None,
    }
}

/// The float with exactly this value.
pub(super) fn exact_float(number: &Exact) -> Option<f64> {
    let float: f64 = number.to_string().parse().ok()?;
    (Exact::new(&float.to_string()).as_ref() == Some(number)).then_some(float)
}

/// Whether values of the type may violate a bound that no rule has: no float represents it, or the type has no rules.
pub(super) fn is_beyond_rules(scalar: Scalar, bound: Option<&Exact>) -> bool {
    let Some(bound) = bound else { return false };
    match scalar {
        Scalar::Integer => true,
        _ => {
            let restricts = bound.to_integer().zip(integer_range(scalar)).is_none_or(|(number, (least, greatest))| {
                (least..=greatest).contains(&number) && number != least && number != greatest
            });
            exact_float(bound).is_none() && restricts
        }
    }
}

/// The range of an integer type; `None` for other types.
pub(crate) fn integer_range(scalar: Scalar) -> Option<(i128, i128)> {
    Some(match scalar {
        Scalar::I8 => (i8::MIN.into(), i8::MAX.into()),
        Scalar::I16 => (i16::MIN.into(), i16::MAX.into()),
        Scalar::I32 => (i32::MIN.into(), i32::MAX.into()),
        Scalar::I64 => (i64::MIN.into(), i64::MAX.into()),
        Scalar::U8 => (0, u8::MAX.into()),
        Scalar::U16 => (0, u16::MAX.into()),
        Scalar::U32 => (0, u32::MAX.into()),
        Scalar::U64 => (0, u64::MAX.into()),
        _ => return None,
    })
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
        Scalar::String | Scalar::Base64 | Scalar::OfFormat(_) => Some((0, u64::MAX)),
        _ => None,
    }
}

//! Numbers within bounds.

use serde_json::{Number, Value};

use crate::ir::{RuleDefinition, Scalar};

/// The range of an integer type; `None` for other types.
pub(super) fn range(scalar: Scalar) -> Option<(i128, i128)> {
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

/// The integer value of a JSON number; `1.0` is an integer.
pub(super) fn integer(value: &Value) -> Option<i128> {
    let Value::Number(number) = value else { return None };
    let whole = |number: f64| (number.fract() == 0.0 && number.abs() <= 9e15).then_some(number as i128);
    number
        .as_i64()
        .map(i128::from)
        .or_else(|| number.as_u64().map(i128::from))
        .or_else(|| number.as_f64().and_then(whole))
}

/// A number that meets the rule, from 1 upwards if there are no bounds; `turn` selects another one.
pub(super) fn make(scalar: Scalar, rule: Option<&RuleDefinition>, turn: u64) -> Option<Value> {
    let step = rule.and_then(|rule| rule.multiple_of).unwrap_or(if range(scalar).is_none() { 0.5 } else { 1.0 });
    let low = rule.and_then(|rule| rule.min);
    let high = rule.and_then(|rule| rule.max);
    let least = match (low, high) {
        (Some((bound, _)), _) => bound,
        (None, Some((bound, _))) if bound < 1.0 => bound - step,
        _ => 1.0,
    };
    let first = (least / step).ceil();
    let turn = (turn % 100) as f64;
    let candidates = [first + turn, first + 1.0, first, first + 2.0].into_iter().map(|times| times * step);
    // Nothing but the bounds themselves is between them.
    let bounds = [low, high].into_iter().flatten().map(|(bound, _)| bound);
    let middle = low.zip(high).map(|((low, _), (high, _))| f64::midpoint(low, high));
    candidates.chain(bounds).chain(middle).find_map(|number| {
        let value = match range(scalar) {
            Some((least, most)) => {
                let whole = (number.fract() == 0.0).then_some(number as i128)?;
                let whole = (least..=most).contains(&whole).then_some(whole)?;
                i64::try_from(whole).map(Value::from).or_else(|_| u64::try_from(whole).map(Value::from)).ok()?
            }
            None => Value::Number(Number::from_f64(number)?),
        };
        rule.is_none_or(|rule| keeps(rule, number)).then_some(value)
    })
}

/// Whether a number or a length meets a rule.
pub(super) fn keeps(rule: &RuleDefinition, number: f64) -> bool {
    let above = rule.min.is_none_or(|(min, excluded)| if excluded { number > min } else { number >= min });
    let below = rule.max.is_none_or(|(max, excluded)| if excluded { number < max } else { number <= max });
    let times = rule.multiple_of.map(|step| number / step);
    above && below && times.is_none_or(|times| (times - times.round()).abs() <= times.abs().max(1.0) * 1e-9)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{RuleDefinition, Scalar, make};

    fn rule(min: Option<(f64, bool)>, max: Option<(f64, bool)>, multiple_of: Option<f64>) -> RuleDefinition {
        RuleDefinition { min, max, multiple_of, ..RuleDefinition::default() }
    }

    #[test]
    fn a_number_keeps_its_bounds() {
        let made = |scalar, min, max, step| make(scalar, Some(&rule(min, max, step)), 7);
        assert_eq!(made(Scalar::I32, Some((5.0, true)), Some((6.0, false)), None), Some(json!(6)));
        assert_eq!(made(Scalar::I64, None, Some((-3.0, false)), None), Some(json!(-3)));
        assert_eq!(made(Scalar::I64, Some((10.0, false)), None, Some(7.0)), Some(json!(63)));
        assert_eq!(made(Scalar::F64, Some((0.0, true)), Some((0.1, true)), None), Some(json!(0.05)));
        assert_eq!(made(Scalar::U8, Some((300.0, false)), None, None), None);
    }
}

//! Numbers within bounds.

use serde_json::{Number, Value};

use crate::exact::Exact;
use crate::ir::{RuleDefinition, Scalar};
use crate::lower::integer_range;

/// The integer value of a JSON number; `1.0` is an integer.
pub(super) fn integer(value: &Value) -> Option<i128> {
    let Value::Number(number) = value else { return None };
    Exact::new(&number.to_string())?.to_integer()
}

/// A number that meets the rule, from 1 upwards if there are no bounds; `turn` selects another one.
pub(super) fn make(scalar: Scalar, rule: Option<&RuleDefinition>, turn: u64) -> Option<Value> {
    let step =
        rule.and_then(|rule| rule.multiple_of).unwrap_or(if integer_range(scalar).is_none() { 0.5 } else { 1.0 });
    let low = rule.and_then(|rule| rule.min);
    let high = rule.and_then(|rule| rule.max);
    let least = match (low, high) {
        (Some((bound, _)), _) => bound,
        (None, Some((bound, _))) if bound < 1.0 => bound - step,
        _ => 1.0,
    };
    let first = (least / step).ceil();
    let turn = (turn % 100) as f64;
    let candidates = [first + turn, first + 1.0, first, first + 2.0].into_iter().map(|times| multiple(times, step));
    // Nothing but the bounds themselves is between them.
    let bounds = [low, high].into_iter().flatten().map(|(bound, _)| bound);
    let middle = low.zip(high).map(|((low, _), (high, _))| f64::midpoint(low, high));
    candidates.chain(bounds).chain(middle).find_map(|number| {
        let value = match integer_range(scalar) {
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

/// The product without the error of floats: 3 × 0.1 is 0.3.
fn multiple(times: f64, step: f64) -> f64 {
    let product = times * step;
    format!("{product:.12}")
        .parse()
        .ok()
        .filter(|rounded: &f64| (rounded - product).abs() <= product.abs() * 1e-12)
        .unwrap_or(product)
}

/// Whether a number or a length meets a rule.
pub(super) fn keeps(rule: &RuleDefinition, number: f64) -> bool {
    let above = rule.min.is_none_or(|(min, excluded)| if excluded { number > min } else { number >= min });
    let below = rule.max.is_none_or(|(max, excluded)| if excluded { number < max } else { number <= max });
    let exact = |number: f64| Exact::new(&number.to_string());
    let is_multiple =
        |step: f64| exact(number).zip(exact(step)).is_some_and(|(number, step)| number.is_multiple_of(&step));
    above && below && rule.multiple_of.is_none_or(is_multiple)
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

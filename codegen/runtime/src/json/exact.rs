//! Numbers compared by value: `1` and `1.0` are equal, and nothing is rounded.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::fmt::Write as _;

use serde_json::Value;

/// A decimal number: `mantissa` × 10^`exponent`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exact {
    mantissa: i128,
    exponent: i32,
}

impl Exact {
    /// A JSON number; `None` if it has too many digits.
    pub(super) fn new(text: &str) -> Option<Self> {
        let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let fraction = fraction.trim_end_matches('0');
        let mantissa = format!("{whole}{fraction}").parse().ok()?;
        let exponent = exponent.parse::<i32>().ok()?.checked_sub(i32::try_from(fraction.len()).ok()?)?;
        Some(Self { mantissa, exponent })
    }

    /// Both mantissas with the same exponent.
    fn aligned(self, other: Self) -> Option<(i128, i128)> {
        let exponent = self.exponent.min(other.exponent);
        let scaled = |number: Self| {
            let power = 10_i128.checked_pow(number.exponent.abs_diff(exponent))?;
            number.mantissa.checked_mul(power)
        };
        Some((scaled(self)?, scaled(other)?))
    }

    /// The order of two numbers; `None` if their magnitudes are too different.
    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        self.aligned(other).map(|(one, other)| one.cmp(&other))
    }

    /// Whether it is a multiple; `None` if the magnitudes are too different.
    pub(super) fn is_multiple_of(self, step: Self) -> Option<bool> {
        let (number, step) = self.aligned(step)?;
        number.checked_rem(step).map(|rest| rest == 0)
    }
}

/// Compares an integer with a bound.
pub(super) fn compare_integer(number: i128, bound: f64) -> Ordering {
    let floor = bound.floor();
    number.cmp(&(floor as i128)).then(if floor < bound { Ordering::Less } else { Ordering::Equal })
}

/// The order of two JSON numbers.
pub(super) fn compare(number: &str, other: &str) -> Option<Ordering> {
    let exact = Exact::new(number).zip(Exact::new(other)).and_then(|(number, other)| number.compare(other));
    exact.or_else(|| number.parse::<f64>().ok()?.partial_cmp(&other.parse::<f64>().ok()?))
}

/// Whether a number is a multiple of a step, both as JSON numbers.
pub(super) fn is_multiple(number: &str, step: &str) -> bool {
    let exact = Exact::new(number).zip(Exact::new(step)).and_then(|(number, step)| number.is_multiple_of(step));
    exact.unwrap_or_else(|| {
        let (Ok(number), Ok(step)) = (number.parse::<f64>(), step.parse::<f64>()) else { return false };
        (number / step).fract() == 0.0
    })
}

/// Whether no two values are equal. Takes time proportional to the size of the values.
pub(super) fn are_distinct<'a>(values: impl Iterator<Item = &'a Value>) -> bool {
    let mut seen = HashSet::new();
    values.into_iter().all(|value| {
        let mut key = String::new();
        write_key(value, &mut key);
        seen.insert(key)
    })
}

/// A text that is the same for equal values only.
fn write_key(value: &Value, key: &mut String) {
    match value {
        Value::Number(number) => {
            let text = number.to_string();
            let normal = Exact::new(&text).map(|mut number| {
                while number.mantissa != 0 && number.mantissa % 10 == 0 {
                    number.mantissa /= 10;
                    number.exponent = number.exponent.saturating_add(1);
                }
                if number.mantissa == 0 { (0, 0) } else { (number.mantissa, number.exponent) }
            });
            // Writing to a text cannot fail.
            let _ = match normal {
                Some((mantissa, exponent)) => write!(key, "{mantissa}e{exponent}"),
                None => write!(key, "{text}"),
            };
        }
        Value::Array(items) => {
            key.push('[');
            for item in items {
                write_key(item, key);
                key.push(',');
            }
            key.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_unstable_by_key(|(name, _)| *name);
            key.push('{');
            for (name, member) in members {
                let _ = write!(key, "{name:?}:");
                write_key(member, key);
                key.push(',');
            }
            key.push('}');
        }
        Value::String(text) => drop(write!(key, "{text:?}")),
        scalar => drop(write!(key, "{scalar}")),
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use serde_json::{Value, json};

    use super::{are_distinct, compare_integer, is_multiple};

    fn distinct(values: Value) -> bool {
        are_distinct(values.as_array().into_iter().flatten())
    }

    #[test]
    fn values_are_equal_by_value() {
        for same in
            [json!([1, 1.0]), json!([0, -0.0]), json!([{"a": 1, "b": 2}, {"b": 2.0, "a": 1}]), json!([[1e2], [100]])]
        {
            assert!(!distinct(same.clone()), "{same}");
        }
        for different in
            [json!([1, "1"]), json!([[1, 2], [12]]), json!(["a\",\"b", "a", "b"]), json!([null, "null", false, 0])]
        {
            assert!(distinct(different.clone()), "{different}");
        }
    }

    #[test]
    fn many_values_take_linear_time() {
        let many: Vec<Value> = (0..200_000).map(|n| json!(format!("{n}"))).collect();
        assert!(are_distinct(many.iter()));
    }

    #[test]
    fn multiples_and_bounds_are_exact() {
        assert!(is_multiple("0.3", "0.1") && is_multiple("19.99", "0.01") && is_multiple("1e3", "1000"));
        assert!(!is_multiple("1700000000001", "1000") && !is_multiple("0.30000000001", "0.1"));
        assert_eq!(compare_integer(9_007_199_254_740_993, 9_007_199_254_740_992.0), Ordering::Greater);
        assert_eq!([0, 1, 2].map(|n| compare_integer(n, 1.5)), [Ordering::Less, Ordering::Less, Ordering::Greater]);
        assert_eq!([-2, -1].map(|n| compare_integer(n, -1.5)), [Ordering::Less, Ordering::Greater]);
    }
}

//! A number of any size, as text.

use std::cmp::Ordering;
use std::fmt;

/// A JSON number ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), section 6). Numbers are equal if their values are: `1.0` and `1`.
#[derive(Debug, Clone)]
pub struct Number(Box<str>);

impl Number {
    /// The number; `None` if the text is not a JSON number.
    pub fn new(text: &str) -> Option<Self> {
        (number_length(text) == text.len() && !text.is_empty()).then(|| Self(text.into()))
    }

    /// The number at the beginning of a text.
    pub(crate) fn at_start(text: &str) -> Option<Self> {
        Self::new(text.get(..number_length(text))?)
    }

    /// The text as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest finite double.
    pub fn to_f64(&self) -> f64 {
        self.0.parse::<f64>().unwrap_or_default().clamp(f64::MIN, f64::MAX)
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        Exact::new(&self.0).digits.is_empty()
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Ok(one), Ok(other)) = (self.0.parse::<i64>(), other.0.parse::<i64>()) {
            return one.cmp(&other);
        }
        Exact::new(&self.0).cmp(&Exact::new(&other.0))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

/// The value of a number: ±`0.digits` × 10^`exponent`.
#[derive(PartialEq, Eq)]
struct Exact {
    negative: bool,
    /// Without zeros at the beginning and the end; empty for zero.
    digits: String,
    exponent: i64,
}

impl Exact {
    /// The value of a valid number.
    fn new(text: &str) -> Self {
        // An exponent beyond these bounds is not outweighed by digits that fit into memory.
        const LIMIT: i64 = i64::MAX / 4;
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let exponent = exponent.parse().unwrap_or(if exponent.starts_with('-') { -LIMIT } else { LIMIT });
        let all = format!("{whole}{fraction}");
        let significant = all.trim_start_matches('0');
        let digits = significant.trim_end_matches('0').to_owned();
        if digits.is_empty() {
            return Self { negative: false, digits, exponent: 0 };
        }
        let length = |text: &str| i64::try_from(text.len()).unwrap_or(LIMIT);
        let places = length(whole) - (length(&all) - length(significant));
        Self { negative: text.starts_with('-'), digits, exponent: exponent.clamp(-LIMIT, LIMIT) + places }
    }

    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, false) => 1,
            (false, true) => -1,
        }
    }

    fn cmp(&self, other: &Self) -> Ordering {
        let magnitude = || self.exponent.cmp(&other.exponent).then_with(|| self.digits.cmp(&other.digits));
        self.sign().cmp(&other.sign()).then_with(|| if self.negative { magnitude().reverse() } else { magnitude() })
    }
}

/// The number of bytes of the JSON number at the beginning of the text; 0 if there is none.
pub(super) fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is = |at: usize, wanted: &[u8]| bytes.get(at).is_some_and(|byte| wanted.contains(byte));
    let digits = |from: usize| from + bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let start = usize::from(is(0, b"-"));
    let mut end = if is(start, b"0") { start + 1 } else { digits(start) };
    if end == start {
        return 0;
    }
    if is(end, b".") {
        let fraction = digits(end + 1);
        if fraction == end + 1 {
            return 0;
        }
        end = fraction;
    }
    if is(end, b"eE") {
        let from = end + 1 + usize::from(is(end + 1, b"+-"));
        let exponent = digits(from);
        if exponent == from {
            return 0;
        }
        end = exponent;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Number {
        Number::new(text).unwrap()
    }

    #[test]
    fn numbers_compare_by_value() {
        let ascending = [
            "-1e400",
            "-1236546565217899832645",
            "-18446744073709551616",
            "-2",
            "-1.5",
            "-1e-400",
            "0",
            "1e-400",
            "0.1",
            "0.10000000000000000001",
            "1",
            "9007199254740992",
            "9007199254740993",
            "18446744073709551615",
            "18446744073709551616",
            "1236546565217899832640",
            "1236546565217899832645",
            "1e400",
            "1e99999999999999999999",
        ];
        for (index, one) in ascending.iter().enumerate() {
            for (other_index, other) in ascending.iter().enumerate() {
                assert_eq!(number(one).cmp(&number(other)), index.cmp(&other_index), "{one} {other}");
            }
        }
        for (one, other) in [("1", "1.0"), ("100", "1e2"), ("0", "-0.0e5"), ("1.50", "15E-1"), ("1e400", "10e399")] {
            assert_eq!(number(one), number(other));
        }
    }

    #[test]
    fn only_json_numbers_are_numbers() {
        for text in ["", "-", "01", "+1", ".5", "1.", "1e", "1e+", "0x1", "1 ", "Infinity", "NaN", "1_000", "--1"] {
            assert!(Number::new(text).is_none(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn integers_compare_like_integers(one: i128, other: i128, zeros in 0_usize..30) {
            let scaled = format!("{other}.{}e0", "0".repeat(zeros + 1));
            prop_assert_eq!(number(&one.to_string()).cmp(&number(&scaled)), one.cmp(&other));
        }

        #[test]
        fn doubles_compare_like_doubles(one in -1e300_f64..1e300, other in -1e300_f64..1e300) {
            prop_assert_eq!(number(&format!("{one:e}")).partial_cmp(&number(&format!("{other}"))), one.partial_cmp(&other));
        }

        #[test]
        fn the_order_does_not_depend_on_the_notation(digits in "[1-9][0-9]{0,40}", places in 0_usize..30) {
            let shifted = format!("0.{}{digits}e{}", "0".repeat(places), digits.len() + places);
            prop_assert_eq!(number(&digits), number(&shifted));
            let above = format!("{digits}.{}1", "0".repeat(places));
            prop_assert!(number(&digits) < number(&above));
        }
    }
}

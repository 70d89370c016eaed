//! JSON numbers by value: nothing is rounded, whatever their size. The generator, generated code and the runner compare numbers this way.

use std::cmp::Ordering;
use std::fmt;

/// The value of a number: `0.digits` × 10^`exponent`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Exact {
    negative: bool,
    /// Without zeros at the beginning and the end; empty for zero.
    digits: String,
    exponent: i64,
}

impl Exact {
    /// The value of a JSON number ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), section 6); `None` if the text is not one.
    pub fn new(text: &str) -> Option<Self> {
        if number_length(text)? != text.len() {
            return None;
        }
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        // No number that fits into memory has an exponent outside of these bounds and digits that make up for it.
        const LIMIT: i64 = i64::MAX / 4;
        let exponent = exponent.parse().unwrap_or(if exponent.starts_with('-') { -LIMIT } else { LIMIT });
        let all = format!("{whole}{fraction}");
        let digits = all.trim_start_matches('0');
        let places = i64::try_from(whole.len()).ok()? - i64::try_from(all.len() - digits.len()).ok()?;
        let digits = digits.trim_end_matches('0').to_owned();
        if digits.is_empty() {
            return Some(Self { negative: false, digits, exponent: 0 });
        }
        let exponent = exponent.clamp(-LIMIT, LIMIT).saturating_add(places);
        Some(Self { negative: text.starts_with('-'), digits, exponent })
    }

    /// Whether the number is an integer; `1.0` is one (JSON Schema, section 4.2.3).
    pub fn is_integer(&self) -> bool {
        self.zeros() >= 0
    }

    /// The number as an integer, if it is one of that range.
    pub fn to_integer(&self) -> Option<i128> {
        let zeros = u32::try_from(self.zeros()).ok()?;
        let digits = if self.digits.is_empty() { "0" } else { &self.digits };
        let magnitude = digits.parse::<i128>().ok()?.checked_mul(10_i128.checked_pow(zeros)?)?;
        Some(if self.negative { -magnitude } else { magnitude })
    }

    /// Whether the number is a multiple of `step`: whether dividing it by `step` gives an integer.
    pub fn is_multiple_of(&self, step: &Self) -> bool {
        let zeros = self.zeros().saturating_sub(step.zeros());
        if self.digits.is_empty() || step.digits.is_empty() {
            return self.digits.is_empty();
        }
        // The last digit is not zero, so the digits are not a multiple of any power of ten.
        let Ok(zeros) = u64::try_from(zeros) else { return false };
        let Ok(step) = step.digits.parse::<u64>().map(u128::from) else {
            // Of steps with so many digits, other multiples do not occur in practice.
            return self.digits == step.digits;
        };
        let digits = self.digits.bytes().map(|digit| u128::from(digit - b'0'));
        let rest = digits.fold(0, |rest, digit| (rest * 10 + digit) % step);
        rest * power_of_ten(zeros, step) % step == 0
    }

    /// The number of zeros that follow the digits in an integer; negative if the number has a fraction.
    fn zeros(&self) -> i64 {
        self.exponent.saturating_sub(i64::try_from(self.digits.len()).unwrap_or(i64::MAX))
    }
}

/// 10^`power` modulo `modulus`, which is less than 2^64.
fn power_of_ten(mut power: u64, modulus: u128) -> u128 {
    let (mut result, mut square) = (1 % modulus, 10 % modulus);
    while power > 0 {
        if power & 1 == 1 {
            result = result * square % modulus;
        }
        square = square * square % modulus;
        power >>= 1;
    }
    result
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |number: &Self| match (number.digits.is_empty(), number.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        let magnitude = || self.exponent.cmp(&other.exponent).then_with(|| self.digits.cmp(&other.digits));
        sign(self).cmp(&sign(other)).then_with(|| if self.negative { magnitude().reverse() } else { magnitude() })
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The same text for equal numbers: `1`, `-2.5`, `1e400`.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MAX_ZEROS: i64 = 20;
        let sign = if self.negative { "-" } else { "" };
        let digits = &self.digits;
        match (self.zeros(), usize::try_from(self.exponent)) {
            _ if digits.is_empty() => f.write_str("0"),
            (zeros @ 0..=MAX_ZEROS, _) => {
                write!(f, "{sign}{digits}{}", "0".repeat(usize::try_from(zeros).unwrap_or(0)))
            }
            (..0, Ok(places @ 1..)) if places < digits.len() => {
                let (whole, fraction) = digits.split_at_checked(places).unwrap_or((digits, ""));
                write!(f, "{sign}{whole}.{fraction}")
            }
            (..0, Ok(0)) => write!(f, "{sign}0.{digits}"),
            (zeros, _) => write!(f, "{sign}{digits}e{zeros}"),
        }
    }
}

/// The number of bytes of the JSON number at the beginning of the text; `None` if there is none.
pub fn number_length(text: &str) -> Option<usize> {
    let mut rest = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let digits = |rest: &mut &[u8]| {
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        *rest = rest.get(count..).unwrap_or_default();
        count
    };
    match rest.first()? {
        b'0' => rest = rest.get(1..)?,
        _ if digits(&mut rest) > 0 => {}
        _ => return None,
    }
    if let [b'.', fraction @ ..] = rest {
        rest = fraction;
        if digits(&mut rest) == 0 {
            return None;
        }
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        rest = exponent;
        if let [b'+' | b'-', unsigned @ ..] = rest {
            rest = unsigned;
        }
        if digits(&mut rest) == 0 {
            return None;
        }
    }
    Some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::Exact;

    fn exact(text: &str) -> Exact {
        Exact::new(text).unwrap()
    }

    #[test]
    fn only_json_numbers_are_read() {
        for text in ["", "-", "+1", "01", ".5", "1.", "1e", "1e+", "0x1", "NaN", "1 ", "1.5.", "--1"] {
            assert_eq!(Exact::new(text), None, "{text}");
        }
    }

    #[test]
    fn equal_numbers_have_the_same_value_and_text() {
        let same: [&[&str]; 6] = [
            &["1", "1.0", "10e-1", "0.1E+1", "1.00"],
            &["0", "-0", "0.0", "0e99999999999999999999", "-0e-5"],
            &["1e400", "10e399", "0.01e402"],
            &["-2.5", "-25e-1"],
            &["0.05", "5e-2", "0.5e-1"],
            &["1236546565217899832645", "1236546565217899832645.0"],
        ];
        for (texts, shown) in same.iter().zip(["1", "0", "1e400", "-2.5", "5e-2", "1236546565217899832645"]) {
            for text in *texts {
                assert_eq!((exact(text), exact(text).to_string()), (exact(texts[0]), shown.to_owned()), "{text}");
            }
            assert_eq!(exact(shown), exact(texts[0]));
        }
    }

    #[test]
    fn numbers_are_ordered_by_value() {
        let ascending = [
            "-1e99999999999999999999",
            "-1e400",
            "-10",
            "-9.5",
            "-9",
            "-0.1",
            "0",
            "1e-400",
            "0.1",
            "0.10000000000000000000001",
            "1",
            "9007199254740992",
            "9007199254740993",
            "1236546565217899832640",
            "1236546565217899832645",
            "1e400",
        ];
        for (index, low) in ascending.iter().enumerate() {
            for (other, high) in ascending.iter().enumerate() {
                assert_eq!(exact(low).cmp(&exact(high)), index.cmp(&other), "{low} {high}");
            }
        }
        assert_eq!(exact("1").cmp(&exact("1.0")), Ordering::Equal);
    }

    #[test]
    fn multiples_are_exact() {
        for (number, step) in [
            ("0", "3"),
            ("0.3", "0.1"),
            ("19.99", "0.01"),
            ("1e3", "1000"),
            ("1e400", "7e398"),
            ("-9", "3"),
            ("1e400", "1e-3"),
        ] {
            assert_eq!(exact(number).is_multiple_of(&exact(step)), step != "7e398", "{number} {step}");
        }
        for (number, step) in
            [("1700000000001", "1000"), ("0.30000000001", "0.1"), ("1", "0"), ("5", "10"), ("1e40", "3")]
        {
            assert!(!exact(number).is_multiple_of(&exact(step)), "{number} {step}");
        }
    }

    #[test]
    fn integers_are_whole_numbers_of_any_form() {
        assert_eq!(exact("1.0").to_integer(), Some(1));
        assert_eq!(exact("-12e2").to_integer(), Some(-1200));
        assert_eq!(exact("0").to_integer(), Some(0));
        assert_eq!([exact("1.5").to_integer(), exact("1e40").to_integer()], [None, None]);
        assert!(exact("1e40").is_integer() && exact("0.0").is_integer() && !exact("1e-1").is_integer());
    }
}

//! A number of any size, as text.

use std::cmp::Ordering;
use std::fmt;

use signoff_openapi::exact::{Exact, number_length};

/// A JSON number ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), section 6). Numbers are equal if their values are: `1.0` and `1`.
#[derive(Debug, Clone)]
pub struct Number(Text);

/// Short numbers need no memory of their own.
#[derive(Debug, Clone)]
enum Text {
    Short(u8, [u8; MAX_SHORT]),
    Long(Box<str>),
}

const MAX_SHORT: usize = 22;

impl Number {
    /// The number; `None` if the text is not a JSON number.
    pub fn new(text: &str) -> Option<Self> {
        if number_length(text)? != text.len() {
            return None;
        }
        let mut bytes = [0; MAX_SHORT];
        Some(Self(match bytes.get_mut(..text.len()) {
            Some(short) => {
                short.copy_from_slice(text.as_bytes());
                Text::Short(text.len() as u8, bytes)
            }
            None => Text::Long(text.into()),
        }))
    }

    /// The number at the beginning of a text.
    pub(crate) fn at_start(text: &str) -> Option<Self> {
        Self::new(text.get(..number_length(text)?)?)
    }

    /// The text as it was written.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Text::Short(length, bytes) => {
                bytes.get(..usize::from(*length)).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
            }
            Text::Long(text) => text,
        }
    }

    /// The nearest finite double.
    pub fn to_f64(&self) -> f64 {
        self.as_str().parse::<f64>().unwrap_or_default().clamp(f64::MIN, f64::MAX)
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        Exact::new(self.as_str()).is_some_and(|value| value.to_integer() == Some(0))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Ok(one), Ok(other)) = (self.as_str().parse::<i64>(), other.as_str().parse::<i64>()) {
            return one.cmp(&other);
        }
        Exact::new(self.as_str()).cmp(&Exact::new(other.as_str()))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str() || self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

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

//! `xs:decimal`: up to 38 digits, 18 of them after the point. Larger results are overflow errors, never wrong numbers.

use std::cmp::Ordering;
use std::fmt;

/// The most digits after the point in a quotient.
const MAX_SCALE: u32 = 18;

/// A fixed-point number: `digits` divided by ten to the power of `scale`, without trailing zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    digits: i128,
    scale: u32,
}

impl Decimal {
    pub(crate) fn new(mut digits: i128, mut scale: u32) -> Self {
        while scale > 0 && digits % 10 == 0 {
            digits /= 10;
            scale -= 1;
        }
        Self { digits, scale }
    }

    /// Parses `-1.5`, `.5`, `5.`; `None` if the text is not a decimal or has too many digits.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        if whole.is_empty() && fraction.is_empty() || !whole.chars().chain(fraction.chars()).all(|c| c.is_ascii_digit())
        {
            return None;
        }
        let fraction = fraction.trim_end_matches('0');
        // Digits beyond the precision are truncated (Functions and Operators, "implementation-defined precision").
        let fraction = fraction.get(..MAX_SCALE as usize).unwrap_or(fraction);
        let digits: i128 = format!("0{whole}{fraction}").parse().ok()?;
        Some(Self::new(if text.starts_with('-') { -digits } else { digits }, u32::try_from(fraction.len()).ok()?))
    }

    /// Converts a double; `None` if it is out of range.
    pub(crate) fn from_double(number: f64) -> Option<Self> {
        if number.is_finite() && number.abs() < 1e30 { Self::parse(&format!("{number}")) } else { None }
    }

    pub(crate) fn to_double(self) -> f64 {
        // Through its text: a division would round twice.
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    pub(crate) fn is_zero(self) -> bool {
        self.digits == 0
    }

    pub(crate) fn is_negative(self) -> bool {
        self.digits < 0
    }

    fn scaled(self, scale: u32) -> Option<i128> {
        self.digits.checked_mul(10i128.checked_pow(scale.checked_sub(self.scale)?)?)
    }

    fn aligned(self, other: Self) -> Option<(i128, i128, u32)> {
        let scale = self.scale.max(other.scale);
        Some((self.scaled(scale)?, other.scaled(scale)?, scale))
    }

    pub(crate) fn negate(self) -> Option<Self> {
        Some(Self::new(self.digits.checked_neg()?, self.scale))
    }

    pub(crate) fn add(self, other: Self) -> Option<Self> {
        let (left, right, scale) = self.aligned(other)?;
        Some(Self::new(left.checked_add(right)?, scale))
    }

    pub(crate) fn multiply(self, other: Self) -> Option<Self> {
        let product = Self::new(self.digits.checked_mul(other.digits)?, self.scale + other.scale);
        Some(if product.scale > MAX_SCALE {
            Self::new(product.digits / 10i128.checked_pow(product.scale - MAX_SCALE)?, MAX_SCALE)
        } else {
            product
        })
    }

    /// `None` on overflow and on division by zero.
    pub(crate) fn divide(self, other: Self) -> Option<Self> {
        let (left, right, _) = self.aligned(other)?;
        // As many digits as fit.
        let scale = (0..=MAX_SCALE).rev().find(|scale| left.checked_mul(10i128.pow(*scale)).is_some())?;
        Some(Self::new(left.checked_mul(10i128.pow(scale))?.checked_div(right)?, scale))
    }

    pub(crate) fn integer_divide(self, other: Self) -> Option<i128> {
        let (left, right, _) = self.aligned(other)?;
        left.checked_div(right)
    }

    pub(crate) fn modulo(self, other: Self) -> Option<Self> {
        let (left, right, scale) = self.aligned(other)?;
        Some(Self::new(left.checked_rem(right)?, scale))
    }

    /// Rounds towards zero.
    pub(crate) fn truncate(self) -> i128 {
        10i128.checked_pow(self.scale).map_or(0, |unit| self.digits / unit)
    }

    pub(crate) fn floor(self) -> i128 {
        10i128.checked_pow(self.scale).map_or(0, |unit| self.digits.div_euclid(unit))
    }

    /// Rounds to `precision` digits after the point; a half rounds up, or to the even neighbour.
    pub(crate) fn round(self, precision: i32, to_even: bool) -> Option<Self> {
        let drop = i64::from(self.scale) - i64::from(precision);
        if drop <= 0 {
            return Some(self);
        }
        let Some(unit) = u32::try_from(drop).ok().and_then(|drop| 10i128.checked_pow(drop)) else {
            return Some(Self::new(0, 0));
        };
        let (whole, rest) = (self.digits.div_euclid(unit), self.digits.rem_euclid(unit));
        let up = match rest.cmp(&(unit - rest)) {
            Ordering::Less => false,
            Ordering::Greater => true,
            Ordering::Equal => !to_even || whole % 2 != 0,
        };
        let rounded = whole.checked_add(i128::from(up))?;
        match u32::try_from(precision) {
            Ok(scale) => Some(Self::new(rounded, scale)),
            Err(_) => Some(Self::new(rounded.checked_mul(10i128.checked_pow(precision.unsigned_abs())?)?, 0)),
        }
    }

    pub(crate) fn compare(self, other: Self) -> Ordering {
        match self.aligned(other) {
            Some((left, right, _)) => left.cmp(&right),
            None => self.to_double().total_cmp(&other.to_double()),
        }
    }
}

impl From<i128> for Decimal {
    fn from(number: i128) -> Self {
        Self::new(number, 0)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs().to_string();
        let scale = self.scale as usize;
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

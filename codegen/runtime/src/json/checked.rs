//! Values within the bounds of their schema.

use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::str::FromStr;

use super::{Condition, DecimalNumber, Json, Mismatch, Node, Pattern, Writer};
use crate::exact::Exact;

/// The bounds of a schema, by keyword. `None` if there is no bound.
#[derive(Debug)]
pub struct Rule {
    /// `minimum`, or `minLength`, `minItems`, `minProperties`.
    pub min: Option<f64>,
    /// `maximum`, or `maxLength`, `maxItems`, `maxProperties`.
    pub max: Option<f64>,
    /// The minimum itself is not allowed.
    pub min_exclusive: bool,
    /// The maximum itself is not allowed.
    pub max_exclusive: bool,
    /// `multipleOf`
    pub multiple_of: Option<f64>,
    /// `pattern`
    pub pattern: Option<Pattern>,
}

impl Rule {
    /// A rule without bounds.
    pub const NONE: Self =
        Self { min: None, max: None, min_exclusive: false, max_exclusive: false, multiple_of: None, pattern: None };

    fn check(&self, measure: Measure<'_>, noun: &str, text: Option<&str>) -> Result<(), Mismatch> {
        if let Some(min) = self.min
            && (measure.is(Ordering::Less, min) || (self.min_exclusive && measure.is(Ordering::Equal, min)))
        {
            let than = if self.min_exclusive { "more than" } else { "at least" };
            return Err(Mismatch::new(format!("expected {than} {min}{noun}")));
        }
        if let Some(max) = self.max
            && (measure.is(Ordering::Greater, max) || (self.max_exclusive && measure.is(Ordering::Equal, max)))
        {
            let than = if self.max_exclusive { "less than" } else { "at most" };
            return Err(Mismatch::new(format!("expected {than} {max}{noun}")));
        }
        if let Some(step) = self.multiple_of
            && !measure.is_multiple_of(step)
        {
            return Err(Mismatch::new(format!("expected a multiple of {step}")));
        }
        // Last, so that only texts of an allowed length are searched.
        match (&self.pattern, text) {
            (Some(pattern), Some(text)) => pattern.check(text),
            _ => Ok(()),
        }
    }
}

/// What is compared with bounds.
#[derive(Clone, Copy)]
enum Measure<'a> {
    Integer(i128),
    Float(f64),
    Decimal(&'a str),
}

impl Measure<'_> {
    fn is(self, order: Ordering, bound: f64) -> bool {
        match self {
            Self::Integer(number) => compare_integer(number, bound) == order,
            Self::Float(number) => number.partial_cmp(&bound) == Some(order),
            Self::Decimal(digits) => Exact::new(digits).cmp(&Exact::new(&bound.to_string())) == order,
        }
    }

    fn is_multiple_of(self, step: f64) -> bool {
        let number = match self {
            Self::Integer(number) => Exact::new(&number.to_string()),
            Self::Float(number) => Exact::new(&number.to_string()),
            Self::Decimal(digits) => Exact::new(digits),
        };
        number.zip(Exact::new(&step.to_string())).is_some_and(|(number, step)| number.is_multiple_of(&step))
    }
}

fn compare_integer(number: i128, bound: f64) -> Ordering {
    // Most numbers are small: a double has them exactly.
    if let Some(order) = i32::try_from(number).ok().and_then(|small| f64::from(small).partial_cmp(&bound)) {
        return order;
    }
    let floor = bound.floor();
    number.cmp(&(floor as i128)).then(if floor < bound { Ordering::Less } else { Ordering::Equal })
}

/// The number of elements or characters.
fn count(count: usize) -> Measure<'static> {
    Measure::Integer(i128::try_from(count).unwrap_or(i128::MAX))
}

/// A [`Rule`] as a type.
pub trait RuleFor {
    /// The rule.
    fn rule() -> &'static Rule;

    /// Further keywords of the schema. A client accepts a response that violates them.
    fn condition() -> Option<&'static Condition> {
        None
    }
}

/// A value that a [`Rule`] can check.
pub trait Measured {
    /// Checks the value.
    ///
    /// # Errors
    /// The bound that the value violates.
    fn check(&self, rule: &Rule) -> Result<(), Mismatch>;
}

impl Measured for String {
    fn check(&self, rule: &Rule) -> Result<(), Mismatch> {
        rule.check(count(self.chars().count()), " characters", Some(self))
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Measured for $number {
            fn check(&self, rule: &Rule) -> Result<(), Mismatch> {
                rule.check(Measure::Integer(i128::from(*self)), "", None)
            }
        }
    )*};
}

numbers!(i8, i16, i32, i64, u8, u16, u32, u64);

impl Measured for f64 {
    fn check(&self, rule: &Rule) -> Result<(), Mismatch> {
        rule.check(Measure::Float(*self), "", None)
    }
}

impl Measured for DecimalNumber {
    fn check(&self, rule: &Rule) -> Result<(), Mismatch> {
        rule.check(Measure::Decimal(self.as_str()), "", None)
    }
}

impl<T> Measured for Vec<T> {
    fn check(&self, rule: &Rule) -> Result<(), Mismatch> {
        rule.check(count(self.len()), " elements", None)
    }
}

impl<T> Measured for super::Set<T> {
    fn check(&self, rule: &Rule) -> Result<(), Mismatch> {
        rule.check(count(self.len()), " elements", None)
    }
}

impl<T> Measured for super::Map<T> {
    fn check(&self, rule: &Rule) -> Result<(), Mismatch> {
        rule.check(count(self.len()), " members", None)
    }
}

/// Types without bounds.
macro_rules! unmeasured {
    ($($type:ty),*) => {$(
        impl super::checked::Measured for $type {
            fn check(&self, _: &super::Rule) -> Result<(), super::Mismatch> {
                Ok(())
            }
        }
    )*};
}

pub(super) use unmeasured;

unmeasured!(
    bool,
    serde_json::Value,
    super::Any,
    super::Integer,
    super::Uuid,
    std::net::Ipv4Addr,
    super::Ipv6,
    super::Base64,
    super::Decimal,
    super::Uri
);

/// A value that meets the rule `R`. [`Checked::new`] checks it at once; [`Checked::unchecked`] lets the call check that sends it.
pub struct Checked<T, R> {
    value: T,
    is_unchecked: bool,
    rule: PhantomData<fn() -> R>,
}

impl<T: Json + Measured, R: RuleFor> Checked<T, R> {
    /// Checks the value.
    ///
    /// # Errors
    /// The bound that the value violates.
    pub fn new(value: impl Into<T>) -> Result<Self, Mismatch> {
        let value = value.into();
        meets::<T, R>(&value)?;
        Ok(Self { value, is_unchecked: false, rule: PhantomData })
    }
}

impl<T, R> Checked<T, R> {
    /// The value as it is: constructors take plain values. A client that sends it in a JSON or form body checks it then, and an error of
    /// `send` names the member and the bound.
    pub fn unchecked(value: impl Into<T>) -> Self {
        Self { value: value.into(), is_unchecked: true, rule: PhantomData }
    }

    /// The value.
    pub fn into_inner(self) -> T {
        self.value
    }
}

/// Checks the value against the rule and its further keywords.
fn meets<T: Json + Measured, R: RuleFor>(value: &T) -> Result<(), Mismatch> {
    value.check(R::rule())?;
    R::condition().map_or(Ok(()), |condition| condition.check(value))
}

impl<T: Json + Measured + FromStr, R: RuleFor> FromStr for Checked<T, R> {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        Self::new(text.parse::<T>().map_err(|_| Mismatch::new("the text is not a value of the type"))?)
    }
}

/// Not for every type: that would overlap with the standard library's implementation.
macro_rules! try_from {
    ($($given:ty => $type:ty),*) => {$(
        impl<R: RuleFor> TryFrom<$given> for Checked<$type, R> {
            type Error = Mismatch;

            fn try_from(value: $given) -> Result<Self, Mismatch> {
                Self::new(value)
            }
        }
    )*};
}

try_from!(
    String => String, &str => String, i8 => i8, i16 => i16, i32 => i32, i64 => i64, u8 => u8, u16 => u16, u32 => u32, u64 => u64,
    f64 => f64
);

impl<T: Json + Measured, R: RuleFor> TryFrom<Vec<T>> for Checked<Vec<T>, R>
where
    Vec<T>: Json,
{
    type Error = Mismatch;

    fn try_from(value: Vec<T>) -> Result<Self, Mismatch> {
        Self::new(value)
    }
}

impl<T, R> Deref for Checked<T, R> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug, R> fmt::Debug for Checked<T, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: fmt::Display, R> fmt::Display for Checked<T, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: Clone, R> Clone for Checked<T, R> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), is_unchecked: self.is_unchecked, rule: PhantomData }
    }
}

impl<T: PartialEq, R> PartialEq for Checked<T, R> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Json + Measured, R: RuleFor> Json for Checked<T, R> {
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let value = match R::condition() {
            Some(condition) => condition.held(node, read_checked::<T, R>)?,
            None => read_checked::<T, R>(node)?,
        };
        Ok(Self { value, is_unchecked: false, rule: PhantomData })
    }

    fn encode(&self, out: &mut Writer) {
        if self.is_unchecked
            && let Err(mismatch) = meets::<T, R>(&self.value)
        {
            out.violate(mismatch);
        }
        self.value.encode(out);
    }
}

/// A lenient reader accepts values that violate the rule.
fn read_checked<T: Json + Measured, R: RuleFor>(node: Node<'_>) -> Result<T, Mismatch> {
    let value = T::decode(node)?;
    if !node.is_lenient() {
        value.check(R::rule())?;
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::compare_integer;

    #[test]
    fn integers_are_compared_with_bounds_exactly() {
        assert_eq!(compare_integer(9_007_199_254_740_993, 9_007_199_254_740_992.0), Ordering::Greater);
        assert_eq!([0, 1, 2].map(|n| compare_integer(n, 1.5)), [Ordering::Less, Ordering::Less, Ordering::Greater]);
        assert_eq!([-2, -1].map(|n| compare_integer(n, -1.5)), [Ordering::Less, Ordering::Greater]);
    }
}

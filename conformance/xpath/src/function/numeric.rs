//! Numbers (section 4).

use super::{Arguments, Builtin, one_item, optional_item};
use crate::error::{Result, error};
use crate::evaluate::negated;
use crate::value::{Atomic, Decimal, Item, Sequence};
use crate::version::XPathVersion::{V10, V20, V30};

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("number", 0, 1, V10, number),
    Builtin::new("abs", 1, 1, V20, abs),
    Builtin::new("floor", 1, 1, V10, |a| whole(a, f64::floor, |number| Some(number.floor()))),
    Builtin::new("ceiling", 1, 1, V10, |a| whole(a, f64::ceil, |number| number.negate()?.floor().checked_neg())),
    Builtin::new("round", 1, 1, V10, |a| round(a, false)),
    Builtin::new("round", 2, 2, V30, |a| round(a, false)),
    Builtin::new("round-half-to-even", 1, 2, V20, |a| round(a, true)),
];

/// The functions of the namespace `math` (section 4.8).
pub(super) const MATH: &[Builtin] = &[
    Builtin::new("pi", 0, 0, V30, |_| one_item(std::f64::consts::PI)),
    Builtin::new("exp", 1, 1, V30, |a| math(a, f64::exp)),
    Builtin::new("exp10", 1, 1, V30, |a| math(a, |number| 10f64.powf(number))),
    Builtin::new("log", 1, 1, V30, |a| math(a, f64::ln)),
    Builtin::new("log10", 1, 1, V30, |a| math(a, f64::log10)),
    Builtin::new("sqrt", 1, 1, V30, |a| math(a, f64::sqrt)),
    Builtin::new("sin", 1, 1, V30, |a| math(a, f64::sin)),
    Builtin::new("cos", 1, 1, V30, |a| math(a, f64::cos)),
    Builtin::new("tan", 1, 1, V30, |a| math(a, f64::tan)),
    Builtin::new("asin", 1, 1, V30, |a| math(a, f64::asin)),
    Builtin::new("acos", 1, 1, V30, |a| math(a, f64::acos)),
    Builtin::new("atan", 1, 1, V30, |a| math(a, f64::atan)),
    Builtin::new("atan2", 2, 2, V30, |a| one_item(a.double(0)?.atan2(a.double(1)?))),
    Builtin::new("pow", 2, 2, V30, |a| {
        let by = a.double(1)?;
        math(a, |number| number.powf(by))
    }),
];

fn number(a: &Arguments<'_>) -> Result<Sequence> {
    let items = a.items_or_context(0)?;
    if items.len() > 1 && !a.evaluator.is_version_1() {
        return Err(crate::error::wrong_type("an argument has several items but may have only one"));
    }
    one_item(a.evaluator.number(&items)?)
}

fn abs(a: &Arguments<'_>) -> Result<Sequence> {
    let Some(number) = a.number(0)? else { return Ok(Vec::new()) };
    let negative = match &number {
        Atomic::Integer(number) => *number < 0,
        Atomic::Decimal(number) => number.is_negative(),
        other => other.as_double().is_some_and(f64::is_sign_negative),
    };
    Ok(vec![Item::Atomic(if negative { negated(&number)? } else { number })])
}

/// A function whose results are whole numbers; the type is preserved.
fn whole(a: &Arguments<'_>, double: fn(f64) -> f64, decimal: fn(Decimal) -> Option<i128>) -> Result<Sequence> {
    optional_item(match a.number(0)? {
        Some(Atomic::Decimal(number)) => decimal(number).map(|number| Atomic::Decimal(Decimal::from(number))),
        Some(Atomic::Double(number)) => Some(Atomic::Double(double(number))),
        Some(Atomic::Float(number)) => Some(Atomic::Float(double(f64::from(number)) as f32)),
        other => other,
    })
}

fn round(a: &Arguments<'_>, to_even: bool) -> Result<Sequence> {
    let Some(number) = a.number(0)? else { return Ok(Vec::new()) };
    let precision = if a.len() == 2 { a.integer(1)? } else { 0 };
    let precision = i32::try_from(precision.clamp(-1000, 1000)).unwrap_or(0);
    let overflow = || error("FOAR0002", "the number is too large");
    let exact = |number: Decimal| number.round(precision, to_even).ok_or_else(overflow);
    Ok(vec![Item::Atomic(match number {
        Atomic::Integer(number) if precision >= 0 => Atomic::Integer(number),
        Atomic::Integer(number) => Atomic::Integer(exact(Decimal::from(number))?.truncate()),
        Atomic::Decimal(number) => Atomic::Decimal(exact(number)?),
        Atomic::Float(number) => Atomic::Float(round_double(f64::from(number), precision, to_even) as f32),
        other => Atomic::Double(round_double(other.as_double().unwrap_or(f64::NAN), precision, to_even)),
    })])
}

fn round_double(number: f64, precision: i32, to_even: bool) -> f64 {
    if !number.is_finite() || number == 0.0 {
        return number;
    }
    if precision == 0 {
        let rounded = if to_even { number.round_ties_even() } else { (number + 0.5).floor() };
        // Between -0.5 and 0 the result is negative zero. Adding 0.5 to the double just below 0.5 would round up to 1.
        return if number.fract() == 0.0 {
            number
        } else {
            rounded.copysign(if rounded == 0.0 { number } else { rounded })
        };
    }
    let exact = Decimal::from_double(number).and_then(|number| number.round(precision, to_even));
    exact.map_or(number, Decimal::to_double)
}

fn math(a: &Arguments<'_>, apply: impl Fn(f64) -> f64) -> Result<Sequence> {
    optional_item(a.number(0)?.and_then(|number| number.as_double()).map(|number| Atomic::Double(apply(number))))
}

//! Aggregate functions (section 14.4).

use std::cmp::Ordering;

use super::{Arguments, Builtin, one_item};
use crate::error::{Result, error, wrong_type};
use crate::evaluate::calculate;
use crate::syntax::Operator;
use crate::value::{Atomic, AtomicType, Item, Sequence, cast, compare};
use crate::version::XPathVersion::{V10, V20};

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("count", 1, 1, V10, |a| one_item(a.items(0).len())),
    Builtin::new("sum", 1, 1, V10, sum),
    Builtin::new("sum", 2, 2, V20, sum),
    Builtin::new("avg", 1, 1, V20, average),
    Builtin::new("min", 1, 2, V20, |a| min_or_max(a, Ordering::Less)),
    Builtin::new("max", 1, 2, V20, |a| min_or_max(a, Ordering::Greater)),
];

/// The values, with untyped values cast to doubles.
fn values(a: &Arguments<'_>) -> Result<Vec<Atomic>> {
    let double = |value: Atomic| match value {
        Atomic::Untyped(_) => cast(&value, AtomicType::Double),
        other => Ok(other),
    };
    a.atomics(0)?.into_iter().map(double).collect()
}

fn total(values: &[Atomic]) -> Result<Option<Atomic>> {
    let mut total: Option<Atomic> = None;
    for value in values {
        if !value.is_numeric() && !matches!(value, Atomic::Duration(_)) {
            return Err(error("FORG0006", format!("{} cannot be added", value.kind().describe())));
        }
        total = Some(match total {
            None => value.clone(),
            Some(sum) => calculate(Operator::Add, &sum, value)?,
        });
    }
    Ok(total)
}

fn sum(a: &Arguments<'_>) -> Result<Sequence> {
    if a.evaluator.is_version_1() {
        let numbers = a.atomics(0)?;
        return one_item(numbers.iter().map(|value| a.evaluator.to_number(value)).sum::<f64>() + 0.0);
    }
    match total(&values(a)?)? {
        Some(total) => Ok(vec![Item::Atomic(total)]),
        None if a.len() == 2 => a.copied(1),
        None => one_item(0usize),
    }
}

fn average(a: &Arguments<'_>) -> Result<Sequence> {
    let values = values(a)?;
    let Some(total) = total(&values)? else { return Ok(Vec::new()) };
    Ok(vec![Item::Atomic(calculate(Operator::Divide, &total, &Atomic::from(values.len()))?)])
}

/// The minimum or the maximum. NaN wins.
fn min_or_max(a: &Arguments<'_>, wanted: Ordering) -> Result<Sequence> {
    a.collation(1)?;
    let mut best: Option<Atomic> = None;
    let mut nan = false;
    for value in values(a)? {
        if matches!(value, Atomic::QName(_)) {
            return Err(wrong_type("qualified names have no order"));
        }
        nan = nan || value.as_double().is_some_and(f64::is_nan);
        let better = match &best {
            None => true,
            Some(best) => compare(&value, best)? == Some(wanted),
        };
        if better {
            best = Some(value);
        }
    }
    Ok(if nan { vec![Item::from(f64::NAN)] } else { best.map(Item::Atomic).into_iter().collect() })
}

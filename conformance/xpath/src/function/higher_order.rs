//! Higher-order functions (section 16).

use std::cmp::Ordering;

use super::{Arguments, Builtin, optional_item};
use crate::error::{Result, wrong_type};
use crate::value::{Atomic, Item, Sequence, atomize, compare, effective_boolean};
use crate::version::XPathVersion::{V30, V31};

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("for-each", 2, 2, V30, for_each),
    Builtin::new("filter", 2, 2, V30, filter),
    Builtin::new("fold-left", 3, 3, V30, fold_left),
    Builtin::new("fold-right", 3, 3, V30, fold_right),
    Builtin::new("for-each-pair", 3, 3, V30, for_each_pair),
    Builtin::new("sort", 1, 3, V31, sort),
    Builtin::new("apply", 2, 2, V31, apply),
    Builtin::new("function-arity", 1, 1, V30, arity),
];

fn for_each(a: &Arguments<'_>) -> Result<Sequence> {
    let mut all = Vec::new();
    for item in a.items(0) {
        all.extend(a.call(1, vec![vec![item.clone()]])?);
    }
    Ok(all)
}

fn filter(a: &Arguments<'_>) -> Result<Sequence> {
    let mut selected = Vec::new();
    for item in a.items(0) {
        if effective_boolean(&a.call(1, vec![vec![item.clone()]])?)? {
            selected.push(item.clone());
        }
    }
    Ok(selected)
}

fn fold_left(a: &Arguments<'_>) -> Result<Sequence> {
    let mut result = a.copied(1)?;
    for item in a.items(0) {
        result = a.call(2, vec![result, vec![item.clone()]])?;
    }
    Ok(result)
}

fn fold_right(a: &Arguments<'_>) -> Result<Sequence> {
    let mut result = a.copied(1)?;
    for item in a.items(0).iter().rev() {
        result = a.call(2, vec![vec![item.clone()], result])?;
    }
    Ok(result)
}

fn for_each_pair(a: &Arguments<'_>) -> Result<Sequence> {
    let mut all = Vec::new();
    for (left, right) in a.items(0).iter().zip(a.items(1)) {
        all.extend(a.call(2, vec![vec![left.clone()], vec![right.clone()]])?);
    }
    Ok(all)
}

fn sort(a: &Arguments<'_>) -> Result<Sequence> {
    a.collation(1)?;
    let items = a.copied(0)?;
    let parts = items.into_iter().map(|item| vec![item]).collect();
    Ok(sorted(a, parts)?.into_iter().flatten().collect())
}

/// Sorts the parts by their values, or by the key function in the third argument.
pub(super) fn sorted(a: &Arguments<'_>, parts: Vec<Sequence>) -> Result<Vec<Sequence>> {
    let mut keyed = Vec::with_capacity(parts.len());
    for part in parts {
        let key = if a.len() == 3 { atomize(&a.call(2, vec![part.clone()])?)? } else { atomize(&part)? };
        keyed.push((key, part));
    }
    // The approximate number of comparisons.
    a.evaluator.budget.take(keyed.len() * (keyed.len().checked_ilog2().unwrap_or(0) as usize + 1))?;
    let mut failed = None;
    // The sort is stable. After an error, the remaining order does not matter.
    keyed.sort_by(|(left, _), (right, _)| {
        order(left, right).unwrap_or_else(|error| {
            failed.get_or_insert(error);
            Ordering::Equal
        })
    });
    match failed {
        Some(error) => Err(error),
        None => Ok(keyed.into_iter().map(|(_, part)| part).collect()),
    }
}

/// Compares lexicographically; a shorter list comes first, and NaN before all numbers.
fn order(left: &[Atomic], right: &[Atomic]) -> Result<Ordering> {
    for (a, b) in left.iter().zip(right) {
        let nan = |value: &Atomic| value.as_double().is_some_and(f64::is_nan);
        let ordering = match (nan(a), nan(b)) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => compare(a, b)?.unwrap_or(Ordering::Equal),
        };
        if ordering != Ordering::Equal {
            return Ok(ordering);
        }
    }
    Ok(left.len().cmp(&right.len()))
}

fn apply(a: &Arguments<'_>) -> Result<Sequence> {
    let Item::Array(members) = a.item(1)? else {
        return Err(wrong_type("the second argument of fn:apply must be an array"));
    };
    a.call(0, members.to_vec())
}

fn arity(a: &Arguments<'_>) -> Result<Sequence> {
    match a.item(0)? {
        Item::Function(function) => optional_item(Some(function.arity())),
        Item::Map(_) | Item::Array(_) => optional_item(Some(1usize)),
        other => Err(wrong_type(format!("{} is not a function", other.describe()))),
    }
}

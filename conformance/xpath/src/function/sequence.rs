//! Sequences (section 14).

use super::{Arguments, Builtin, one_item};
use crate::error::{Result, error};
use crate::evaluate::deep_equal;
use crate::value::{Item, Sequence, atomize, equal_atomic, same_key};
use crate::version::XPathVersion::{V10, V20, V30};

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("position", 0, 0, V10, |a| one_item(a.context.position)),
    Builtin::new("last", 0, 0, V10, |a| one_item(a.context.size)),
    Builtin::new("data", 0, 1, V20, data),
    Builtin::new("empty", 1, 1, V20, |a| one_item(a.items(0).is_empty())),
    Builtin::new("exists", 1, 1, V20, |a| one_item(!a.items(0).is_empty())),
    Builtin::new("head", 1, 1, V30, |a| Ok(a.items(0).first().cloned().into_iter().collect())),
    Builtin::new("tail", 1, 1, V30, |a| Ok(a.copied(0)?.into_iter().skip(1).collect())),
    Builtin::new("insert-before", 3, 3, V20, insert_before),
    Builtin::new("remove", 2, 2, V20, remove),
    Builtin::new("reverse", 1, 1, V20, |a| Ok(a.copied(0)?.into_iter().rev().collect())),
    Builtin::new("subsequence", 2, 3, V20, subsequence),
    Builtin::new("unordered", 1, 1, V20, |a| a.copied(0)),
    Builtin::new("distinct-values", 1, 2, V20, distinct_values),
    Builtin::new("index-of", 2, 3, V20, index_of),
    Builtin::new("deep-equal", 2, 3, V20, |a| one_item(deep_equal(a.items(0), a.items(1), a.evaluator)?)),
    Builtin::new("zero-or-one", 1, 1, V20, |a| bounded(a, 0, 1, "FORG0003")),
    Builtin::new("one-or-more", 1, 1, V20, |a| bounded(a, 1, usize::MAX, "FORG0004")),
    Builtin::new("exactly-one", 1, 1, V20, |a| bounded(a, 1, 1, "FORG0005")),
];

fn data(a: &Arguments<'_>) -> Result<Sequence> {
    Ok(atomize(&a.items_or_context(0)?)?.into_iter().map(Item::Atomic).collect())
}

/// Converts a position from 1 to an index.
fn index(place: i128) -> usize {
    usize::try_from(place.saturating_sub(1)).unwrap_or(if place < 1 { 0 } else { usize::MAX })
}

fn insert_before(a: &Arguments<'_>) -> Result<Sequence> {
    let mut items = a.copied(0)?;
    let at = index(a.integer(1)?).min(items.len());
    let after = items.split_off(at);
    items.extend(a.copied(2)?);
    items.extend(after);
    Ok(items)
}

fn remove(a: &Arguments<'_>) -> Result<Sequence> {
    let place = a.integer(1)?;
    let selected = a.copied(0)?.into_iter().enumerate().filter(|(index, _)| (*index as i128) + 1 != place);
    Ok(selected.map(|(_, item)| item).collect())
}

fn subsequence(a: &Arguments<'_>) -> Result<Sequence> {
    let round = |number: f64| (number + 0.5).floor();
    let start = round(a.double(1)?);
    let end = if a.len() == 3 { start + round(a.double(2)?) } else { f64::INFINITY };
    let selected = a.copied(0)?.into_iter().enumerate().filter(|(index, _)| {
        let place = (index + 1) as f64;
        place >= start && place < end
    });
    Ok(selected.map(|(_, item)| item).collect())
}

fn distinct_values(a: &Arguments<'_>) -> Result<Sequence> {
    a.collation(1)?;
    let mut found: Vec<_> = Vec::new();
    for value in a.atomics(0)? {
        a.evaluator.budget.take(found.len() / 16 + 1)?;
        if !found.iter().any(|known| same_key(known, &value)) {
            found.push(value);
        }
    }
    Ok(found.into_iter().map(Item::Atomic).collect())
}

fn index_of(a: &Arguments<'_>) -> Result<Sequence> {
    a.collation(2)?;
    let Some(wanted) = a.atomic(1)? else { return Ok(Vec::new()) };
    let values = a.atomics(0)?.into_iter().enumerate();
    // Incomparable values are distinct.
    Ok(values
        .filter(|(_, value)| equal_atomic(value, &wanted).unwrap_or(false))
        .map(|(index, _)| Item::from(index + 1))
        .collect())
}

fn bounded(a: &Arguments<'_>, least: usize, most: usize, code: &'static str) -> Result<Sequence> {
    let count = a.items(0).len();
    if (least..=most).contains(&count) {
        return a.copied(0);
    }
    Err(error(code, format!("the sequence has {count} items")))
}

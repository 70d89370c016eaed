//! Arrays (section 17.3). Positions start at 1.

use super::{Arguments, Builtin, one_item};
use crate::error::{Result, error, wrong_type};
use crate::evaluate::member;
use crate::value::{Item, Sequence, effective_boolean};
use crate::version::XPathVersion::V31;

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("size", 1, 1, V31, |a| one_item(array(a.item(0)?)?.len())),
    Builtin::new("get", 2, 2, V31, |a| {
        array(a.item(0)?)?;
        a.evaluator.member(a.item(0)?, &a.integer(1)?.into())
    }),
    Builtin::new("put", 3, 3, V31, put),
    Builtin::new("append", 2, 2, V31, append),
    Builtin::new("subarray", 2, 3, V31, subarray),
    Builtin::new("remove", 2, 2, V31, remove),
    Builtin::new("insert-before", 3, 3, V31, insert_before),
    Builtin::new("head", 1, 1, V31, |a| Ok(member(&members(a, 0)?, &1usize.into())?.clone())),
    Builtin::new("tail", 1, 1, V31, |a| part(members(a, 0)?, 1, None)),
    Builtin::new("reverse", 1, 1, V31, |a| array_of(members(a, 0)?.into_iter().rev().collect())),
    Builtin::new("join", 1, 1, V31, join),
    Builtin::new("for-each", 2, 2, V31, for_each),
    Builtin::new("filter", 2, 2, V31, filter),
    Builtin::new("fold-left", 3, 3, V31, fold_left),
    Builtin::new("fold-right", 3, 3, V31, fold_right),
    Builtin::new("for-each-pair", 3, 3, V31, for_each_pair),
    Builtin::new("sort", 1, 3, V31, |a| array_of(super::higher_order::sorted(a, members(a, 0)?)?)),
    Builtin::new("flatten", 1, 1, V31, |a| {
        let mut all = Vec::new();
        flatten(a, a.items(0), &mut all)?;
        Ok(all)
    }),
];

fn array(item: &Item) -> Result<&[Sequence]> {
    match item {
        Item::Array(members) => Ok(members),
        other => Err(wrong_type(format!("an argument is {} but must be an array", other.describe()))),
    }
}

/// The members, counted against the budget.
fn members(a: &Arguments<'_>, index: usize) -> Result<Vec<Sequence>> {
    let members = array(a.item(index)?)?;
    a.evaluator.budget.take(members.iter().map(|member| member.len() + 1).sum())?;
    Ok(members.to_vec())
}

fn array_of(members: Vec<Sequence>) -> Result<Sequence> {
    Ok(vec![Item::array(members)?])
}

/// The index of a position, which may be one past the end.
fn place(a: &Arguments<'_>, index: usize, most: usize) -> Result<usize> {
    let place = a.integer(index)?;
    let found = usize::try_from(place).ok().and_then(|place| place.checked_sub(1)).filter(|place| *place <= most);
    found.ok_or_else(|| error("FOAY0001", format!("position {place} is out of range")))
}

fn part(members: Vec<Sequence>, from: usize, length: Option<usize>) -> Result<Sequence> {
    if from > members.len() || length.is_some_and(|length| length > members.len() - from) {
        return Err(error("FOAY0001", "the range is outside the array"));
    }
    let length = length.unwrap_or(members.len() - from);
    array_of(members.into_iter().skip(from).take(length).collect())
}

fn put(a: &Arguments<'_>) -> Result<Sequence> {
    let mut members = members(a, 0)?;
    let at = place(a, 1, members.len().saturating_sub(1))?;
    match members.get_mut(at) {
        Some(member) => *member = a.copied(2)?,
        None => return Err(error("FOAY0001", "the array is empty")),
    }
    array_of(members)
}

fn append(a: &Arguments<'_>) -> Result<Sequence> {
    let mut members = members(a, 0)?;
    members.push(a.copied(1)?);
    array_of(members)
}

fn subarray(a: &Arguments<'_>) -> Result<Sequence> {
    let members = members(a, 0)?;
    let from = place(a, 1, members.len())?;
    let length = if a.len() == 3 {
        Some(usize::try_from(a.integer(2)?).map_err(|_| error("FOAY0002", "the length is negative"))?)
    } else {
        None
    };
    part(members, from, length)
}

fn remove(a: &Arguments<'_>) -> Result<Sequence> {
    let members = members(a, 0)?;
    let mut places = Vec::new();
    for value in a.atomics(1)? {
        member(&members, &value)?;
        places.push(value.text());
    }
    a.evaluator.budget.take(members.len().saturating_mul(places.len()))?;
    let selected = members.into_iter().enumerate().filter(|(index, _)| !places.contains(&(index + 1).to_string()));
    array_of(selected.map(|(_, member)| member).collect())
}

fn insert_before(a: &Arguments<'_>) -> Result<Sequence> {
    let mut members = members(a, 0)?;
    let at = place(a, 1, members.len())?;
    let after = members.split_off(at);
    members.push(a.copied(2)?);
    members.extend(after);
    array_of(members)
}

fn join(a: &Arguments<'_>) -> Result<Sequence> {
    let mut all = Vec::new();
    for item in a.items(0) {
        let members = array(item)?;
        a.evaluator.budget.take(members.iter().map(|member| member.len() + 1).sum())?;
        all.extend(members.iter().cloned());
    }
    array_of(all)
}

fn for_each(a: &Arguments<'_>) -> Result<Sequence> {
    let mut all = Vec::new();
    for member in members(a, 0)? {
        all.push(a.call(1, vec![member])?);
    }
    array_of(all)
}

fn filter(a: &Arguments<'_>) -> Result<Sequence> {
    let mut selected = Vec::new();
    for member in members(a, 0)? {
        if effective_boolean(&a.call(1, vec![member.clone()])?)? {
            selected.push(member);
        }
    }
    array_of(selected)
}

fn fold_left(a: &Arguments<'_>) -> Result<Sequence> {
    let mut result = a.copied(1)?;
    for member in members(a, 0)? {
        result = a.call(2, vec![result, member])?;
    }
    Ok(result)
}

fn fold_right(a: &Arguments<'_>) -> Result<Sequence> {
    let mut result = a.copied(1)?;
    for member in members(a, 0)?.into_iter().rev() {
        result = a.call(2, vec![member, result])?;
    }
    Ok(result)
}

fn for_each_pair(a: &Arguments<'_>) -> Result<Sequence> {
    let mut all = Vec::new();
    for (left, right) in members(a, 0)?.into_iter().zip(members(a, 1)?) {
        all.push(a.call(2, vec![left, right])?);
    }
    array_of(all)
}

fn flatten(a: &Arguments<'_>, items: &[Item], all: &mut Sequence) -> Result<()> {
    a.evaluator.budget.take(items.len())?;
    for item in items {
        match item {
            Item::Array(members) => {
                for member in members.iter() {
                    flatten(a, member, all)?;
                }
            }
            other => all.push(other.clone()),
        }
    }
    Ok(())
}

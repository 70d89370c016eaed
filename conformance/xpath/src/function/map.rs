//! Maps (section 17.1).

use super::{Arguments, Builtin, one_item};
use crate::error::{Result, error, wrong_type};
use crate::value::{Atomic, Item, Map, Sequence, same_key};
use crate::version::XPathVersion::V31;

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("size", 1, 1, V31, |a| one_item(map(a.item(0)?)?.len())),
    Builtin::new("keys", 1, 1, V31, |a| {
        Ok(map(a.item(0)?)?.iter().map(|(key, _)| Item::Atomic(key.clone())).collect())
    }),
    Builtin::new("contains", 2, 2, V31, contains),
    Builtin::new("get", 2, 2, V31, |a| {
        map(a.item(0)?)?;
        a.evaluator.member(a.item(0)?, &key(a, 1)?)
    }),
    Builtin::new("put", 3, 3, V31, put),
    Builtin::new("entry", 2, 2, V31, |a| Ok(vec![Item::map(vec![(key(a, 0)?, a.copied(1)?)])?])),
    Builtin::new("remove", 2, 2, V31, remove),
    Builtin::new("merge", 1, 2, V31, merge),
    Builtin::new("for-each", 2, 2, V31, for_each),
    Builtin::new("find", 2, 2, V31, find),
];

fn map(item: &Item) -> Result<&Map> {
    match item {
        Item::Map(map) => Ok(map),
        other => Err(wrong_type(format!("an argument is {} but must be a map", other.describe()))),
    }
}

fn key(a: &Arguments<'_>, index: usize) -> Result<Atomic> {
    a.atomic(index)?.ok_or_else(|| wrong_type("a key cannot be an empty sequence"))
}

fn contains(a: &Arguments<'_>) -> Result<Sequence> {
    let key = key(a, 1)?;
    one_item(map(a.item(0)?)?.iter().any(|(known, _)| same_key(known, &key)))
}

/// The entries, counted against the budget: updating a map copies it.
fn entries(a: &Arguments<'_>, item: &Item) -> Result<Map> {
    let entries = map(item)?;
    a.evaluator.budget.take(entries.iter().map(|(_, value)| value.len() + 1).sum())?;
    Ok(entries.clone())
}

fn put(a: &Arguments<'_>) -> Result<Sequence> {
    let (mut entries, key, value) = (entries(a, a.item(0)?)?, key(a, 1)?, a.copied(2)?);
    match entries.iter_mut().find(|(known, _)| same_key(known, &key)) {
        Some(entry) => *entry = (key, value),
        None => entries.push((key, value)),
    }
    Ok(vec![Item::map(entries)?])
}

fn remove(a: &Arguments<'_>) -> Result<Sequence> {
    let (mut entries, keys) = (entries(a, a.item(0)?)?, a.atomics(1)?);
    a.evaluator.budget.take(entries.len().saturating_mul(keys.len()))?;
    entries.retain(|(known, _)| !keys.iter().any(|key| same_key(known, key)));
    Ok(vec![Item::map(entries)?])
}

/// Of entries with equal keys, the first wins unless the option `duplicates` selects otherwise.
fn merge(a: &Arguments<'_>) -> Result<Sequence> {
    let option = match a.items(1) {
        [] => None,
        [Item::Map(options)] => {
            options.iter().find(|(key, _)| key.text() == "duplicates").and_then(|(_, value)| value.first())
        }
        _ => return Err(wrong_type("the options must be a map")),
    };
    let duplicates = option.map(crate::value::string_of).transpose()?.unwrap_or_else(|| "use-first".to_owned());
    let mut merged = Map::new();
    for item in a.items(0) {
        for (key, value) in entries(a, item)? {
            a.evaluator.budget.take(merged.len() / 16 + 1)?;
            let Some(known) = merged.iter_mut().find(|(known, _)| same_key(known, &key)) else {
                merged.push((key, value));
                continue;
            };
            match duplicates.as_str() {
                "use-first" | "use-any" => {}
                "use-last" => known.1 = value,
                "combine" => known.1.extend(value),
                "reject" => return Err(error("FOJS0003", format!("key `{}` is repeated", key.text()))),
                other => {
                    return Err(error(
                        "FOJS0005",
                        format!("`{other}` is not a valid value of the option `duplicates`"),
                    ));
                }
            }
        }
    }
    Ok(vec![Item::map(merged)?])
}

fn for_each(a: &Arguments<'_>) -> Result<Sequence> {
    let mut all = Vec::new();
    for (key, value) in map(a.item(0)?)? {
        all.extend(a.call(1, vec![vec![Item::Atomic(key.clone())], value.clone()])?);
    }
    Ok(all)
}

/// The values of the key at any depth, as an array.
fn find(a: &Arguments<'_>) -> Result<Sequence> {
    let key = key(a, 1)?;
    let mut found = Vec::new();
    collect(a, a.items(0), &key, &mut found)?;
    Ok(vec![Item::array(found)?])
}

fn collect(a: &Arguments<'_>, items: &[Item], key: &Atomic, found: &mut Vec<Sequence>) -> Result<()> {
    a.evaluator.budget.take(items.len())?;
    for item in items {
        match item {
            Item::Map(map) => {
                for (known, value) in map.iter() {
                    if same_key(known, key) {
                        a.evaluator.budget.take(value.len())?;
                        found.push(value.clone());
                    }
                    collect(a, value, key, found)?;
                }
            }
            Item::Array(members) => {
                for member in members.iter() {
                    collect(a, member, key, found)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

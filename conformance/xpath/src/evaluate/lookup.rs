//! Maps, arrays and the lookup operator (XPath 3.1 section 3.11).

use super::{Context, Evaluator};
use crate::error::{Result, error, wrong_type};
use crate::syntax::{Expression, KeySpecifier};
use crate::value::{Atomic, Item, Map, Sequence, at_most_one, atomize, same_key};

impl Evaluator {
    pub(super) fn map(&self, entries: &[(Expression, Expression)], context: &Context) -> Result<Sequence> {
        let mut map = Map::new();
        for (key, value) in entries {
            let key = at_most_one(atomize(&self.evaluate(key, context)?)?, "a key")?;
            let key = key.ok_or_else(|| wrong_type("a key cannot be an empty sequence"))?;
            self.budget.take(map.len())?;
            if map.iter().any(|(known, _)| same_key(known, &key)) {
                return Err(error("XQDY0137", format!("key `{}` is repeated", key.text())));
            }
            map.push((key, self.evaluate(value, context)?));
        }
        Ok(vec![Item::map(map)?])
    }

    pub(super) fn square_array(&self, members: &[Expression], context: &Context) -> Result<Sequence> {
        let members: Result<Vec<_>> = members.iter().map(|member| self.evaluate(member, context)).collect();
        Ok(vec![Item::array(members?)?])
    }

    pub(super) fn curly_array(&self, content: &Expression, context: &Context) -> Result<Sequence> {
        let members = self.evaluate(content, context)?.into_iter().map(|item| vec![item]);
        Ok(vec![Item::array(members.collect())?])
    }

    pub(super) fn lookup(&self, items: &[Item], key: &KeySpecifier, context: &Context) -> Result<Sequence> {
        let keys = match key {
            KeySpecifier::All => None,
            KeySpecifier::Key(key) => Some(atomize(&self.evaluate(key, context)?)?),
        };
        let mut found = Vec::new();
        for item in items {
            match &keys {
                None => match item {
                    Item::Map(map) => found.extend(map.iter().flat_map(|(_, value)| value.iter().cloned())),
                    Item::Array(members) => found.extend(members.iter().flatten().cloned()),
                    other => return Err(wrong_type(format!("{} has no members", other.describe()))),
                },
                Some(keys) => {
                    for key in keys {
                        found.extend(self.member(item, key)?);
                    }
                }
            }
            self.budget.take(found.len())?;
        }
        Ok(found)
    }

    /// The value in a map or an array for a key.
    pub(crate) fn member(&self, item: &Item, key: &Atomic) -> Result<Sequence> {
        let found = match item {
            Item::Map(map) => {
                self.budget.take(map.len())?;
                map.iter().find(|(known, _)| same_key(known, key)).map(|(_, value)| value.clone()).unwrap_or_default()
            }
            Item::Array(members) => member(members, key)?.clone(),
            other => return Err(wrong_type(format!("{} has no members", other.describe()))),
        };
        self.budget.take(found.len())?;
        Ok(found)
    }
}

/// The member of an array at a position from 1.
pub(crate) fn member<'a>(members: &'a [Sequence], key: &Atomic) -> Result<&'a Sequence> {
    let number = match key {
        Atomic::Integer(number) => *number,
        Atomic::Untyped(text) => {
            text.trim().parse().map_err(|_| wrong_type("the key of an array must be an integer"))?
        }
        _ => return Err(wrong_type("the key of an array must be an integer")),
    };
    let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    index.and_then(|index| members.get(index)).ok_or_else(|| {
        error("FOAY0001", format!("position {number} is out of range: the array has {} members", members.len()))
    })
}

//! Keywords of objects.

use std::borrow::Cow;

use super::{Broken, Judge, Keyword};
use crate::json::Tree;

impl Judge<'_> {
    pub(super) fn object(
        &self,
        keyword: Keyword<'_>,
        value: &Tree<'_>,
        members: &[(Cow<'_, str>, Tree<'_>)],
    ) -> Result<(), Broken> {
        let Keyword { name, says, schema, depth } = keyword;
        let named = says.entries();
        let member = |schema: &Tree<'_>, name: &str, member: &Tree<'_>| {
            self.schema(schema, member, depth).map_err(|broken| broken.below(name))
        };
        let has = |names: &Tree<'_>| {
            let missing = |name: &&str| value.member(name).is_none();
            match names.items().iter().filter_map(Tree::text).find(missing) {
                Some(name) => Err(Broken::new("is required, but missing").below(name)),
                None => Ok(()),
            }
        };
        let count = |limit: &Tree<'_>, keeps: fn(&u64, &u64) -> bool| {
            limit.count().is_none_or(|limit| keeps(&(members.len() as u64), &limit))
        };
        let mut present = named.iter().filter(|(name, _)| value.member(name).is_some());
        let holds = match name {
            "required" => return has(says),
            "properties" => {
                let mut found = named.iter().filter_map(|(name, schema)| Some((schema, name, value.member(name)?)));
                return found.try_for_each(|(schema, name, found)| member(schema, name, found));
            }
            "patternProperties" => {
                return named.iter().try_for_each(|(pattern, schema)| {
                    let mut fitting = members.iter().filter(|(name, _)| self.matches(pattern, name));
                    fitting.try_for_each(|(name, found)| member(schema, name, found))
                });
            }
            "additionalProperties" => {
                let known = |name: &str| schema.member("properties").is_some_and(|named| named.member(name).is_some());
                let patterns = schema.member("patternProperties").map_or(&[][..], Tree::entries);
                let further = |(name, _): &&(Cow<'_, str>, Tree<'_>)| {
                    !known(name) && !patterns.iter().any(|(pattern, _)| self.matches(pattern, name))
                };
                return members.iter().filter(further).try_for_each(|(name, found)| member(says, name, found));
            }
            "propertyNames" => {
                return members.iter().try_for_each(|(name, _)| {
                    let valid = self.schema(says, &Tree::String(Cow::Borrowed(name)), depth);
                    valid.map_err(|_| Broken::new("breaks `propertyNames`: no member may be called so").below(name))
                });
            }
            "dependentRequired" => return present.try_for_each(|(_, names)| has(names)),
            "dependentSchemas" => return present.try_for_each(|(_, schema)| self.schema(schema, value, depth)),
            "minProperties" => count(says, u64::ge),
            "maxProperties" => count(says, u64::le),
            _ => true,
        };
        keyword.holds(holds)
    }
}

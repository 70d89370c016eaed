//! Keywords of arrays.

use super::{Broken, Judge, Keyword};
use crate::json::Tree;
use crate::json::equal::are_distinct;

impl Judge<'_> {
    pub(super) fn array(&self, keyword: Keyword<'_>, items: &[Tree<'_>]) -> Result<(), Broken> {
        let Keyword { name, says, schema, depth } = keyword;
        let each = |(place, (schema, item)): (usize, (&Tree<'_>, &Tree<'_>))| {
            self.schema(schema, item, depth).map_err(|broken| broken.below(&place.to_string()))
        };
        let count = |limit: &Tree<'_>, keeps: fn(&u64, &u64) -> bool| {
            limit.count().is_none_or(|limit| keeps(&(items.len() as u64), &limit))
        };
        let holds = match name {
            "prefixItems" => return says.items().iter().zip(items).enumerate().try_for_each(each),
            "items" => {
                let prefix = schema.member("prefixItems").map_or(0, |prefix| prefix.items().len());
                return items.iter().map(|item| (says, item)).enumerate().skip(prefix).try_for_each(each);
            }
            "contains" => {
                let bound = |key: &str| schema.member(key).and_then(Tree::count);
                let found = items.iter().filter(|item| self.is_valid(says, item, depth)).count() as u64;
                found >= bound("minContains").unwrap_or(1) && bound("maxContains").is_none_or(|most| found <= most)
            }
            "uniqueItems" => !matches!(says, Tree::Bool(true)) || are_distinct(items),
            "minItems" => count(says, u64::ge),
            "maxItems" => count(says, u64::le),
            _ => true,
        };
        keyword.holds(holds)
    }
}

//! Keywords that apply other schemas to the value or its parts.

use super::keyword::{Id, Keyword, Members, Node};
use super::path::Step;
use super::seen::Seen;
use super::walk::{At, Walk};
use crate::json::{Map, Value};

impl Walk<'_> {
    pub(super) fn apply<'v>(&mut self, keyword: &Keyword, value: &'v Value, at: At<'_>, seen: &mut Seen<'v>) -> bool {
        let named = |keyword| At { keyword, ..at };
        match (keyword, value) {
            (Keyword::Ref(id), _) => self.in_place(*id, value, named("$ref"), seen),
            (Keyword::AllOf(ids), _) => self.all(ids, |walk, id| walk.in_place(*id, value, named("allOf"), seen)),
            (Keyword::AnyOf(ids), _) => {
                // What the other alternatives evaluate counts, too.
                let mut valid = false;
                for id in ids {
                    valid |= (!valid || seen.is_needed) && self.accepts(*id, value, at, seen);
                }
                valid || self.violated(named("anyOf"), || none_of(value, "anyOf"))
            }
            (Keyword::OneOf(ids), _) => {
                match ids.iter().filter(|id| self.accepts(**id, value, at, seen)).take(2).count() {
                    0 => self.violated(named("oneOf"), || none_of(value, "oneOf")),
                    1 => true,
                    _ => self.violated(named("oneOf"), || {
                        format!("{value} is valid under more than one of the schemas listed in the 'oneOf' keyword")
                    }),
                }
            }
            (Keyword::Not(id), _) => {
                !self.accepts(*id, value, at, &mut Seen::default())
                    || self.stopped
                    || self.violated(named("not"), || format!("{value} is valid under the schema of 'not'"))
            }
            (Keyword::If { condition, then, otherwise }, _) => {
                let holds = self.accepts(*condition, value, at, seen);
                let (id, keyword) = if holds { (then, "then") } else { (otherwise, "else") };
                id.is_none_or(|id| self.in_place(id, value, named(keyword), seen))
            }
            _ => self.apply_to_parts(keyword, value, at, seen),
        }
    }

    /// A function of its own, so that schemas of the same value, which nest most, need less of the stack.
    fn apply_to_parts<'v>(&mut self, keyword: &Keyword, value: &'v Value, at: At<'_>, seen: &mut Seen<'v>) -> bool {
        let named = |keyword| At { keyword, ..at };
        match (keyword, value) {
            (Keyword::DependentSchemas(all), Value::Object(members)) => {
                let present = all.iter().filter(|(name, _)| members.contains_key(name));
                self.all(present, |walk, (_, id)| walk.in_place(*id, value, named("dependentSchemas"), seen))
            }
            (Keyword::PropertyNames(id), Value::Object(members)) => self.all(members.keys(), |walk, name| {
                let valid = walk.accepts(*id, &Value::String(name.to_string()), at, &mut Seen::default());
                valid || walk.violated(named("propertyNames"), || format!("the name {name:?} is not valid"))
            }),
            (Keyword::Members(keywords), Value::Object(members)) => self.members(keywords, members, at, seen),
            (Keyword::Items { prefix, rest }, Value::Array(items)) => self.items(prefix, *rest, items, at, seen),
            (Keyword::Contains { schema, least, most }, Value::Array(items)) => {
                self.contains((*schema, *least, *most), items, at, seen)
            }
            (Keyword::UnevaluatedProperties(id), Value::Object(members)) => {
                let all = members.iter().map(|(name, value)| (&**name, value));
                let rest: Vec<_> = all.filter(|(name, _)| !seen.has_member(name)).collect();
                seen.all_members();
                self.further(*id, &rest, named("unevaluatedProperties"))
            }
            (Keyword::UnevaluatedItems(id), Value::Array(items)) => {
                let rest: Vec<_> = items.iter().enumerate().filter(|(index, _)| !seen.has_item(*index)).collect();
                seen.items_up_to(items.len());
                self.all(rest, |walk, (index, item)| {
                    let path = at.path.child(Step::Item(index));
                    walk.check(*id, item, At { path: &path, ..named("unevaluatedItems") }, &mut Seen::default())
                })
            }
            _ => true,
        }
    }

    fn members<'v>(&mut self, keywords: &Members, members: &'v Map, at: At<'_>, seen: &mut Seen<'v>) -> bool {
        let mut further = Vec::new();
        let valid = self.all(members.iter().map(|(name, value)| (&**name, value)), |walk, (name, value)| {
            let mut valid = true;
            let own = keywords.properties.get(name);
            if let Some(id) = own {
                let path = at.path.child(Step::Member(name));
                valid &= walk.check(*id, value, At { path: &path, keyword: "properties", ..at }, &mut Seen::default());
            }
            // A name that cannot be compared with a pattern matches it: its value is judged rather than not.
            let mut patterns =
                keywords.patterns.iter().filter(|(pattern, _)| pattern.is_match(name).unwrap_or(true)).peekable();
            if own.is_some() || patterns.peek().is_some() {
                seen.member(name);
            } else {
                further.push((name, value));
            }
            let path = at.path.child(Step::Key(name));
            let from = At { path: &path, keyword: "patternProperties", ..at };
            valid & walk.all(patterns, |walk, (_, id)| walk.check(*id, value, from, &mut Seen::default()))
        });
        let Some(additional) = keywords.additional else { return valid };
        seen.all_members();
        if !valid && !self.reports {
            return false;
        }
        self.further(additional, &further, At { keyword: "additionalProperties", ..at }) && valid
    }

    fn allows_nothing(&self, id: Id) -> bool {
        matches!(self.nodes.get(id), Some(Node::Always(false)))
    }

    /// Judges members that no other keyword names.
    fn further(&mut self, id: Id, members: &[(&str, &Value)], at: At<'_>) -> bool {
        if let (true, [(first, _), others @ ..]) = (self.allows_nothing(id), members) {
            return self.violated(at, || match others.len() {
                0 => format!("the member {first:?} is not allowed"),
                count => format!("the member {first:?} and {count} more are not allowed"),
            });
        }
        self.all(members, |walk, (name, value)| {
            let path = at.path.child(Step::Key(name));
            walk.check(id, value, At { path: &path, ..at }, &mut Seen::default())
        })
    }

    fn items<'v>(
        &mut self,
        prefix: &[Id],
        rest: Option<Id>,
        items: &'v [Value],
        at: At<'_>,
        seen: &mut Seen<'v>,
    ) -> bool {
        seen.items_up_to(if rest.is_some() { items.len() } else { prefix.len() });
        self.all(items.iter().enumerate(), |walk, (index, item)| {
            let (id, keyword) = match prefix.get(index) {
                Some(id) => (Some(*id), "prefixItems"),
                None => (rest, "items"),
            };
            let path = at.path.child(Step::Item(index));
            id.is_none_or(|id| walk.check(id, item, At { path: &path, keyword, ..at }, &mut Seen::default()))
        })
    }

    fn contains<'v>(
        &mut self,
        (id, least, most): (Id, u64, Option<u64>),
        items: &'v [Value],
        at: At<'_>,
        seen: &mut Seen<'v>,
    ) -> bool {
        let mut count = 0_u64;
        for (index, item) in items.iter().enumerate() {
            if self.accepts(id, item, at, &mut Seen::default()) {
                seen.item(index);
                count += 1;
            }
        }
        let has_enough = count >= least || {
            let keyword = if count == 0 { "contains" } else { "minContains" };
            self.violated(At { keyword, ..at }, || {
                format!("{count} items are valid under the schema of 'contains', not at least {least}")
            })
        };
        let most = most.filter(|most| count > *most);
        most.is_none_or(|most| {
            self.violated(At { keyword: "maxContains", ..at }, || {
                format!("{count} items are valid under the schema of 'contains', not at most {most}")
            })
        }) && has_enough
    }
}

fn none_of(value: &Value, keyword: &str) -> String {
    format!("{value} is not valid under any of the schemas listed in the '{keyword}' keyword")
}

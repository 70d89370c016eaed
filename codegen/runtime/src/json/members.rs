//! Reads an object member by member.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;

use super::{Extra, Json, Map, Maybe, Mismatch, Node, Tree};

/// An object that is being read. It records which members were read, and so knows the others.
pub struct Members<'a> {
    node: Node<'a>,
    members: &'a [(Cow<'a, str>, Tree<'a>)],
    /// The indices of the members that were read: a bit each, and a list of higher indices.
    asked: Cell<u64>,
    asked_behind: RefCell<Vec<usize>>,
}

impl<'a> Members<'a> {
    /// The members of `node`.
    ///
    /// # Errors
    /// It is not an object.
    pub fn of(node: Node<'a>) -> Result<Self, Mismatch> {
        match node.members() {
            Some((members, node)) => Ok(Self { node, members, asked: Cell::new(0), asked_behind: RefCell::default() }),
            None => Err(Mismatch::kind("an object", node.tree())),
        }
    }

    /// A required member. In text, which cannot express null, a null member is missing.
    ///
    /// # Errors
    /// It is missing, or does not match.
    pub fn required<T: Json>(&self, name: &'static str) -> Result<T, Mismatch> {
        let asked = self.ask(name);
        let value = asked.or_else(|| self.node.is_text().then_some(&Tree::Null));
        let missing = || Mismatch::new("is required, but missing").below(name);
        let read = self.read(name, value.ok_or_else(missing)?);
        if asked.is_some() { read } else { read.map_err(|_| missing()) }
    }

    /// An optional member that cannot be null; a lenient reader reads null as missing.
    ///
    /// # Errors
    /// It does not match.
    pub fn optional<T: Json>(&self, name: &'static str) -> Result<Option<T>, Mismatch> {
        match self.ask(name) {
            None => Ok(None),
            Some(Tree::Null) => self
                .read(name, &Tree::Null)
                .map(Some)
                .or_else(|error| if self.node.is_lenient() { Ok(None) } else { Err(error) }),
            Some(value) => self.read(name, value).map(Some),
        }
    }

    /// A member that may be missing, null, or a value.
    ///
    /// # Errors
    /// It does not match.
    pub fn maybe<T: Json>(&self, name: &'static str) -> Result<Maybe<T>, Mismatch> {
        match self.ask(name) {
            None => Ok(Maybe::Absent),
            Some(Tree::Null) => {
                self.node.recognise();
                Ok(Maybe::Null)
            }
            Some(value) => self.read(name, value).map(Maybe::Value),
        }
    }

    /// A member whose schema is `false`; a lenient reader ignores it.
    ///
    /// # Errors
    /// It is present.
    #[inline]
    pub fn forbidden(&self, name: &str) -> Result<(), Mismatch> {
        let is_present = self.members.iter().any(|(known, _)| known == name);
        if is_present && !self.node.is_lenient() {
            return Err(Mismatch::new("is not allowed").below(name));
        }
        Ok(())
    }

    /// The members that were not read before, which the document does not name. It is read last.
    pub fn extra(&self) -> Extra {
        let mut others: Vec<_> = self.others().collect();
        if others.len() > 1 {
            // The last member of a name counts.
            let mut seen = HashSet::new();
            others.reverse();
            others.retain(|(name, _)| seen.insert(*name));
            others.reverse();
        }
        let mut extra = Extra::default();
        for (name, value) in others {
            extra.push(name, value.to_text());
        }
        extra
    }

    /// As [`Members::extra`], with values of type `T`.
    ///
    /// # Errors
    /// A value does not match.
    pub fn rest<T: Json>(&self) -> Result<Map<T>, Mismatch> {
        self.others().map(|(name, value)| Ok((name.to_owned(), self.read(name, value)?))).collect()
    }

    /// `value`, if there are no further members (`additionalProperties: false`); a lenient reader ignores them.
    ///
    /// # Errors
    /// There is a further member.
    pub fn closed<T>(&self, value: T) -> Result<T, Mismatch> {
        match self.others().next() {
            Some((name, _)) if !self.node.is_lenient() => {
                Err(Mismatch::new("is not a member of this object").below(name))
            }
            _ => Ok(value),
        }
    }

    /// The last one of that name.
    fn ask(&self, name: &'static str) -> Option<&'a Tree<'a>> {
        let place = self.members.iter().rposition(|(known, _)| known == name)?;
        match u32::try_from(place).ok().and_then(|place| 1_u64.checked_shl(place)) {
            Some(bit) => self.asked.set(self.asked.get() | bit),
            None => self.asked_behind.borrow_mut().push(place),
        }
        self.members.get(place).map(|(_, value)| value)
    }

    fn others(&self) -> impl Iterator<Item = (&'a str, &'a Tree<'a>)> {
        let asked = self.asked.get().count_ones() as usize + self.asked_behind.borrow().len();
        // Usually all members were read, and nothing is left.
        let most = if asked == self.members.len() { 0 } else { usize::MAX };
        let others = self.members.iter().take(most).filter(|(name, _)| !self.was_asked(name));
        others.map(|(name, value)| (name.as_ref(), value))
    }

    /// Whether a member of that name was read.
    fn was_asked(&self, name: &str) -> bool {
        let is_there = |place: usize| self.members.get(place).is_some_and(|(known, _)| known == name);
        let mut rest = self.asked.get();
        while rest != 0 {
            if is_there(rest.trailing_zeros() as usize) {
                return true;
            }
            rest &= rest - 1;
        }
        self.asked_behind.borrow().iter().any(|place| is_there(*place))
    }

    fn read<T: Json>(&self, name: &str, value: &'a Tree<'a>) -> Result<T, Mismatch> {
        self.node.recognise();
        T::decode(self.node.at(value)).map_err(|error| error.below(name))
    }
}

#[cfg(test)]
mod tests {
    use super::{Extra, Members};
    use crate::json::{Mode, Node, Tree};

    fn extra(text: &str) -> Extra {
        let tree = Tree::read(text.as_bytes()).unwrap();
        Node::of(&tree, Mode::Strict, |node| Ok(Members::of(node)?.extra())).unwrap()
    }

    #[test]
    fn of_members_with_one_name_the_last_one_counts() {
        let read = extra(r#"{"a":1,"b":{},"a":2}"#);
        assert_eq!((read.len(), read.get("a"), read.get("b")), (2, Some(2.into()), Some(serde_json::json!({}))));
    }

    #[test]
    fn members_are_the_same_in_any_order() {
        assert_eq!(extra(r#"{"a":1,"b":{"c":1,"d":2}}"#), extra(r#"{"b":{"d":2,"c":1},"a":1}"#));
        assert_ne!(extra(r#"{"a":1,"b":2}"#), extra(r#"{"a":1,"c":2}"#));
        assert_ne!(extra(r#"{"a":1}"#), extra("{}"));
    }
}

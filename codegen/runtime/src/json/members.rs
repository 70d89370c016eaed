//! Reading an object member by member.

use std::cell::RefCell;

use serde_json::Value;

use super::{Extra, Json, Map, Maybe, Mismatch, Node};

/// An object that is being read. It remembers which members were asked for, so that it knows the others.
pub struct Members<'a> {
    node: Node<'a>,
    map: &'a serde_json::Map<String, Value>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Members<'a> {
    /// The members of `node`.
    ///
    /// # Errors
    /// It is not an object.
    pub fn of(node: Node<'a>) -> Result<Self, Mismatch> {
        match node.value() {
            Value::Object(map) => Ok(Self { node, map, asked: RefCell::default() }),
            other => Err(Mismatch::kind("an object", other)),
        }
    }

    /// A member that must be there.
    ///
    /// # Errors
    /// It is missing, or does not fit.
    pub fn required<T: Json>(&self, name: &'static str) -> Result<T, Mismatch> {
        match self.ask(name) {
            Some(value) => self.read(name, value),
            None => Err(Mismatch::new("is required, but missing").below(name)),
        }
    }

    /// A member that may be missing but not null; a lenient reader takes null for missing.
    ///
    /// # Errors
    /// It does not fit.
    pub fn optional<T: Json>(&self, name: &'static str) -> Result<Option<T>, Mismatch> {
        match self.ask(name) {
            None => Ok(None),
            Some(Value::Null) => self
                .read(name, &Value::Null)
                .map(Some)
                .or_else(|error| if self.node.is_lenient() { Ok(None) } else { Err(error) }),
            Some(value) => self.read(name, value).map(Some),
        }
    }

    /// A member that may be missing, null, or a value.
    ///
    /// # Errors
    /// It does not fit.
    pub fn maybe<T: Json>(&self, name: &'static str) -> Result<Maybe<T>, Mismatch> {
        match self.ask(name) {
            None => Ok(Maybe::Absent),
            Some(Value::Null) => {
                self.node.recognise();
                Ok(Maybe::Null)
            }
            Some(value) => self.read(name, value).map(Maybe::Value),
        }
    }

    /// The members that nobody has asked for: those that the document does not name. The last thing to be read.
    pub fn extra(&self) -> Extra {
        let mut extra = Extra::default();
        for (name, value) in self.others() {
            extra.insert(name, value.clone());
        }
        extra
    }

    /// As [`Members::extra`], each being a `T`.
    ///
    /// # Errors
    /// One does not fit.
    pub fn rest<T: Json>(&self) -> Result<Map<T>, Mismatch> {
        self.others().map(|(name, value)| Ok((name.clone(), self.read(name, value)?))).collect()
    }

    /// `value`, if there are no members besides (`additionalProperties: false`); a lenient reader passes over them.
    ///
    /// # Errors
    /// There is one.
    pub fn closed<T>(&self, value: T) -> Result<T, Mismatch> {
        match self.others().next() {
            Some((name, _)) if !self.node.is_lenient() => {
                Err(Mismatch::new("is not a member of this object").below(name))
            }
            _ => Ok(value),
        }
    }

    fn ask(&self, name: &'static str) -> Option<&'a Value> {
        let found = self.map.get(name);
        if found.is_some() {
            self.asked.borrow_mut().push(name);
        }
        found
    }

    fn others(&self) -> impl Iterator<Item = (&'a String, &'a Value)> {
        let asked = self.asked.borrow().clone();
        // Usually everything was asked for, and there is nothing to look through.
        let all = asked.len() == self.map.len();
        self.map.iter().take(if all { 0 } else { usize::MAX }).filter(move |(name, _)| !asked.contains(&name.as_str()))
    }

    fn read<T: Json>(&self, name: &str, value: &'a Value) -> Result<T, Mismatch> {
        self.node.recognise();
        T::decode(self.node.at(value)).map_err(|error| error.below(name))
    }
}

//! Reading an object member by member.

use serde_json::Value;

use super::{Extra, Json, Map, Maybe, Mismatch, Node};

/// An object that is being read.
#[derive(Clone, Copy)]
pub struct Members<'a> {
    node: Node<'a>,
    map: &'a serde_json::Map<String, Value>,
}

impl<'a> Members<'a> {
    /// The members of `node`.
    ///
    /// # Errors
    /// It is not an object.
    pub fn of(node: Node<'a>) -> Result<Self, Mismatch> {
        match node.value() {
            Value::Object(map) => Ok(Self { node, map }),
            other => Err(Mismatch::kind("an object", other)),
        }
    }

    /// A member that must be there.
    ///
    /// # Errors
    /// It is missing, or does not fit.
    pub fn required<T: Json>(&self, name: &str) -> Result<T, Mismatch> {
        match self.map.get(name) {
            Some(value) => self.read(name, value),
            None => Err(Mismatch::new("is required, but missing").below(name)),
        }
    }

    /// A member that may be missing but not null; a lenient reader takes null for missing.
    ///
    /// # Errors
    /// It does not fit.
    pub fn optional<T: Json>(&self, name: &str) -> Result<Option<T>, Mismatch> {
        match self.map.get(name) {
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
    pub fn maybe<T: Json>(&self, name: &str) -> Result<Maybe<T>, Mismatch> {
        match self.map.get(name) {
            None => Ok(Maybe::Absent),
            Some(Value::Null) => {
                self.node.recognise();
                Ok(Maybe::Null)
            }
            Some(value) => self.read(name, value).map(Maybe::Value),
        }
    }

    /// The members that the document does not name.
    pub fn extra(&self, named: &[&str]) -> Extra {
        let mut extra = Extra::default();
        for (name, value) in self.others(named) {
            extra.insert(name, value.clone());
        }
        extra
    }

    /// The members that the document does not name, each being a `T`.
    ///
    /// # Errors
    /// One does not fit.
    pub fn rest<T: Json>(&self, named: &[&str]) -> Result<Map<T>, Mismatch> {
        self.others(named).map(|(name, value)| Ok((name.clone(), self.read(name, value)?))).collect()
    }

    /// Makes sure that there are no members besides (`additionalProperties: false`); a lenient reader passes over them.
    ///
    /// # Errors
    /// There is one.
    pub fn closed(&self, named: &[&str]) -> Result<(), Mismatch> {
        match self.others(named).next() {
            Some((name, _)) if !self.node.is_lenient() => {
                Err(Mismatch::new("is not a member of this object").below(name))
            }
            _ => Ok(()),
        }
    }

    fn others<'m>(&self, named: &'m [&str]) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a, 'm> {
        self.map.iter().filter(move |(name, _)| !named.contains(&name.as_str()))
    }

    fn read<T: Json>(&self, name: &str, value: &'a Value) -> Result<T, Mismatch> {
        self.node.recognise();
        T::decode(self.node.at(value)).map_err(|error| error.below(name))
    }
}

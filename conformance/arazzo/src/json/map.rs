//! The members of an object, in little memory: a response may have millions of them.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::Value;

/// The most members without an index.
const MAX_LINEAR: usize = 16;

/// The name of a member. Objects that were read together share it.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name(Arc<str>);

impl Name {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<T: Into<Arc<str>>> From<T> for Name {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.as_str().to_owned()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// The members of an object, in its order. Objects are equal if they have the same members, in any order.
#[derive(Clone, Default)]
pub struct Map {
    members: Vec<(Name, Value)>,
    /// The places of the members; only in large objects.
    #[expect(clippy::box_collection, reason = "most objects are small, and an unused index is a pointer")]
    index: Option<Box<HashMap<Name, usize>>>,
}

impl Map {
    /// An object without members.
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of members.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether it has no members.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    fn place(&self, name: &str) -> Option<usize> {
        match &self.index {
            Some(index) => index.get(name).copied(),
            None => self.members.iter().position(|(known, _)| known.as_str() == name),
        }
    }

    /// The member of that name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.members.get(self.place(name)?).map(|(_, value)| value)
    }

    /// The member of that name, to change it.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        let place = self.place(name)?;
        self.members.get_mut(place).map(|(_, value)| value)
    }

    /// Whether it has a member of that name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// Adds a member at the end, or replaces the value of the member of that name.
    pub fn insert(&mut self, name: impl Into<Name>, value: Value) -> Option<Value> {
        let name = name.into();
        if let Some(known) = self.get_mut(&name) {
            return Some(std::mem::replace(known, value));
        }
        if let Some(index) = &mut self.index {
            index.insert(name.clone(), self.members.len());
        }
        self.members.push((name, value));
        if self.index.is_none() && self.members.len() > MAX_LINEAR {
            self.build_index();
        }
        None
    }

    /// Removes the member of that name. The others keep their order.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let (_, value) = self.members.remove(self.place(name)?);
        if self.index.is_some() {
            self.build_index();
        }
        Some(value)
    }

    fn build_index(&mut self) {
        let places = self.members.iter().enumerate().map(|(place, (name, _))| (name.clone(), place));
        self.index = Some(Box::new(places.collect()));
    }

    /// The members in their order.
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.members.iter())
    }

    /// The names in their order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &Name> {
        self.members.iter().map(|(name, _)| name)
    }

    /// The values in their order.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &Value> {
        self.members.iter().map(|(_, value)| value)
    }

    /// The values in their order, to change them.
    pub fn values_mut(&mut self) -> impl ExactSizeIterator<Item = &mut Value> {
        self.members.iter_mut().map(|(_, value)| value)
    }

    /// Frees the memory for further members.
    pub(super) fn shrink(&mut self) {
        self.members.shrink_to_fit();
    }
}

impl PartialEq for Map {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(name, value)| other.get(name) == Some(value))
    }
}

impl Eq for Map {}

impl fmt::Debug for Map {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

impl<N: Into<Name>> FromIterator<(N, Value)> for Map {
    fn from_iter<I: IntoIterator<Item = (N, Value)>>(members: I) -> Self {
        let mut map = Self::new();
        map.extend(members);
        map
    }
}

impl<N: Into<Name>> Extend<(N, Value)> for Map {
    fn extend<I: IntoIterator<Item = (N, Value)>>(&mut self, members: I) {
        for (name, value) in members {
            self.insert(name, value);
        }
    }
}

impl IntoIterator for Map {
    type Item = (Name, Value);
    type IntoIter = std::vec::IntoIter<(Name, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl<'m> IntoIterator for &'m Map {
    type Item = (&'m Name, &'m Value);
    type IntoIter = Iter<'m>;

    fn into_iter(self) -> Iter<'m> {
        self.iter()
    }
}

/// The members of an object.
#[derive(Debug, Clone)]
pub struct Iter<'m>(std::slice::Iter<'m, (Name, Value)>);

impl<'m> Iterator for Iter<'m> {
    type Item = (&'m Name, &'m Value);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(name, value)| (name, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for Iter<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_small() {
        assert!(size_of::<Value>() <= 32, "{}", size_of::<Value>());
    }

    #[test]
    fn members_are_found_in_objects_of_any_size() {
        for count in [0, 3, 16, 17, 200] {
            let name = |index: usize| format!("n{index}");
            let mut map: Map = (0..count).map(|index| (name(index), Value::from(index as u64))).collect();
            for index in (0..count).step_by(2) {
                assert_eq!(map.remove(&name(index)), Some((index as u64).into()));
            }
            let reversed: Vec<_> = map.clone().into_iter().collect();
            assert_eq!(map, reversed.into_iter().rev().collect());
            assert_eq!(map.insert("n1", Value::Null), (count > 1).then(|| 1.into()));
            for index in 0..count {
                assert_eq!(map.contains_key(&name(index)), index % 2 == 1, "{count} {index}");
            }
            let names: Vec<&str> = map.keys().map(Name::as_str).collect();
            assert!(names.is_sorted_by_key(|name| name[1..].parse::<usize>().unwrap()), "{names:?}");
        }
    }
}

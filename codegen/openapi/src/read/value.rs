//! Deserializes JSON: reports duplicate keys and limits the number of values.

use std::fmt;

use serde_core::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::budget::{Budget, Exceeded};
use super::yaml::Notes;
use crate::location::Pointer;

/// The state of reading one text.
pub(super) struct Reading<'n> {
    pub(super) budget: Budget,
    /// The bound that is exceeded. The deserializer's error does not say so.
    pub(super) exceeded: Option<Exceeded>,
    pub(super) notes: &'n mut Notes,
}

impl Reading<'_> {
    fn create<E: Error>(&mut self, cost: usize) -> Result<(), E> {
        self.budget.create(cost).map_err(|bound| {
            self.exceeded = Some(bound);
            E::custom("too many values")
        })
    }
}

/// Deserializes one value; `at` is its pointer.
pub(super) struct ValueSeed<'r, 'n, 'p> {
    pub(super) reading: &'r mut Reading<'n>,
    pub(super) at: PartialPointer<'p>,
}

/// The pointer of a value while it is being read. It is created for every value, so it borrows and does not allocate.
#[derive(Clone, Copy)]
pub(super) enum PartialPointer<'p> {
    Root,
    Member(&'p PartialPointer<'p>, &'p str),
    Element(&'p PartialPointer<'p>, usize),
}

impl PartialPointer<'_> {
    fn pointer(self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Member(parent, key) => parent.pointer().child(key),
            Self::Element(parent, index) => parent.pointer().child(index.to_string()),
        }
    }
}

impl<'de> DeserializeSeed<'de> for ValueSeed<'_, '_, '_> {
    type Value = Value;

    fn deserialize<D: serde_core::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.reading.create(size_of::<Value>())?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueSeed<'_, '_, '_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(number(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        self.reading.create(value.len())?;
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut elements = Vec::new();
        loop {
            let at = PartialPointer::Element(&self.at, elements.len());
            match access.next_element_seed(ValueSeed { reading: &mut *self.reading, at })? {
                Some(element) => elements.push(element),
                None => return Ok(Value::Array(elements)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some(key) = access.next_key::<String>()? {
            self.reading.create(Budget::member_cost(&key))?;
            let at = PartialPointer::Member(&self.at, &key);
            let value = access.next_value_seed(ValueSeed { reading: &mut *self.reading, at })?;
            if members.contains_key(&key) {
                self.reading.notes.add_duplicate(|| at.pointer());
            }
            members.insert(key, value);
        }
        Ok(Value::Object(members))
    }
}

/// A JSON number; infinities and NaN become strings.
fn number(value: f64) -> Value {
    Number::from_f64(value).map_or_else(|| Value::String(value.to_string()), Value::Number)
}

//! Deserializes YAML and JSON the same way: reports duplicate keys, applies merge keys, limits the number of values.

use std::fmt;

use serde_core::de::{DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::location::Pointer;

/// The state of reading one text.
#[derive(Debug)]
pub(crate) struct Reading {
    /// How many more values may be created; an alias counts each time it is used.
    pub(crate) budget: usize,
    /// Whether `<<` is YAML's merge key.
    pub(crate) merge: bool,
    /// Members that appear twice in one object.
    pub(crate) duplicates: Vec<Pointer>,
    /// Values with a YAML tag, and the tag.
    pub(crate) tags: Vec<(Pointer, String)>,
    /// Whether the budget is used up. The deserializer's error does not say so.
    pub(crate) exhausted: bool,
}

/// Deserializes one value; `at` is its pointer.
pub(crate) struct ValueSeed<'r, 'p> {
    pub(crate) reading: &'r mut Reading,
    pub(crate) at: PartialPointer<'p>,
}

/// The pointer of a value while it is being read. It is created for every value, so it borrows and does not allocate.
#[derive(Clone, Copy)]
pub(crate) enum PartialPointer<'p> {
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

impl<'de> DeserializeSeed<'de> for ValueSeed<'_, '_> {
    type Value = Value;

    fn deserialize<D: serde_core::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        match self.reading.budget.checked_sub(1) {
            Some(left) => self.reading.budget = left,
            None => {
                self.reading.exhausted = true;
                return Err(D::Error::custom("too many values"));
            }
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for ValueSeed<'_, '_> {
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

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(number(value as f64))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: serde_core::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.deserialize(deserializer)
    }

    /// A YAML tag has no meaning in OpenAPI and Arazzo: the tagged value is used without it.
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        let (tag, variant) = access.variant::<String>()?;
        self.reading.tags.push((self.at.pointer(), tag));
        variant.newtype_variant_seed(self)
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
        let mut merged = Vec::new();
        while let Some(key) = access.next_key_seed(KeySeed)? {
            let at = PartialPointer::Member(&self.at, &key);
            let value = access.next_value_seed(ValueSeed { reading: &mut *self.reading, at })?;
            if self.reading.merge && key == "<<" {
                merged.push(value);
                continue;
            }
            if members.contains_key(&key) {
                self.reading.duplicates.push(at.pointer());
            }
            members.insert(key, value);
        }
        merged.into_iter().for_each(|value| merge(&mut members, value));
        Ok(Value::Object(members))
    }
}

/// Applies YAML's merge key: adds the members that the object does not have. Of several objects, the earlier one wins.
fn merge(members: &mut Map<String, Value>, value: Value) {
    match value {
        Value::Object(more) => {
            for (key, value) in more {
                members.entry(key).or_insert(value);
            }
        }
        Value::Array(several) => several.into_iter().for_each(|value| merge(members, value)),
        _ => {}
    }
}

/// A JSON number; infinities and NaN become strings.
fn number(value: f64) -> Value {
    Number::from_f64(value).map_or_else(|| Value::String(value.to_string()), Value::Number)
}

/// Deserializes a key as text: YAML's `200:`, `true:` and `null:` become strings.
struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = String;

    fn deserialize<D: serde_core::Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, number or boolean as the key")
    }

    fn visit_bool<E>(self, value: bool) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_i64<E>(self, value: i64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_u64<E>(self, value: u64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_f64<E>(self, value: f64) -> Result<String, E> {
        Ok(format!("{value:?}"))
    }

    fn visit_str<E>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }

    fn visit_string<E>(self, value: String) -> Result<String, E> {
        Ok(value)
    }

    fn visit_unit<E>(self) -> Result<String, E> {
        Ok("null".to_owned())
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<String, A::Error> {
        let (_tag, variant) = access.variant::<String>()?;
        variant.newtype_variant_seed(self)
    }
}

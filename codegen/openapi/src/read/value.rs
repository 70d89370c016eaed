//! Text → value, the same way for YAML and JSON: duplicate keys are told, merge keys applied, sizes bounded.

use std::fmt;

use serde_core::de::{DeserializeSeed, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::location::Pointer;

/// What reading one text has cost and noticed so far.
#[derive(Debug)]
pub(crate) struct Reading {
    /// How many more values may be made; aliases count every time they are used.
    pub(crate) budget: usize,
    /// `<<` has YAML's meaning.
    pub(crate) merge: bool,
    /// Members that were given twice in one object.
    pub(crate) duplicates: Vec<Pointer>,
    /// Values with a tag that JSON has no word for.
    pub(crate) tags: Vec<(Pointer, String)>,
    /// The deserialiser's error has no type, so the cause is noted here.
    pub(crate) exhausted: bool,
}

/// Makes one value; `at` is its place.
pub(crate) struct ValueSeed<'r, 'p> {
    pub(crate) reading: &'r mut Reading,
    pub(crate) at: Place<'p>,
}

/// A place while it is being read: made for every value, so it must cost nothing.
#[derive(Clone, Copy)]
pub(crate) enum Place<'p> {
    Root,
    Member(&'p Place<'p>, &'p str),
    Element(&'p Place<'p>, usize),
}

impl Place<'_> {
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
        Ok(whole(value as f64))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(whole(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(whole(value))
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

    /// A YAML tag says nothing to OpenAPI and Arazzo: the tagged value counts.
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        let (tag, variant) = access.variant::<String>()?;
        self.reading.tags.push((self.at.pointer(), tag));
        variant.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut elements = Vec::new();
        loop {
            let at = Place::Element(&self.at, elements.len());
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
            let at = Place::Member(&self.at, &key);
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

/// YAML's merge key: what the object has not, it takes; of several objects the earlier one wins.
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

/// A number that JSON can hold; infinities and NaN become their YAML names.
fn whole(value: f64) -> Value {
    Number::from_f64(value).map_or_else(|| Value::String(value.to_string()), Value::Number)
}

/// A key as text: YAML's `200:`, `true:` and `null:` are spelled out.
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
        f.write_str("a text, number or boolean as the key")
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

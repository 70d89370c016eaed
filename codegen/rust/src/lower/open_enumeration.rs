//! `anyOf` of any string and listed strings: one open enumeration.

use signoff_openapi::api::{Constraints, Schema, SimpleType};

use super::Lowering;
use super::schema::{enumerated, is_object};
use super::union::is_only_null;

impl Lowering<'_> {
    /// Reads an `anyOf` of a string without bounds and of listed strings as an enumeration of these, which allows any other string as well.
    /// The alternatives may be such schemas themselves.
    pub(super) fn open_enumeration(&mut self, schema: &Schema) -> Option<Schema> {
        let values = self.listed_strings(schema, 0).filter(|(_, is_open)| *is_open)?.0;
        if values.is_empty() {
            return None;
        }
        Some(Schema {
            enumeration: Some(values.into_iter().map(Into::into).collect()),
            any_of: Vec::new(),
            ..schema.clone()
        })
    }

    /// The listed values, and whether any other string is allowed. `None` if other values or bounded strings are allowed.
    fn listed_strings(&mut self, schema: &Schema, depth: usize) -> Option<(Vec<String>, bool)> {
        const MAX_DEPTH: usize = 4;
        if depth > MAX_DEPTH || !schema.one_of.is_empty() || is_object(schema) || schema.items.is_some() || schema.never
        {
            return None;
        }
        let is_text = |simple| matches!(simple, SimpleType::String | SimpleType::Null);
        if !schema.types.iter().all(is_text) || *schema.constraints() != Constraints::default() {
            return None;
        }
        let rare = schema.rare();
        if schema.format.is_some()
            || rare.not.is_some()
            || rare.conditional.is_some()
            || rare.content_encoding.is_some()
        {
            return None;
        }
        if let Some(values) = enumerated(schema) {
            let texts = values.iter().filter(|value| !value.is_null()).map(|value| value.as_str().map(str::to_owned));
            return schema.any_of.is_empty().then(|| texts.collect::<Option<_>>())?.map(|texts| (texts, false));
        }
        if schema.any_of.is_empty() {
            return schema.types.contains(SimpleType::String).then(|| (Vec::new(), true));
        }
        let mut all: (Vec<String>, bool) = (Vec::new(), false);
        for member in &schema.any_of {
            let member = self.merged(*member);
            if is_only_null(&member) {
                continue;
            }
            let (values, is_open) = self.listed_strings(&member, depth + 1)?;
            for value in values {
                if !all.0.contains(&value) {
                    all.0.push(value);
                }
            }
            all.1 |= is_open;
        }
        Some(all)
    }
}

//! Values of schemas that no type refers to, such as the elements of `prefixItems`.

use serde_json::{Map, Value};
use signoff_openapi::api::{AdditionalProperties, SchemaId, SimpleType};

use super::make::{Maker, hash};
use super::{number, text};
use crate::ir::{RuleDefinition, Scalar};
use crate::lower::{integer_range, plain_scalar, range_rule, text_rule};

impl Maker<'_> {
    /// A value of the schema's type, or of the schema itself if there is no type. `None` if there is no finite value.
    pub(super) fn untyped(&mut self, id: SchemaId, turn: u64) -> Option<Value> {
        if let Some(ty) = self.library.type_of(id, self.direction) {
            return self.make(ty, Some(id), turn);
        }
        if !self.has_room() {
            return None;
        }
        self.nested += 1;
        let made = self.by_keywords(id, turn);
        self.nested -= 1;
        made
    }

    fn by_keywords(&mut self, id: SchemaId, turn: u64) -> Option<Value> {
        let schema = self.hints.own(id);
        let values = schema.constant.as_deref().into_iter().chain(schema.enumeration.iter().flatten());
        let values: Vec<&Value> = values.collect();
        if !values.is_empty() {
            return values.get((turn % values.len() as u64) as usize).map(|value| (*value).clone());
        }
        let bounds = schema.constraints();
        match schema.types.iter().next() {
            _ if schema.never => None,
            Some(SimpleType::Array) => self.untyped_list(id, turn),
            Some(SimpleType::Object) => self.untyped_object(id, turn),
            Some(SimpleType::Null) => Some(Value::Null),
            Some(SimpleType::String) => {
                let scalar = plain_scalar(schema).unwrap_or(Scalar::String);
                match scalar {
                    Scalar::String => text::make_ruled(&text_rule(bounds), schema.format.as_deref(), turn),
                    scalar => Some(text::make(scalar, schema.format.as_deref(), turn)),
                }
            }
            Some(SimpleType::Boolean) => Some(Value::Bool(turn.is_multiple_of(2))),
            Some(simple @ (SimpleType::Integer | SimpleType::Number)) => {
                let usual = if simple == SimpleType::Integer { Scalar::I64 } else { Scalar::F64 };
                let scalar = plain_scalar(schema).filter(|scalar| integer_range(*scalar).is_some()).unwrap_or(usual);
                number::make(scalar, Some(&range_rule(scalar, bounds)), turn)
            }
            None => Some(Value::String(text::word(turn).to_owned())),
        }
    }

    fn untyped_list(&mut self, id: SchemaId, turn: u64) -> Option<Value> {
        let schema = self.hints.own(id);
        let bounds = schema.constraints();
        let float = |count: u64| (count as f64, false);
        let closed = schema.items.is_some_and(|items| self.hints.own(items).never);
        let prefix = schema.prefix_items.len() as u64;
        let most = if closed { Some(prefix.min(bounds.max_items.unwrap_or(prefix))) } else { bounds.max_items };
        let (min, max) = (bounds.min_items.map(float), most.map(float));
        let rule = RuleDefinition { min, max, ..RuleDefinition::default() };
        self.elements((Some(&rule), false), (Some(id), schema.unique_items), turn, |maker, turn| match schema.items {
            Some(items) => maker.untyped(items, turn),
            None => Some(Value::String(text::word(turn).to_owned())),
        })
    }

    /// Only the required members.
    fn untyped_object(&mut self, id: SchemaId, turn: u64) -> Option<Value> {
        let schema = self.hints.own(id);
        let mut members = Map::new();
        for name in &schema.required {
            let turn = hash(turn, name);
            let member = match (schema.property(name), &schema.additional_properties) {
                (Some(property), _) => self.untyped(property, turn)?,
                (None, AdditionalProperties::None) => return None,
                (None, AdditionalProperties::Schema(further)) => self.untyped(*further, turn)?,
                (None, _) => Value::String(text::word(turn).to_owned()),
            };
            members.insert(name.to_string(), member);
        }
        let least = schema.constraints().min_properties.unwrap_or(0);
        (members.len() as u64 >= least).then_some(Value::Object(members))
    }
}

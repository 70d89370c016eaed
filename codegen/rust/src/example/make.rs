//! Generates values of types.

use serde_json::{Map, Value};
use signoff_openapi::api::{Api, Direction, SchemaId};

use super::fits::{fits, fits_strictly, same};
use super::hints::Hints;
use super::settle::{keeps, settle_definition, settle_value};
use super::{number, text};
use crate::ir::{
    Condition, Enumeration, Extra, Library, Object, Presence, RuleDefinition, Scalar, Selected, Type, TypeId, TypeKind,
    Union,
};
use crate::lower::integer_range;

/// The number of nested values after which optional ones are left out.
const MAX_OPTIONAL_VALUES: u32 = 400;
/// The number of nested values after which generation stops: required values are infinitely many.
const MAX_VALUES: u32 = 20_000;
/// The maximum depth of optional values.
const MAX_OPTIONAL_DEPTH: usize = 6;
/// The maximum depth of all values.
const MAX_DEPTH: usize = 48;

/// Generates values. The same seed gives the same values.
pub struct Maker<'a> {
    pub(super) library: &'a Library,
    pub(super) hints: Hints<'a>,
    seed: u64,
    /// Members of the other direction are left out.
    pub(super) direction: Direction,
    /// The definitions around the value.
    open: Vec<TypeId>,
    /// The number of schemas without a type around the value.
    pub(super) nested: usize,
    made: u32,
}

impl<'a> Maker<'a> {
    /// For the values of a document.
    pub fn new(api: &'a Api, library: &'a Library, seed: u64) -> Self {
        Self {
            library,
            hints: Hints::new(api),
            seed,
            direction: Direction::Response,
            open: Vec::new(),
            nested: 0,
            made: 0,
        }
    }

    /// A value of the type: the example or default of `schema` if it fits, otherwise a generated one. `None` if there is no
    /// finite value. Values of the same type differ by `place`.
    pub fn value(&mut self, ty: &Type, schema: Option<SchemaId>, direction: Direction, place: &str) -> Option<Value> {
        (self.open, self.nested, self.made, self.direction) = (Vec::new(), 0, 0, direction);
        self.make(ty, schema, hash(self.seed, place))
    }

    /// The type of a schema. A schema that no type refers to has one only if it is a plain scalar.
    pub fn ty(&self, schema: SchemaId, direction: Direction) -> Type {
        let plain = || self.hints.plain_scalar(schema).map_or(Type::Any, Type::Scalar);
        self.library.type_of(schema, direction).cloned().unwrap_or_else(plain)
    }

    /// Whether the value can be read into the type.
    pub fn fits(&self, ty: &Type, value: &Value) -> bool {
        fits(self.library, ty, value)
    }

    /// Whether a server can read the value into the type. It accepts only documented values.
    pub fn fits_strictly(&self, ty: &Type, value: &Value) -> bool {
        fits_strictly(self.library, ty, value)
    }

    pub(super) fn make(&mut self, ty: &Type, schema: Option<SchemaId>, turn: u64) -> Option<Value> {
        if !self.has_room() {
            return None;
        }
        if let Some(value) = schema.and_then(|schema| self.example_of(ty, schema)) {
            return Some(value);
        }
        match ty {
            Type::Named(id) => self.named(*id, schema, turn),
            Type::Scalar(scalar) | Type::Formatted(scalar) => self.scalar(*scalar, None, schema, turn),
            Type::Any | Type::Foreign(_) => Some(Value::Object(Map::new())),
            Type::Null => Some(Value::Null),
            Type::List(_) | Type::Set(_) => self.list(ty, None, schema, turn),
            Type::Map(of) => self.map(of, None, schema, turn),
            Type::Tuple(parts) => {
                let items = parts.iter().enumerate();
                items.map(|(index, part)| self.make(part, None, hash(turn, &index.to_string()))).collect()
            }
            Type::Nullable(of) => self.make(of, schema, turn).or(Some(Value::Null)),
            Type::Boxed(of) => self.make(of, schema, turn),
            Type::Checked(of, rule) => {
                let rule = self.library.rules.get(rule)?;
                let made = match &**of {
                    Type::Scalar(scalar) => self.scalar(*scalar, Some(rule), schema, turn),
                    list @ (Type::List(_) | Type::Set(_)) => self.list(list, Some(rule), schema, turn),
                    Type::Map(of) => self.map(of, Some(rule), schema, turn),
                    of => self.make(of, schema, turn),
                };
                let made = made.filter(|made| self.fits(ty, made))?;
                self.settled(rule.condition.as_ref(), made, |condition, made| {
                    settle_value(of, condition, made, |other| self.fits(ty, other))
                })
            }
        }
    }

    /// The schema's own value, if it fits the type. Null does not count.
    fn example_of(&self, ty: &Type, schema: SchemaId) -> Option<Value> {
        let fits = |value: &&Value| !value.is_null() && fits_strictly(self.library, ty, value);
        self.hints.values(schema).find(fits).cloned()
    }

    fn named(&mut self, id: TypeId, schema: Option<SchemaId>, turn: u64) -> Option<Value> {
        let library = self.library;
        let definition = library.definition(id)?;
        // The definition may have more keywords than the place of use.
        let own = self.hints.at(&definition.location).or(schema);
        self.open.push(id);
        let example = own.filter(|own| Some(*own) != schema).and_then(|own| self.example_of(&Type::Named(id), own));
        let made = example.or_else(|| match &definition.kind {
            TypeKind::Object(object) => self.object(object, own, turn),
            TypeKind::Enumeration(enumeration) => self.enumerated(enumeration, turn),
            TypeKind::Union(union) => self.union(id, union, turn),
            TypeKind::Alias(of) | TypeKind::Newtype(of) => self.make(of, own, turn),
            TypeKind::Reserved => None,
        });
        self.open.pop();
        let kind = &definition.kind;
        self.settled(definition.condition.as_ref(), made?, |condition, made| settle_definition(kind, condition, made))
    }

    /// A request that violates a condition is rejected; a response is read nevertheless.
    fn settled(
        &self,
        condition: Option<&Condition>,
        made: Value,
        settle: impl FnOnce(&Condition, Value) -> Result<Value, Value>,
    ) -> Option<Value> {
        let Some(condition) = condition else { return Some(made) };
        match (settle(condition, made), self.direction) {
            (Ok(value), _) | (Err(value), Direction::Response) => Some(value),
            (Err(_), Direction::Request) => None,
        }
    }

    fn scalar(
        &mut self,
        scalar: Scalar,
        rule: Option<&RuleDefinition>,
        schema: Option<SchemaId>,
        turn: u64,
    ) -> Option<Value> {
        if scalar == Scalar::Bool {
            return Some(Value::Bool(turn.is_multiple_of(2)));
        }
        if matches!(scalar, Scalar::F64 | Scalar::DecimalNumber) || integer_range(scalar).is_some() {
            return number::make(scalar, rule, turn);
        }
        if scalar == Scalar::Integer {
            return schema.and_then(|schema| self.hints.bound(schema)).or_else(|| number::make(scalar, rule, turn));
        }
        let format = schema.and_then(|schema| self.hints.format(schema));
        match rule {
            Some(rule) => text::make_ruled(rule, format, turn),
            None => Some(text::make(scalar, format, turn)),
        }
    }

    fn list(
        &mut self,
        list: &Type,
        rule: Option<&RuleDefinition>,
        schema: Option<SchemaId>,
        turn: u64,
    ) -> Option<Value> {
        let (of, distinct) = match list {
            Type::Set(of) => (of, true),
            Type::List(of) => (of, false),
            _ => return None,
        };
        let items = schema.and_then(|schema| self.hints.items(schema));
        let prefixed = schema.is_some_and(|schema| !self.hints.prefix(schema).is_empty());
        let few = self.leads_back(of);
        self.elements((rule, few), (schema, distinct), turn, |maker, turn| match items {
            // The type says nothing about the elements after a prefix.
            Some(items) if prefixed => maker.untyped(items, turn),
            _ => maker.make(of, items, turn),
        })
    }

    /// A list of elements that `make` gives, after those of `prefixItems`. The rule has the bounds of their number; `few`: only as many as
    /// necessary.
    pub(super) fn elements(
        &mut self,
        (rule, few): (Option<&RuleDefinition>, bool),
        (schema, distinct): (Option<SchemaId>, bool),
        turn: u64,
        make: impl Fn(&mut Self, u64) -> Option<Value>,
    ) -> Option<Value> {
        let (least, most) = counts(rule);
        let wanted = if few || self.is_full() { least } else { least.max(1).min(most) };
        let prefix = schema.map(|schema| self.hints.prefix(schema)).unwrap_or_default();
        let mut made: Vec<Value> = Vec::new();
        // A set may need more attempts than it has elements.
        for index in 0..wanted.saturating_mul(if distinct { 4 } else { 1 }) {
            let turn = turn.wrapping_add(index as u64);
            let item = match prefix.get(made.len()) {
                Some(item) => self.untyped(*item, turn),
                None => make(self, turn),
            };
            let Some(item) = item else { break };
            if !(distinct && made.iter().any(|other| same(other, &item))) {
                made.push(item);
            }
            if made.len() == wanted {
                break;
            }
        }
        (made.len() >= least).then_some(Value::Array(made))
    }

    /// Counts a value; `false` if there are too many.
    pub(super) fn has_room(&mut self) -> bool {
        self.made += 1;
        self.made <= MAX_VALUES && self.open.len() + self.nested <= MAX_DEPTH
    }

    fn map(&mut self, of: &Type, rule: Option<&RuleDefinition>, schema: Option<SchemaId>, turn: u64) -> Option<Value> {
        let (least, most) = counts(rule);
        let wanted = if self.leads_back(of) || self.is_full() { least } else { least.max(1).min(most) };
        let further = schema.and_then(|schema| self.hints.further(schema));
        let mut members = Map::new();
        for index in 0..wanted {
            let Some(member) = self.make(of, further, turn.wrapping_add(index as u64)) else { break };
            let name = text::word(index as u64);
            let name = if members.contains_key(name) { format!("{name}{index}") } else { name.to_owned() };
            members.insert(name, member);
        }
        (members.len() >= least).then_some(Value::Object(members))
    }

    fn object(&mut self, object: &Object, schema: Option<SchemaId>, turn: u64) -> Option<Value> {
        let mut members = Map::new();
        for field in &object.fields {
            let required = field.presence == Presence::Required;
            let own = schema.and_then(|schema| self.hints.member(schema, &field.wire_name));
            let one_way = own.is_some_and(|own| !self.hints.goes(own, self.direction));
            if !required && (one_way || self.is_full() || self.leads_back(&field.ty)) {
                continue;
            }
            match self.make(&field.ty, own, hash(turn, &field.wire_name)) {
                Some(member) if required || self.is_held(&field.ty, &member) => {
                    members.insert(field.wire_name.clone(), member);
                }
                Some(_) => {}
                None if required => return None,
                None => {}
            }
        }
        if let (Extra::Typed(_, ty), true) = (&object.extra, members.is_empty()) {
            members.extend(self.make(ty, None, turn).map(|member| (text::word(turn).to_owned(), member)));
        }
        Some(Value::Object(members))
    }

    /// Whether the value meets the type's own condition.
    fn is_held(&self, ty: &Type, value: &Value) -> bool {
        let condition = match ty {
            Type::Checked(_, rule) => self.library.rules.get(rule).and_then(|rule| rule.condition.as_ref()),
            Type::Named(id) => self.library.definition(*id).and_then(|definition| definition.condition.as_ref()),
            _ => None,
        };
        condition.is_none_or(|condition| keeps(condition, value))
    }

    fn enumerated(&self, enumeration: &Enumeration, turn: u64) -> Option<Value> {
        let values: Vec<&Value> =
            enumeration.values.iter().map(|value| &value.value).filter(|value| !value.is_null()).collect();
        let index = turn % (values.len() as u64).max(1);
        values.get(index as usize).map(|value| (*value).clone())
    }

    /// The first alternative that gives a value; recursive ones come last.
    fn union(&mut self, id: TypeId, union: &Union, turn: u64) -> Option<Value> {
        let mut order: Vec<usize> = (0..union.variants.len()).collect();
        let first = self.seed % (order.len() as u64).max(1);
        order.rotate_left(first as usize);
        order.sort_by_key(|index| union.variants.get(*index).is_some_and(|variant| self.leads_back(&variant.ty)));
        order.into_iter().find_map(|index| {
            let variant = union.variants.get(index)?;
            let mut value = self.make(&variant.ty, None, turn)?;
            if let Some(tag) = union.tag.as_ref().filter(|tag| tag.select(&value) != Selected::Among(vec![index]))
                && let Some(members) = value.as_object_mut()
            {
                let name = tag.values.iter().find(|(_, target)| *target == index);
                members.extend(name.map(|(name, _)| (tag.property.clone(), Value::String(name.clone()))));
            }
            self.fits(&Type::Named(id), &value).then_some(value)
        })
    }

    /// Whether the type is already around the value.
    fn leads_back(&self, ty: &Type) -> bool {
        match ty {
            Type::Named(id) => {
                self.open.contains(id)
                    || match self.library.definition(*id).map(|definition| &definition.kind) {
                        Some(TypeKind::Alias(of)) => self.leads_back(of),
                        _ => false,
                    }
            }
            Type::List(of) | Type::Set(of) | Type::Map(of) | Type::Nullable(of) | Type::Boxed(of) => {
                self.leads_back(of)
            }
            Type::Checked(of, _) => self.leads_back(of),
            _ => false,
        }
    }

    /// Whether optional values are left out from here on.
    fn is_full(&self) -> bool {
        self.open.len() > MAX_OPTIONAL_DEPTH || self.made > MAX_OPTIONAL_VALUES
    }
}

/// The minimum and the maximum number of elements of an example.
fn counts(rule: Option<&RuleDefinition>) -> (usize, usize) {
    let count = |bound: Option<(f64, bool)>| bound.map(|(bound, _)| bound.clamp(0.0, 10_000.0) as usize);
    let least = rule.and_then(|rule| count(rule.min)).unwrap_or(0);
    (least, rule.and_then(|rule| count(rule.max)).unwrap_or(usize::MAX).max(least))
}

/// FNV-1a: the same on every machine and in every version.
pub(super) fn hash(seed: u64, text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = text.bytes().fold(seed ^ 0xcbf2_9ce4_8422_2325, step);
    // The low bits choose the value, so the high ones are mixed into them.
    hash ^ (hash >> 29)
}

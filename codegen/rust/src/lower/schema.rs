//! Lowers a schema to a type.

use signoff_openapi::api::{AdditionalProperties, Schema, SchemaId, SimpleType};

use super::narrow::{base, narrows};
use super::scalar::lower_untyped;
use super::{Lowered, Lowering, Slot};
use crate::ir::{Scalar, Type, TypeId, TypeKind};

/// How deeply components are lowered for other components. Documents may have chains of any length, but the stack is limited.
const MAX_DEPTH: usize = 64;

impl Lowering<'_> {
    /// The type of a schema; `hint` names it if it has no name.
    pub(super) fn lower_schema(&mut self, id: SchemaId, hint: &str) -> Lowered {
        let shape = self.shapes.shape(id, self.direction);
        self.lower_in(shape, |lowering| lowering.lower_shape(id, hint))
    }

    /// The type of the schema's shape in this direction.
    fn lower_shape(&mut self, id: SchemaId, hint: &str) -> Lowered {
        let key = (id, self.direction);
        match self.slots.get(&key) {
            Some(Slot::Done(lowered)) => return lowered.clone(),
            // The schema contains itself: use its name, or any value if it has none.
            Some(Slot::Open(type_id)) => {
                return Lowered { ty: type_id.map_or(Type::Any, Type::Named), nullable: self.is_nullable(id) };
            }
            None => {}
        }
        if let Some(type_id) = self.components.get(&key).filter(|_| self.depth > MAX_DEPTH) {
            // The component is lowered later; its name is known.
            return Lowered { ty: Type::Named(*type_id), nullable: self.is_nullable(id) };
        }
        let own = self.components.get(&key).copied();
        self.slots.insert(key, Slot::Open(own));
        // Inline schemas in a component are named after the component, not after what uses them first.
        let own = own.and_then(|own| self.library.definition(own)).map(|own| own.ident.clone());
        let own = own.or_else(|| self.shared_name(id));
        self.depth += 1;
        let ty = self.lower_new(id, own.as_deref().unwrap_or(hint));
        self.depth -= 1;
        if let Type::Checked(_, rule) = &ty {
            self.used_rules.insert(*rule);
        }
        let lowered = Lowered { ty: self.name_component(id, ty), nullable: self.is_nullable(id) };
        self.slots.insert(key, Slot::Done(lowered.clone()));
        lowered
    }

    /// Makes a component without a definition an alias.
    fn name_component(&mut self, id: SchemaId, ty: Type) -> Type {
        let Some(&type_id) = self.components.get(&(id, self.direction)) else { return ty };
        if ty != Type::Named(type_id) {
            self.define(type_id, TypeKind::Alias(ty));
        }
        Type::Named(type_id)
    }

    fn lower_new(&mut self, id: SchemaId, hint: &str) -> Type {
        let raw = self.schema(id);
        let component = raw.name.as_deref().filter(|_| self.components.contains_key(&(id, self.direction)));
        if let Some(path) = component.and_then(|name| self.config.replacement(name, self.used)) {
            return Type::Foreign(path.to_owned());
        }
        // A reference without further keywords is its target. So is `allOf` with one branch, which is commonly used to add a description.
        if let Some(target) = base(&raw).filter(|base| !narrows(&raw) && !self.is_extension(id, &raw, *base)) {
            return self.lower_schema(target, hint).ty;
        }
        let schema = self.merge(id, &raw);
        self.warn_of_empty_ranges(&raw, &schema);
        let is_alias = |lowering: &mut Self, base: &SchemaId| {
            !lowering.is_extension(id, &raw, *base) && lowering.is_only_base(*base, &raw, &schema)
        };
        if let Some(base) = base(&raw).filter(|base| is_alias(self, base)) {
            return self.lower_schema(base, hint).ty;
        }
        let ty = self.lower_kind(id, &schema, hint);
        self.with_condition(id, (&raw, &schema), ty, hint)
    }

    fn lower_kind(&mut self, id: SchemaId, schema: &Schema, hint: &str) -> Type {
        if schema.never {
            return Type::Any;
        }
        if let Some(values) = enumerated(schema) {
            return self.lower_enumeration(id, schema, &values, false, hint);
        }
        if let Some(open) = self.open_enumeration(schema) {
            let values = open.enumeration.clone().unwrap_or_default();
            return self.lower_enumeration(id, &open, &values, true, hint);
        }
        if let Some(titled) = self.titled_enumeration(schema) {
            let values = titled.enumeration.clone().unwrap_or_default();
            return self.lower_enumeration(id, &titled, &values, false, hint);
        }
        if let Some(union) = self.lower_inheritance(id, schema, hint) {
            return union;
        }
        if let Some(union) = self.lower_union(id, schema, hint) {
            return union;
        }
        let types: Vec<_> = schema.types.iter().filter(|simple| *simple != SimpleType::Null).collect();
        match types.as_slice() {
            [] if schema.types.contains(SimpleType::Null) => Type::Null,
            [] if is_object(schema) => self.lower_object(id, schema, hint),
            [] if schema.items.is_some() || !schema.prefix_items.is_empty() => self.lower_list(schema, hint),
            [] => lower_untyped(schema),
            [SimpleType::Object] => self.lower_object(id, schema, hint),
            [SimpleType::Array] => self.lower_list(schema, hint),
            [simple] => self.lower_scalar(schema, *simple, hint),
            several if several.len() == SimpleType::ALL.len() - 1 => Type::Any,
            several => self.lower_several(id, schema, several, hint),
        }
    }

    fn lower_list(&mut self, schema: &Schema, hint: &str) -> Type {
        // A list becomes a tuple only if it has exactly the items of `prefixItems`.
        let (bounds, count) = (schema.constraints(), schema.prefix_items.len() as u64);
        let never = schema.items.is_some_and(|items| self.schema_ref(items).never);
        let closed = never || bounds.max_items == Some(count);
        let all = bounds.min_items == Some(count);
        if (1..=6).contains(&count) && closed && all && !schema.unique_items {
            let prefix = schema.prefix_items.clone();
            let elements = prefix.iter().enumerate();
            return Type::Tuple(
                elements
                    .map(|(index, item)| self.lower_schema(*item, &format!("{hint}Item{}", index + 1)).into_type())
                    .collect(),
            );
        }
        let item = match schema.items.filter(|_| schema.prefix_items.is_empty() && !never) {
            Some(items) => self.lower_schema(items, &format!("{hint}Item")).into_type(),
            None => Type::Any,
        };
        let list = if schema.unique_items { Type::Set(Box::new(item)) } else { Type::List(Box::new(item)) };
        let most = if never { Some(count.min(bounds.max_items.unwrap_or(count))) } else { bounds.max_items };
        self.with_count_bounds(list, bounds.min_items, most, hint)
    }

    /// Reserves a definition: the component's own, or a new one.
    pub(super) fn open_definition(&mut self, id: SchemaId, schema: &Schema, hint: &str) -> TypeId {
        let key = (id, self.direction);
        let type_id = match self.components.get(&key) {
            Some(type_id) => *type_id,
            None => {
                let ident = self.claim_inline(hint);
                self.reserve(ident, schema, false)
            }
        };
        self.slots.insert(key, Slot::Open(Some(type_id)));
        type_id
    }
}

pub(super) fn enumerated(schema: &Schema) -> Option<Vec<serde_json::Value>> {
    match (&schema.enumeration, &schema.constant) {
        (_, Some(constant)) => Some(vec![(**constant).clone()]),
        (Some(values), None) if !values.is_empty() => Some(values.clone()),
        _ => None,
    }
}

pub(super) fn is_object(schema: &Schema) -> bool {
    !schema.properties.is_empty()
        || !schema.required.is_empty()
        || !schema.rare().pattern_properties.is_empty()
        || !matches!(schema.additional_properties, AdditionalProperties::Unset)
}

/// A string without format.
pub(super) const TEXT: Type = Type::Scalar(Scalar::String);

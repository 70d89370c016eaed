//! Lowers an `Api` to a [`Library`]: converts the document to Rust's shape.
//!
//! Schemas are lowered on demand and cached by id. Components get their names first, so that a name does not depend on its users. An
//! operation is either lowered completely or left out with a diagnostic.

mod body;
mod bounds;
mod condition;
mod constructor;
mod derive;
mod direction;
mod empty_range;
mod enumeration;
mod form;
mod group;
mod header;
mod inherit;
mod merge;
mod multipart;
mod narrow;
mod object;
mod open_enumeration;
mod operation;
mod paginate;
mod pairs;
mod parameter;
mod positional;
mod response;
mod route;
mod scalar;
mod schema;
mod secret;
mod security;
mod stream;
mod supported_condition;
mod tag;
mod type_name;
mod type_sets;
mod union;
mod unmapped_keywords;
mod value_name;
mod variant;
mod xml;

pub(crate) use bounds::{integer_range, range_rule, text_rule};
pub(crate) use scalar::plain_scalar;

use std::collections::{HashMap, HashSet};

use signoff_openapi::api::{Api, Direction, Null, Nullability, Schema, SchemaId};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;

use crate::config::{Config, Used};
use crate::ir::{Library, RuleId, Type, TypeDefinition, TypeId, TypeKind};
use crate::names::Scope;
use direction::Shapes;
use supported_condition::is_pattern;

/// Something cannot be generated, and a diagnostic says why.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Refused;

/// A type, and whether null is allowed as well.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Lowered {
    ty: Type,
    nullable: bool,
}

impl Lowered {
    /// The type for a place where a value is always present: null becomes part of the type.
    fn into_type(self) -> Type {
        if self.nullable && self.ty != Type::Any { Type::Nullable(Box::new(self.ty)) } else { self.ty }
    }
}

/// The state of a schema.
enum Slot {
    /// It is being lowered; the id of its definition, if it has one already.
    Open(Option<TypeId>),
    /// It is lowered.
    Done(Lowered),
}

/// The state of one lowering.
pub(crate) struct Lowering<'a> {
    api: &'a Api,
    diagnostics: &'a mut Diagnostics,
    /// Schemas created by merging. Their ids follow those of the document's schemas.
    synthetic: Vec<Schema>,
    document_schemas: u32,
    slots: HashMap<(SchemaId, Direction), Slot>,
    shapes: Shapes,
    nullability: Nullability,
    /// The direction of what is being lowered.
    direction: Direction,
    /// The number of nested calls that lower a schema.
    depth: usize,
    merging: HashSet<SchemaId>,
    /// The merged form of `allOf` branches that have parts themselves.
    merged_parts: HashMap<SchemaId, Schema>,
    /// The number of nested merges that created a synthetic schema.
    merge_depths: HashMap<SchemaId, u32>,
    /// The result of merging two schemas. The same two schemas have the same result, so that recursion ends.
    merged_pairs: HashMap<(SchemaId, SchemaId), SchemaId>,
    /// The schemas that discriminators select.
    selected: constructor::Selected,
    /// The schema of a base's own members, without what its discriminator selects.
    own_members: HashMap<SchemaId, SchemaId>,
    /// The definition of each shape of each component.
    components: HashMap<(SchemaId, Direction), TypeId>,
    type_names: Scope,
    /// The names in the module `operations`, except tables.
    body_names: Scope,
    header_names: Scope,
    /// The rules that lowered types use.
    used_rules: HashSet<RuleId>,
    /// The XML elements of schemas, by schema, direction and element name.
    xml: HashMap<(SchemaId, Direction, String), usize>,
    xml_names: Scope,
    config: &'a Config,
    used: &'a mut Used,
    library: Library,
}

/// Lowers a whole document.
pub fn lower(api: &Api, config: &Config, used: &mut Used, diagnostics: &mut Diagnostics) -> Library {
    let count = api.schemas.iter().count();
    let mut lowering = Lowering {
        api,
        diagnostics,
        synthetic: Vec::new(),
        document_schemas: u32::try_from(count).unwrap_or(u32::MAX),
        slots: HashMap::new(),
        shapes: Shapes::of(api, |schema| schema.name.as_deref().is_some_and(|name| config.replaces(name))),
        nullability: Nullability::default(),
        direction: Direction::Response,
        depth: 0,
        merging: HashSet::new(),
        merged_parts: HashMap::new(),
        merge_depths: HashMap::new(),
        merged_pairs: HashMap::new(),
        selected: HashMap::new(),
        own_members: HashMap::new(),
        components: HashMap::new(),
        type_names: Scope::with(&config.type_names().collect::<Vec<_>>()),
        body_names: Scope::default(),
        used_rules: HashSet::new(),
        header_names: Scope::default(),
        xml: HashMap::new(),
        xml_names: Scope::default(),
        config,
        used,
        library: Library { title: api.title.clone(), servers: api.servers.clone(), ..Library::default() },
    };
    lowering.find_selected();
    lowering.lower_components();
    lowering.lower_groups();
    lowering.derive();
    lowering.lower_constructors();
    lowering.find_pages();
    lowering.name_rules();
    lowering.record_schemas();
    pairs::assign_pairs(&mut lowering.library);
    lowering.library
}

impl<'a> Lowering<'a> {
    /// Lowers components first. They claim their names in document order, and are generated even if they are not used.
    fn lower_components(&mut self) {
        let api = self.api;
        let named: Vec<_> =
            api.schemas.iter().filter_map(|(id, schema)| Some((id, schema.name.as_deref()?, schema))).collect();
        for (id, name, schema) in &named {
            let ident = self.claim_type(name, &crate::names::type_name(name));
            let type_id = self.reserve(ident, schema, true);
            let shape = self.shapes.shape(*id, Direction::Response);
            self.components.insert((*id, shape), type_id);
        }
        // Request shapes are named after all response shapes, so that response shapes keep their names.
        let mut requests = Vec::new();
        for (id, _, schema) in &named {
            if !self.shapes.has_two(*id) {
                continue;
            }
            let first = self.components.get(&(*id, Direction::Response)).and_then(|id| self.library.definition(*id));
            let name = first.map(|first| first.ident.clone()).unwrap_or_default();
            let ident = self.claim_inline(&format!("{name}Request"));
            let type_id = self.reserve(ident.clone(), schema, false);
            if let Some(definition) = self.library.types.get_mut(type_id.0) {
                definition.notes.push(format!("The form of `{name}` in requests: read-only properties are optional."));
            }
            self.components.insert((*id, Direction::Request), type_id);
            requests.push((*id, ident));
        }
        for (id, name, _) in named {
            self.lower_schema(id, &crate::names::type_name(name));
        }
        for (id, ident) in requests {
            self.lower_in(Direction::Request, |lowering| lowering.lower_schema(id, &ident));
        }
    }

    /// Lowers something that is sent in that direction.
    fn lower_in<T>(&mut self, direction: Direction, lower: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.direction, direction);
        let lowered = lower(self);
        self.direction = outer;
        lowered
    }

    /// The name that the user gave, or else the wanted name, with a number if it is taken.
    fn claim_type(&mut self, document_name: &str, wanted: &str) -> String {
        match self.config.type_name(document_name, self.used) {
            Some(given) => given.to_owned(),
            None => self.type_names.claim(wanted),
        }
    }

    /// The names by which the configuration refers to components. Other types have their Rust names.
    fn configured_names(&self) -> HashMap<TypeId, &'a str> {
        let named = |id: SchemaId| self.api.schemas.get(id).name.as_deref();
        self.components.iter().filter_map(|((id, _), type_id)| Some((*type_id, named(*id)?))).collect()
    }

    fn record_schemas(&mut self) {
        for (key, slot) in self.slots.drain().filter(|((id, _), _)| id.0 < self.document_schemas) {
            if let Slot::Done(lowered) = slot {
                self.library.schemas.insert(key, lowered.into_type());
            }
        }
    }

    fn schema(&self, id: SchemaId) -> Schema {
        self.schema_ref(id).clone()
    }

    fn schema_ref(&self, id: SchemaId) -> &Schema {
        let synthetic = id.0.checked_sub(self.document_schemas).and_then(|index| self.synthetic.get(index as usize));
        synthetic.unwrap_or_else(|| self.api.schemas.get(id))
    }

    pub(super) fn is_nullable(&mut self, id: SchemaId) -> bool {
        let mut nullability = std::mem::take(&mut self.nullability);
        let null = nullability.of(id, &|id| self.schema_ref(id));
        self.nullability = nullability;
        null == Null::Allowed
    }

    /// Adds a schema that the document does not contain.
    fn synthesize(&mut self, schema: Schema) -> SchemaId {
        let index = u32::try_from(self.synthetic.len()).unwrap_or(u32::MAX);
        self.synthetic.push(schema);
        let id = SchemaId(self.document_schemas.saturating_add(index));
        self.record_synthetic(id);
        id
    }

    fn reserve(&mut self, ident: String, schema: &Schema, component: bool) -> TypeId {
        let id = TypeId(self.library.types.len());
        self.library.types.push(TypeDefinition {
            ident,
            docs: docs_of(schema),
            deprecated: schema.deprecated,
            component,
            derives: Vec::new(),
            location: schema.location.clone(),
            kind: TypeKind::Reserved,
            condition: None,
            notes: Vec::new(),
        });
        id
    }

    fn define(&mut self, id: TypeId, kind: TypeKind) {
        if let Some(definition) = self.library.types.get_mut(id.0) {
            definition.kind = kind;
        }
    }

    /// Reports that the document breaks its specification.
    fn reject<T>(
        &mut self,
        code: &'static str,
        location: &Location,
        message: impl Into<String>,
        help: &str,
    ) -> Result<T, Refused> {
        self.diagnostics.push(Diagnostic::invalid(code, location, message).help(help));
        Err(Refused)
    }
}

/// The docs of a member with this schema.
fn member_docs(schema: &Schema) -> Option<String> {
    with_unchecked(schema, docs_of(schema))
}

/// Adds to the docs of a member or a parameter that its pattern is not checked.
fn with_unchecked(schema: &Schema, docs: Option<String>) -> Option<String> {
    let unreadable = schema.constraints().pattern.as_deref().is_some_and(|pattern| !is_pattern(pattern));
    if !unreadable {
        return docs;
    }
    let note = "Not checked: `pattern`.";
    Some(docs.map_or_else(|| note.to_owned(), |docs| format!("{docs}\n\n{note}")))
}

/// The docs of a schema: title and description. The title only if it differs from the name.
fn docs_of(schema: &Schema) -> Option<String> {
    let title = schema.title.as_deref().filter(|title| schema.name.as_deref() != Some(title));
    match (title, schema.description.as_deref()) {
        (Some(title), Some(description)) if !description.contains(title) => Some(format!("{title}\n\n{description}")),
        (_, Some(description)) => Some(description.to_owned()),
        (title, None) => title.map(str::to_owned),
    }
}

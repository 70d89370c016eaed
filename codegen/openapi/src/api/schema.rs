//! [Schema Object](https://spec.openapis.org/oas/v3.0.3#schema-object) of all versions, with the keywords of JSON Schema 2020-12.

use std::sync::LazyLock;

use indexmap::IndexMap;
use serde_json::Value;

use super::Extensions;
use crate::exact::Exact;
use crate::location::{Location, SourceId};

/// The keywords with the bounds of a number.
pub const BOUNDS: [&str; 5] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

/// Identifies a schema in [`Schemas`]. References are ids, so recursive schemas are plain data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemaId(pub u32);

/// The arena of all schemas.
#[derive(Debug, Clone, Default)]
pub struct Schemas {
    schemas: Vec<Schema>,
}

impl Schemas {
    /// Adds a schema and returns its id.
    pub fn add(&mut self, schema: Schema) -> SchemaId {
        let id = SchemaId(u32::try_from(self.schemas.len()).unwrap_or(u32::MAX));
        self.schemas.push(schema);
        id
    }

    /// The schema with that id. Ids come from [`Schemas::add`], so there always is one.
    pub fn get(&self, id: SchemaId) -> &Schema {
        static EMPTY: LazyLock<Schema> = LazyLock::new(|| Schema::at(Location::root(SourceId(0))));
        self.schemas.get(id.0 as usize).unwrap_or(&EMPTY)
    }

    /// Gives access to a schema whose id was needed before its content was known (recursion).
    pub fn get_mut(&mut self, id: SchemaId) -> Option<&mut Schema> {
        self.schemas.get_mut(id.0 as usize)
    }

    /// All schemas, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (SchemaId, &Schema)> {
        self.schemas
            .iter()
            .enumerate()
            .map(|(index, schema)| (SchemaId(u32::try_from(index).unwrap_or(u32::MAX)), schema))
    }
}

/// A value of `type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SimpleType {
    /// `null`
    Null,
    /// `boolean`
    Boolean,
    /// `integer`
    Integer,
    /// `number`
    Number,
    /// `string`
    String,
    /// `array`
    Array,
    /// `object`
    Object,
}

impl SimpleType {
    /// All types.
    pub const ALL: [Self; 7] =
        [Self::Null, Self::Boolean, Self::Integer, Self::Number, Self::String, Self::Array, Self::Object];
}

/// A set of [`SimpleType`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct TypeSet(u8);

impl TypeSet {
    /// Adds a type.
    pub fn insert(&mut self, simple: SimpleType) {
        self.0 |= 1 << simple as u8;
    }

    /// Whether the set contains the type.
    pub fn contains(self, simple: SimpleType) -> bool {
        self.0 & (1 << simple as u8) != 0
    }

    /// Whether no type is named, so that any type is allowed.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The types in the order of [`SimpleType`].
    pub fn iter(self) -> impl Iterator<Item = SimpleType> {
        SimpleType::ALL.into_iter().filter(move |simple| self.contains(*simple))
    }

    /// The type, if there is exactly one.
    pub fn single(self) -> Option<SimpleType> {
        let mut types = self.iter();
        types.next().filter(|_| types.next().is_none())
    }
}

/// One property of `properties`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// The name, as written.
    pub name: Box<str>,
    /// Its schema.
    pub schema: SchemaId,
}

/// One schema. An empty schema allows any value.
///
/// `nullable: true` of 3.0 and the type `null` of 3.1 both become [`Schema::nullable`]; the numeric `exclusiveMinimum` of 3.1 and the
/// boolean one of 3.0 become the same field. Keywords that most schemas do not have are boxed separately, because a large document has
/// a hundred thousand schemas.
#[derive(Debug, Clone)]
pub struct Schema {
    /// The component's name: from `components.schemas.NAME`, `definitions.NAME`, `$defs.NAME`, a member of a file that is not an OpenAPI
    /// document, or the stem of a whole file. `None`: an inline schema. Schemas of several files may have the same name.
    pub name: Option<Box<str>>,
    /// `$ref`: the target, restricted by the other keywords of this schema (allowed since 3.1).
    pub reference: Option<SchemaId>,
    /// `type`; empty: any type. Does not contain `null` (see `nullable`), unless null is the only allowed value.
    pub types: TypeSet,
    /// Whether null is allowed in addition to `types`, by `nullable` or by `null` in `type`.
    pub nullable: bool,
    /// Whether null is valid whatever the other keywords say: `nullable: true`, or a null in `enum` before 3.1. Strictly, `nullable` affects
    /// only `type`, so that `allOf`, `$ref` or `enum` next to it would still exclude null; no author means that.
    pub always_nullable: bool,
    /// Whether this is the schema `false`: no value is valid.
    pub never: bool,
    /// `uniqueItems`
    pub unique_items: bool,
    /// `readOnly`
    pub read_only: bool,
    /// `writeOnly`
    pub write_only: bool,
    /// `deprecated`
    pub deprecated: bool,
    /// `format`, as written.
    pub format: Option<Box<str>>,
    /// `title`
    pub title: Option<Box<str>>,
    /// `description`, in Markdown.
    pub description: Option<Box<str>>,
    /// `default`
    pub default: Option<Box<Value>>,
    /// `example` and `examples`.
    pub examples: Vec<Value>,
    /// `enum` in document order, without duplicates.
    pub enumeration: Option<Vec<Value>>,
    /// `const`
    pub constant: Option<Box<Value>>,
    /// `properties` in document order.
    pub properties: Vec<Property>,
    /// `required` in document order. It may name properties that `properties` does not have.
    pub required: Vec<Box<str>>,
    /// `additionalProperties`, or `unevaluatedProperties` if only that is given.
    pub additional_properties: AdditionalProperties,
    /// `items` as a schema.
    pub items: Option<SchemaId>,
    /// `prefixItems` (or `items` as a list, before 2020-12).
    pub prefix_items: Vec<SchemaId>,
    /// `allOf`
    pub all_of: Vec<SchemaId>,
    /// `anyOf`
    pub any_of: Vec<SchemaId>,
    /// `oneOf`
    pub one_of: Vec<SchemaId>,
    /// Bounds; `None` if there are none. Use [`Schema::constraints`] to read them.
    pub constraints: Option<Box<Constraints>>,
    /// Keywords that few schemas have. Use [`Schema::rare`] to read them.
    pub rare: Option<Box<RareKeywords>>,
    /// The schema object.
    pub location: Location,
}

/// Bounds of a value, with the keywords of JSON Schema 2020-12.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Constraints {
    /// `minProperties`
    pub min_properties: Option<u64>,
    /// `maxProperties`
    pub max_properties: Option<u64>,
    /// `minItems`
    pub min_items: Option<u64>,
    /// `maxItems`
    pub max_items: Option<u64>,
    /// `minLength`, in characters.
    pub min_length: Option<u64>,
    /// `maxLength`, in characters.
    pub max_length: Option<u64>,
    /// `pattern` (ECMA-262)
    pub pattern: Option<Box<str>>,
    /// `minimum` (inclusive)
    pub minimum: Option<Exact>,
    /// `maximum` (inclusive)
    pub maximum: Option<Exact>,
    /// `exclusiveMinimum`: the bound itself is not allowed
    pub exclusive_minimum: Option<Exact>,
    /// `exclusiveMaximum`: the bound itself is not allowed
    pub exclusive_maximum: Option<Exact>,
    /// `multipleOf`
    pub multiple_of: Option<Exact>,
}

/// Keywords that few schemas have.
#[derive(Debug, Clone, Default)]
pub struct RareKeywords {
    /// `patternProperties`
    pub pattern_properties: Vec<Property>,
    /// `propertyNames`
    pub property_names: Option<SchemaId>,
    /// `contains`
    pub contains: Option<SchemaId>,
    /// `minContains`
    pub min_contains: Option<u64>,
    /// `maxContains`
    pub max_contains: Option<u64>,
    /// `dependentRequired`: a property and the properties it requires
    pub dependent_required: Vec<(Box<str>, Vec<Box<str>>)>,
    /// `dependentSchemas`
    pub dependent_schemas: Vec<Property>,
    /// Whether [`Schema::additional_properties`] was written as `unevaluatedProperties`, which also considers the properties of
    /// subschemas.
    pub unevaluated: bool,
    /// `not`
    pub not: Option<SchemaId>,
    /// `if`, `then`, `else`
    pub conditional: Option<(SchemaId, Option<SchemaId>, Option<SchemaId>)>,
    /// `discriminator`, with a resolved mapping
    pub discriminator: Option<Discriminator>,
    /// `contentEncoding`
    pub content_encoding: Option<Box<str>>,
    /// `contentMediaType`
    pub content_media_type: Option<Box<str>>,
    /// `xml`
    pub xml: Option<Xml>,
    /// `x-…`, and keywords without a field here, verbatim
    pub extensions: Extensions,
}

static NO_CONSTRAINTS: LazyLock<Constraints> = LazyLock::new(Constraints::default);
static NO_RARE: LazyLock<RareKeywords> = LazyLock::new(RareKeywords::default);

impl Schema {
    /// The schema's bounds; all empty if it has none.
    pub fn constraints(&self) -> &Constraints {
        self.constraints.as_deref().unwrap_or(&NO_CONSTRAINTS)
    }

    /// The schema's rare keywords; all empty if it has none.
    pub fn rare(&self) -> &RareKeywords {
        self.rare.as_deref().unwrap_or(&NO_RARE)
    }

    /// The schema of the property with that name.
    pub fn property(&self, name: &str) -> Option<SchemaId> {
        self.properties.iter().find(|property| &*property.name == name).map(|property| property.schema)
    }

    /// Whether `required` names that property.
    pub fn requires(&self, name: &str) -> bool {
        self.required.iter().any(|required| &**required == name)
    }

    /// An empty schema at `location`.
    pub fn at(location: Location) -> Self {
        Self {
            name: None,
            reference: None,
            types: TypeSet::default(),
            nullable: false,
            always_nullable: false,
            never: false,
            unique_items: false,
            read_only: false,
            write_only: false,
            deprecated: false,
            format: None,
            title: None,
            description: None,
            default: None,
            examples: Vec::new(),
            enumeration: None,
            constant: None,
            properties: Vec::new(),
            required: Vec::new(),
            additional_properties: AdditionalProperties::Unset,
            items: None,
            prefix_items: Vec::new(),
            all_of: Vec::new(),
            any_of: Vec::new(),
            one_of: Vec::new(),
            constraints: None,
            rare: None,
            location,
        }
    }
}

/// `additionalProperties`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdditionalProperties {
    /// Absent: further properties are allowed, but the document does not say so.
    Unset,
    /// `true` or `{}`
    Any,
    /// `false`
    None,
    /// Every further property has this schema.
    Schema(SchemaId),
}

/// [Discriminator Object](https://spec.openapis.org/oas/v3.0.3#discriminator-object).
#[derive(Debug, Clone)]
pub struct Discriminator {
    /// The property that selects the schema.
    pub property_name: String,
    /// Maps values to schemas: first the explicit entries in document order, then the implicit ones by component name.
    pub mapping: IndexMap<String, SchemaId>,
    /// `defaultMapping` (3.2).
    pub default_mapping: Option<SchemaId>,
    /// The discriminator object.
    pub location: Location,
}

/// [XML Object](https://spec.openapis.org/oas/v3.0.3#xml-object).
#[derive(Debug, Clone, Default)]
pub struct Xml {
    /// The element's or attribute's name.
    pub name: Option<String>,
    /// The namespace.
    pub namespace: Option<String>,
    /// The namespace prefix.
    pub prefix: Option<String>,
    /// Whether this is an attribute (`nodeType: attribute` in 3.2).
    pub attribute: bool,
    /// Whether this is the text of its parent's element (`nodeType: text` or `cdata` in 3.2).
    pub text: bool,
    /// Whether an array has its own element around its items.
    pub wrapped: bool,
}

//! [Schema Object](https://spec.openapis.org/oas/v3.0.3#schema-object), in JSON Schema 2020-12's words for all versions.

use std::sync::LazyLock;

use indexmap::IndexMap;
use serde_json::{Number, Value};

use super::Extensions;
use crate::location::{Location, SourceId};

/// A schema in [`Schemas`]. References are ids, so recursive schemas are plain data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchemaId(pub u32);

/// The arena of all schemas.
#[derive(Debug, Clone, Default)]
pub struct Schemas {
    schemas: Vec<Schema>,
}

impl Schemas {
    /// Adds a schema.
    pub fn add(&mut self, schema: Schema) -> SchemaId {
        let id = SchemaId(u32::try_from(self.schemas.len()).unwrap_or(u32::MAX));
        self.schemas.push(schema);
        id
    }

    /// The schema of that id; ids come only from [`Schemas::add`], so there is always one.
    pub fn get(&self, id: SchemaId) -> &Schema {
        static NEVER: LazyLock<Schema> = LazyLock::new(|| Schema::at(Location::root(SourceId(0))));
        self.schemas.get(id.0 as usize).unwrap_or(&NEVER)
    }

    /// To fill in a schema whose id was needed before it was known (recursion).
    pub fn get_mut(&mut self, id: SchemaId) -> Option<&mut Schema> {
        self.schemas.get_mut(id.0 as usize)
    }

    /// All of them, in the order they were added.
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
    /// All of them.
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

    /// Whether that type is in it.
    pub fn contains(self, simple: SimpleType) -> bool {
        self.0 & (1 << simple as u8) != 0
    }

    /// No type is named: any will do.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The types in the order of [`SimpleType`].
    pub fn iter(self) -> impl Iterator<Item = SimpleType> {
        SimpleType::ALL.into_iter().filter(move |simple| self.contains(*simple))
    }

    /// The type, where there is exactly one.
    pub fn single(self) -> Option<SimpleType> {
        let mut types = self.iter();
        types.next().filter(|_| types.next().is_none())
    }
}

/// One member of `properties`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// As written.
    pub name: Box<str>,
    /// Its schema.
    pub schema: SchemaId,
}

/// One schema. Empty: anything goes.
///
/// `nullable: true` of 3.0 and `null` among 3.1's types both arrive as [`Schema::nullable`];
/// numeric `exclusiveMinimum` of 3.1 and the boolean one of 3.0 arrive in the same members.
/// What most schemas do not have is boxed apart: a large document has a hundred thousand of these.
#[derive(Debug, Clone)]
pub struct Schema {
    /// The component's name (`components.schemas.NAME`, `definitions.NAME`, `$defs.NAME`, a member of a file that is no document, or a
    /// whole file's stem); `None`: inline. Not unique where several files have schemas of one name.
    pub name: Option<Box<str>>,
    /// `$ref`: this schema is that one, narrowed by whatever else is set here (siblings count since 3.1).
    pub reference: Option<SchemaId>,
    /// Empty: any type. Without `null` (see `nullable`), unless null is the only value that is allowed.
    pub types: TypeSet,
    /// Null is allowed: `nullable`, or `null` in `type`.
    pub nullable: bool,
    /// `false` as a schema: nothing is valid.
    pub never: bool,
    /// `uniqueItems`
    pub unique_items: bool,
    /// `readOnly`
    pub read_only: bool,
    /// `writeOnly`
    pub write_only: bool,
    /// `deprecated`
    pub deprecated: bool,
    /// As written.
    pub format: Option<Box<str>>,
    /// `title`
    pub title: Option<Box<str>>,
    /// Markdown.
    pub description: Option<Box<str>>,
    /// `default`
    pub default: Option<Box<Value>>,
    /// `example`, `examples` of the schema.
    pub examples: Vec<Value>,
    /// `enum`, in order, duplicates gone.
    pub enumeration: Option<Vec<Value>>,
    /// `const`
    pub constant: Option<Box<Value>>,
    /// `properties` in document order.
    pub properties: Vec<Property>,
    /// `required` in document order; may name what `properties` has not.
    pub required: Vec<Box<str>>,
    /// `additionalProperties`; `unevaluatedProperties` where only that is there.
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
    /// Bounds; `None` where there is none. Read with [`Schema::constraints`].
    pub constraints: Option<Box<Constraints>>,
    /// Keywords that few schemas have. Read with [`Schema::rare`].
    pub rare: Option<Box<RareKeywords>>,
    /// The schema object.
    pub location: Location,
}

/// Bounds of a value, in the words of JSON Schema.
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
    pub minimum: Option<Number>,
    /// `maximum` (inclusive)
    pub maximum: Option<Number>,
    /// The bound itself is not allowed.
    pub exclusive_minimum: Option<Number>,
    /// The bound itself is not allowed.
    pub exclusive_maximum: Option<Number>,
    /// `multipleOf`
    pub multiple_of: Option<Number>,
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
    /// `dependentRequired`: member → those that go with it.
    pub dependent_required: Vec<(Box<str>, Vec<Box<str>>)>,
    /// `dependentSchemas`
    pub dependent_schemas: Vec<Property>,
    /// [`Schema::additional_properties`] was written as `unevaluatedProperties`, which sees the members of all parts.
    pub unevaluated: bool,
    /// `not`
    pub not: Option<SchemaId>,
    /// `if`, `then`, `else`.
    pub conditional: Option<(SchemaId, Option<SchemaId>, Option<SchemaId>)>,
    /// `discriminator`, the mapping resolved.
    pub discriminator: Option<Discriminator>,
    /// `contentEncoding`
    pub content_encoding: Option<Box<str>>,
    /// `contentMediaType`
    pub content_media_type: Option<Box<str>>,
    /// `xml`
    pub xml: Option<Xml>,
    /// `x-…`, and keywords that have no member here, verbatim.
    pub extensions: Extensions,
}

static NO_CONSTRAINTS: LazyLock<Constraints> = LazyLock::new(Constraints::default);
static NO_RARE: LazyLock<RareKeywords> = LazyLock::new(RareKeywords::default);

impl Schema {
    /// Its bounds; all empty where it has none.
    pub fn constraints(&self) -> &Constraints {
        self.constraints.as_deref().unwrap_or(&NO_CONSTRAINTS)
    }

    /// Its rare keywords; all empty where it has none.
    pub fn rare(&self) -> &RareKeywords {
        self.rare.as_deref().unwrap_or(&NO_RARE)
    }

    /// The member of that name.
    pub fn property(&self, name: &str) -> Option<SchemaId> {
        self.properties.iter().find(|property| &*property.name == name).map(|property| property.schema)
    }

    /// Whether `required` names that member.
    pub fn requires(&self, name: &str) -> bool {
        self.required.iter().any(|required| &**required == name)
    }

    /// The empty schema, standing at `location`.
    pub fn at(location: Location) -> Self {
        Self {
            name: None,
            reference: None,
            types: TypeSet::default(),
            nullable: false,
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
    /// Not written: anything may follow, but nobody says so.
    Unset,
    /// `true` or `{}`
    Any,
    /// `false`
    None,
    /// Each further member is this.
    Schema(SchemaId),
}

/// [Discriminator Object](https://spec.openapis.org/oas/v3.0.3#discriminator-object).
#[derive(Debug, Clone)]
pub struct Discriminator {
    /// The member that tells.
    pub property_name: String,
    /// Value → schema, explicit entries first in document order, then the implicit ones by component name.
    pub mapping: IndexMap<String, SchemaId>,
    /// 3.2's `defaultMapping`.
    pub default_mapping: Option<SchemaId>,
    /// Where it stands.
    pub location: Location,
}

/// [XML Object](https://spec.openapis.org/oas/v3.0.3#xml-object).
#[derive(Debug, Clone, Default)]
pub struct Xml {
    /// The element's or attribute's name.
    pub name: Option<String>,
    /// Its namespace.
    pub namespace: Option<String>,
    /// Its prefix.
    pub prefix: Option<String>,
    /// An attribute (`nodeType: attribute` in 3.2).
    pub attribute: bool,
    /// The text of its parent's element (`nodeType: text` or `cdata` in 3.2).
    pub text: bool,
    /// An array has an element of its own around its items.
    pub wrapped: bool,
}

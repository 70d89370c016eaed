//! The intermediate representation in Rust's shape: final names, an arena of type definitions, and groups of operations.

use std::collections::BTreeMap;

use signoff_openapi::api::{Direction, SchemaId};

mod multipart;
mod operation;
mod types;
mod xml;

pub use multipart::{Multipart, Part, PartCount, PartKind};
pub use operation::{
    Body, BodyMedia, Framing, Group, HeaderSet, HeadersUse, Operation, Pairs, Parameter, Payload, Place, Response,
    SchemeKind, SchemeUse, Shape, Style,
};
pub use types::{
    Condition, EnumBase, EnumValue, Enumeration, Extra, Field, Object, Presence, RuleDefinition, RuleId, Scalar,
    Selected, Tag, Type, TypeDefinition, TypeId, TypeKind, Union, UnionVariant, number_text,
};
pub use xml::{XmlContent, XmlElement, XmlMember, XmlPlace};

/// The Rust code of one document.
#[derive(Debug, Default)]
pub struct Library {
    /// The document's title, for the module's docs.
    pub title: String,
    /// The arena of type definitions.
    pub types: Vec<TypeDefinition>,
    /// The rules of checked types; each rule once.
    pub rules: BTreeMap<RuleId, RuleDefinition>,
    /// Operations by their first tag.
    pub groups: Vec<Group>,
    /// The documented response headers; each set once.
    pub headers: Vec<HeaderSet>,
    /// The elements of XML bodies.
    pub xml: Vec<XmlElement>,
    /// The type of each schema of the document. A schema whose shape depends on the direction has an entry for each direction in which
    /// it is used; any other schema has an entry for responses.
    pub schemas: BTreeMap<(SchemaId, Direction), Type>,
}

impl Library {
    /// The definition with that id.
    pub fn definition(&self, id: TypeId) -> Option<&TypeDefinition> {
        self.types.get(id.0)
    }

    /// The type of a schema in that direction.
    pub fn type_of(&self, id: SchemaId, direction: Direction) -> Option<&Type> {
        self.schemas.get(&(id, direction)).or_else(|| self.schemas.get(&(id, direction.opposite())))
    }
}

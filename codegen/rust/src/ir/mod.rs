//! What is going to be written, in Rust's shape: final names, an arena of type definitions, groups of operations.

use std::collections::BTreeMap;

use signoff_openapi::api::{Direction, SchemaId};

mod multipart;
mod operation;
mod types;
mod xml;

pub use multipart::{Multipart, Part, PartCount, PartKind};
pub use operation::{
    Body, BodyMedia, Framing, Group, HeaderSet, HeadersUse, Operation, Parameter, Payload, Place, Response, SchemeKind,
    SchemeUse, Shape, Style,
};
pub use types::{
    Condition, EnumBase, EnumValue, Enumeration, Extra, Field, Object, Presence, RuleDefinition, RuleId, Scalar, Tag,
    Type, TypeDefinition, TypeId, TypeKind, Union, UnionVariant,
};
pub use xml::{XmlContent, XmlElement, XmlMember, XmlPlace};

/// One document's worth of Rust.
#[derive(Debug, Default)]
pub struct Library {
    /// Title and description, for the module's docs.
    pub title: String,
    /// The arena.
    pub types: Vec<TypeDefinition>,
    /// Bounds that types are held to, each once.
    pub rules: BTreeMap<RuleId, RuleDefinition>,
    /// Operations by their first tag.
    pub groups: Vec<Group>,
    /// Documented response headers, each set once.
    pub headers: Vec<HeaderSet>,
    /// What elements of XML bodies hold.
    pub xml: Vec<XmlElement>,
    /// What each of the document's schemas became. One whose shape depends on the direction has an entry for each that is
    /// asked for, any other one an entry for responses.
    pub schemas: BTreeMap<(SchemaId, Direction), Type>,
}

impl Library {
    /// The definition of that id.
    pub fn definition(&self, id: TypeId) -> Option<&TypeDefinition> {
        self.types.get(id.0)
    }

    /// What a schema became in that direction.
    pub fn type_of(&self, id: SchemaId, direction: Direction) -> Option<&Type> {
        self.schemas.get(&(id, direction)).or_else(|| self.schemas.get(&(id, direction.opposite())))
    }
}

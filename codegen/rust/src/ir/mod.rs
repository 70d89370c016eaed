//! The intermediate representation in Rust's shape: final names, an arena of type definitions, and groups of operations.

use std::collections::BTreeMap;

use signoff_openapi::api::{Direction, SchemaId, Server};

mod constant;
mod multipart;
mod operation;
mod paging;
mod types;
mod xml;

pub use constant::Constant;
pub use multipart::{Multipart, Part, PartCount, PartKind};
pub use operation::{
    Body, BodyMedia, Framing, Group, HeaderSet, HeadersUse, Operation, Pairs, Parameter, Payload, Place, Response,
    SchemeKind, SchemeUse, Shape, Style,
};
pub use paging::{Next, Paging, Step, StepValue};
pub use types::{
    Condition, Constructor, EnumBase, EnumValue, Enumeration, Extra, Field, Object, Presence, RuleDefinition, RuleId,
    Scalar, Selected, Tag, Type, TypeDefinition, TypeId, TypeKind, Union, UnionVariant, number_text,
};
pub use xml::{XmlContent, XmlElement, XmlMember, XmlPlace};

/// The Rust code of one document.
#[derive(Debug, Default)]
pub struct Library {
    /// The document's title, for the module's docs.
    pub title: String,
    /// The servers that the document names.
    pub servers: Vec<Server>,
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

    /// The type of a parameter's value without its bounds: what a caller passes. The call checks the bounds.
    pub fn without_bounds<'l>(&'l self, ty: &'l Type) -> &'l Type {
        let mut plain = ty;
        for _ in 0..16 {
            match plain {
                Type::Checked(inner, _) => return inner,
                Type::Named(id) => match self.definition(*id).map(|definition| &definition.kind) {
                    Some(TypeKind::Alias(aliased)) => plain = aliased,
                    _ => return ty,
                },
                _ => return ty,
            }
        }
        ty
    }

    /// The bounds of a parameter's value.
    pub fn rule_of(&self, ty: &Type) -> Option<&RuleDefinition> {
        let mut ty = ty;
        for _ in 0..16 {
            match ty {
                Type::Checked(_, rule) => return self.rules.get(rule),
                Type::Named(id) => match self.definition(*id).map(|definition| &definition.kind) {
                    Some(TypeKind::Alias(aliased)) => ty = aliased,
                    _ => return None,
                },
                _ => return None,
            }
        }
        None
    }

    /// The type of a schema in that direction.
    pub fn type_of(&self, id: SchemaId, direction: Direction) -> Option<&Type> {
        self.schemas.get(&(id, direction)).or_else(|| self.schemas.get(&(id, direction.opposite())))
    }
}

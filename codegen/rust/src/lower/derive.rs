//! The derives that the configuration adds. Those of the standard library that a type cannot have would only fail in the compiler.

use super::Lowering;
use crate::config::Derive;
use crate::ir::{EnumBase, Extra, Library, Presence, Scalar, Type, TypeDefinition, TypeId, TypeKind};

impl Lowering<'_> {
    /// Adds the user's derives to all definitions except aliases. A rule for all types applies to those that can have the trait.
    pub(super) fn derive(&mut self) {
        let names = self.configured_names();
        let mut wanted: Vec<Vec<Derive>> = Vec::with_capacity(self.library.types.len());
        for (index, definition) in self.library.types.iter_mut().enumerate() {
            let name = names.get(&TypeId(index)).copied().unwrap_or(&definition.ident);
            let is_own = !matches!(definition.kind, TypeKind::Alias(_) | TypeKind::Reserved);
            let derives = if is_own { self.config.derives(name, self.used) } else { Vec::new() };
            definition.derives = derives.iter().map(|derive| derive.path().to_owned()).collect();
            wanted.push(derives);
        }
        // A type that lacks a trait keeps others from having it.
        loop {
            let mut lacking = Vec::new();
            for (index, (definition, derives)) in self.library.types.iter().zip(&wanted).enumerate() {
                for (place, derive) in derives.iter().enumerate() {
                    let obstacle = Trait::of(derive.path()).and_then(|it| it.obstacle(&self.library, definition));
                    lacking.extend(obstacle.map(|obstacle| (index, place, obstacle)));
                }
            }
            if lacking.is_empty() {
                break;
            }
            for (index, place, obstacle) in &lacking {
                let (Some(derives), Some(definition)) = (wanted.get(*index), self.library.types.get_mut(*index)) else {
                    continue;
                };
                let Some(derive) = derives.get(*place) else { continue };
                definition.derives.retain(|path| path != derive.path());
                self.config.reject_derive(derive, &definition.ident, obstacle, self.diagnostics);
            }
            for (derives, definition) in wanted.iter_mut().zip(&self.library.types) {
                derives.retain(|derive| definition.derives.iter().any(|path| path == derive.path()));
            }
        }
    }
}

/// A trait that can be derived only if all parts of a type have it, or one of serde's, which every type implements.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trait {
    Copy,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Default,
    Serde,
}

impl Trait {
    fn of(path: &str) -> Option<Self> {
        Some(match path.rsplit("::").next()?.trim() {
            "Copy" => Self::Copy,
            "Eq" => Self::Eq,
            "Hash" => Self::Hash,
            "PartialOrd" => Self::PartialOrd,
            "Ord" => Self::Ord,
            "Default" => Self::Default,
            "Serialize" | "Deserialize" => Self::Serde,
            _ => return None,
        })
    }

    /// What keeps the type from having the trait.
    fn obstacle(self, library: &Library, definition: &TypeDefinition) -> Option<String> {
        if self == Self::Serde {
            return Some("the implementation that every generated type has".to_owned());
        }
        match &definition.kind {
            TypeKind::Object(object) => {
                let field = object.fields.iter().find(|field| match field.presence {
                    Presence::Required => !self.has(library, &field.ty),
                    Presence::Optional => !self.has_optional(library, &field.ty, true),
                    Presence::Maybe => !self.has_optional(library, &field.ty, false),
                });
                let extra = match &object.extra {
                    Extra::Closed => None,
                    Extra::Free(name) => Some(name).filter(|_| self != Self::Default),
                    Extra::Typed(name, ty) => {
                        Some(name).filter(|_| !self.has(library, &Type::Map(Box::new(ty.clone()))))
                    }
                };
                field.map(|field| &field.ident).or(extra).map(|name| format!("its member `{name}`"))
            }
            TypeKind::Enumeration(enumeration) => {
                let has = match enumeration.base {
                    EnumBase::String => matches!(self, Self::Eq | Self::Hash | Self::PartialOrd | Self::Ord),
                    EnumBase::Integer => self != Self::Default,
                    EnumBase::Mixed => false,
                };
                (!has).then(|| format!("its variant `{}`", enumeration.unknown))
            }
            TypeKind::Union(union) => Some(format!("its variant `{}`", union.unknown)),
            TypeKind::Newtype(ty) => (!self.has(library, ty)).then(|| "its content".to_owned()),
            TypeKind::Alias(_) | TypeKind::Reserved => None,
        }
    }

    fn has_optional(self, library: &Library, ty: &Type, is_ordered: bool) -> bool {
        let is_ordering = matches!(self, Self::PartialOrd | Self::Ord);
        self == Self::Default || (self.has(library, ty) && (is_ordered || !is_ordering))
    }

    fn has(self, library: &Library, ty: &Type) -> bool {
        use Scalar::{Bool, F64, I8, I16, I32, I64, Integer, Ipv4, Ipv6, String, U8, U16, U32, U64, Uuid};
        let is_equality = matches!(self, Self::Eq | Self::Hash);
        match ty {
            Type::Scalar(Bool | I8 | I16 | I32 | I64 | U8 | U16 | U32 | U64) | Type::Null | Type::Foreign(_) => true,
            Type::Scalar(F64) => matches!(self, Self::Copy | Self::PartialOrd | Self::Default),
            Type::Scalar(String) => self != Self::Copy,
            Type::Scalar(Ipv4 | Ipv6) => self != Self::Default,
            Type::Scalar(Uuid) => is_equality || self == Self::Copy,
            Type::Scalar(Integer) | Type::Formatted(_) | Type::Checked(..) => false,
            Type::Scalar(_) => is_equality,
            Type::Any | Type::Set(_) => self == Self::Default,
            Type::List(item) => self != Self::Copy && (self == Self::Default || self.has(library, item)),
            Type::Map(item) => self == Self::Default || (self == Self::Eq && self.has(library, item)),
            Type::Tuple(items) => items.iter().all(|item| self.has(library, item)),
            Type::Nullable(inner) => self.has_optional(library, inner, true),
            Type::Boxed(inner) => self != Self::Copy && self.has(library, inner),
            Type::Named(id) => library.definition(*id).is_some_and(|definition| match &definition.kind {
                TypeKind::Alias(aliased) => self.has(library, aliased),
                TypeKind::Object(object) if self == Self::Default => object.is_optional(),
                TypeKind::Enumeration(_) if self != Self::Copy => self.obstacle(library, definition).is_none(),
                _ => definition.derives.iter().any(|path| Self::of(path) == Some(self)),
            }),
        }
    }
}

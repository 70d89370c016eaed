//! Values of the document as values of Rust types.

use serde_json::Value;

use super::{Library, Object, Presence, Scalar, Type, TypeKind};

/// A value of a type.
#[derive(Debug, Clone, PartialEq)]
pub enum Constant<'l> {
    /// The variant of an enumeration, which has this type.
    Variant(&'l Type, &'l str),
    /// A text.
    Text(String),
    /// A boolean.
    Bool(bool),
    /// An integer.
    Integer(i64),
    /// A value with a rule.
    Checked(Box<Constant<'l>>),
}

impl Library {
    /// The value as one of the type; `None` if the type cannot hold it, or not as a constant.
    pub fn constant<'l>(&'l self, ty: &'l Type, value: &Value) -> Option<Constant<'l>> {
        match (ty, value) {
            (Type::Checked(inner, _), _) => Some(Constant::Checked(Box::new(self.constant(inner, value)?))),
            (Type::Scalar(Scalar::String), Value::String(text)) => Some(Constant::Text(text.clone())),
            (Type::Scalar(Scalar::Bool), Value::Bool(flag)) => Some(Constant::Bool(*flag)),
            (Type::Scalar(Scalar::I64), value) => value.as_i64().map(Constant::Integer),
            (Type::Named(id), value) => match &self.definition(*id)?.kind {
                TypeKind::Alias(aliased) => self.constant(aliased, value),
                TypeKind::Enumeration(enumeration) => {
                    let known = enumeration.values.iter().find(|known| known.value == *value)?;
                    Some(Constant::Variant(ty, &known.ident))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The type behind aliases.
    pub(crate) fn aliased<'l>(&'l self, ty: &'l Type) -> &'l Type {
        let mut ty = ty;
        for _ in 0..16 {
            let Type::Named(id) = ty else { break };
            let Some(TypeKind::Alias(aliased)) = self.definition(*id).map(|definition| &definition.kind) else { break };
            ty = aliased;
        }
        ty
    }

    /// The type behind aliases and rules: what a constructor takes. All integers are one, because a literal can be any of them.
    pub(crate) fn plain<'l>(&'l self, ty: &'l Type) -> &'l Type {
        use Scalar::{I8, I16, I32, U8, U16, U32, U64};
        match self.without_bounds(ty) {
            Type::Scalar(I8 | I16 | I32 | U8 | U16 | U32 | U64) => &Type::Scalar(Scalar::I64),
            Type::Named(id) => match self.definition(*id).map(|definition| &definition.kind) {
                Some(TypeKind::Alias(aliased)) => self.plain(aliased),
                _ => ty,
            },
            plain => plain,
        }
    }
}

impl Object {
    /// Whether nothing is required, so that there is a default.
    pub fn is_optional(&self) -> bool {
        self.fields.iter().all(|field| field.presence != Presence::Required)
    }
}

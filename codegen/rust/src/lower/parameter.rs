//! Lowers parameters.

use signoff_openapi::api::{Parameter, ParameterIn, ParameterShape, Schema, Style};
use signoff_openapi::location::Location;

use super::body::is_json;
use super::{Lowered, Lowering, Refused};
use crate::ir::{self, Scalar, Shape, Type, TypeKind};
use crate::names::{Scope, pascal, snake};

/// How to fix the name of a header.
pub(super) const HEADER_NAME_HELP: &str = "use only the characters of a token (RFC 9110, section 5.6.2)";

impl Lowering<'_> {
    pub(super) fn lower_parameter(
        &mut self,
        parameter: &Parameter,
        owner: &str,
        fields: &mut Scope,
    ) -> Result<ir::Parameter, Refused> {
        if parameter.location_in == ParameterIn::Header && !is_header_name(&parameter.name) {
            return self.reject_header_name(&parameter.name, &parameter.location);
        }
        let hint = format!("{owner}{}", pascal(&parameter.name));
        let (lowered, style, explode, allow_reserved, inner) = match &parameter.shape {
            ParameterShape::Schema { schema, style, explode, allow_reserved, inner } => {
                (self.lower_schema(*schema, &hint), *style, *explode, *allow_reserved, inner.clone())
            }
            ParameterShape::Content(media) => {
                let lowered = media.schema.map(|schema| self.lower_schema(schema, &hint));
                (lowered.unwrap_or(Lowered { ty: Type::Any, nullable: false }), Style::Form, false, false, Vec::new())
            }
        };
        let shape = match &parameter.shape {
            ParameterShape::Content(media) if is_json(&media.name) => Shape::Json,
            ParameterShape::Content(media)
                if parameter.location_in == ParameterIn::QueryString && media.name.contains("urlencoded") =>
            {
                Shape::Object
            }
            ParameterShape::Content(_) => Shape::Scalar,
            ParameterShape::Schema { .. } => self.shape_of(&lowered.ty, 0),
        };
        let schema = parameter.shape.schema().map(|schema| self.schema(schema));
        let schema = schema.as_ref();
        Ok(ir::Parameter {
            name: parameter.name.clone(),
            ident: fields.claim(&snake(&parameter.name)),
            place: parameter.location_in,
            required: parameter.required,
            secret: parameter.shape.schema().is_some_and(|schema| self.is_secret(schema)),
            docs: parameter_docs(parameter.description.as_deref(), schema, &lowered.ty),
            default: schema.and_then(|schema| schema.default.as_deref().cloned()),
            is_filled: false,
            deprecated: parameter.deprecated,
            style,
            explode,
            allow_reserved,
            shape,
            inner,
            pairs: None,
            // Text cannot express null; an empty value is the empty string.
            ty: lowered.ty,
        })
    }

    /// Rejects what sends or reads a header with this name.
    pub(super) fn reject_header_name<T>(&mut self, name: &str, location: &Location) -> Result<T, Refused> {
        self.reject("header-name", location, format!("{name:?} is not a valid header name"), HEADER_NAME_HELP)
    }

    /// The shape of a parameter's value of this type.
    pub(super) fn shape_of(&self, ty: &Type, depth: usize) -> Shape {
        match ty {
            Type::List(_) | Type::Set(_) | Type::Tuple(_) => Shape::Array,
            Type::Map(_) => Shape::Object,
            Type::Nullable(inner) | Type::Boxed(inner) | Type::Checked(inner, _) => self.shape_of(inner, depth),
            Type::Any | Type::Formatted(_) | Type::Foreign(_) => Shape::Either,
            Type::Scalar(_) | Type::Null => Shape::Scalar,
            Type::Named(id) if depth < 16 => match self.library.definition(*id).map(|definition| &definition.kind) {
                Some(TypeKind::Object(_)) => Shape::Object,
                Some(TypeKind::Alias(ty) | TypeKind::Newtype(ty)) => self.shape_of(ty, depth + 1),
                Some(TypeKind::Union(union)) => {
                    let mut shapes = union.variants.iter().map(|variant| self.shape_of(&variant.ty, depth + 1));
                    let first = shapes.next().unwrap_or(Shape::Scalar);
                    if shapes.all(|shape| shape == first) { first } else { Shape::Either }
                }
                _ => Shape::Scalar,
            },
            Type::Named(_) => Shape::Scalar,
        }
    }
}

/// The texts of a parameter and of its schema, unless the type shows the latter, and a format that is no type.
fn parameter_docs(own: Option<&str>, schema: Option<&Schema>, ty: &Type) -> Option<String> {
    let Some(schema) = schema else { return own.map(str::to_owned) };
    let is_elsewhere = own.is_some() && matches!(ty, Type::Named(_));
    let further =
        super::docs_of(schema).filter(|text| !is_elsewhere && !own.is_some_and(|own| own.contains(text.trim())));
    let format = schema.format.as_deref().filter(|_| matches!(ty, Type::Scalar(Scalar::String)));
    let format = format.map(|format| format!("Format: `{}`", format.replace('`', "'")));
    let parts: Vec<_> = own.map(str::to_owned).into_iter().chain(further).chain(format).collect();
    super::with_unchecked(schema, Some(parts.join("\n\n")).filter(|text| !text.is_empty()))
}

/// Whether the name is a token (RFC 9110, section 5.6.2).
pub(super) fn is_header_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

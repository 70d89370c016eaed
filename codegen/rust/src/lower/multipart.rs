//! Multipart bodies: a field per part ([Encoding Object](https://spec.openapis.org/oas/v3.2.0.html#encoding-object)).

use signoff_openapi::api::{AdditionalProperties, Encoding, MediaType, Property, Schema, SchemaId, SimpleType, Style};

use super::body::is_json;
use super::union::is_only_null;
use super::unmapped_keywords::inner;
use super::{Lowering, member_docs};
use crate::ir::{Multipart, Parameter, Part, PartCount, PartKind, Place, Shape, Type};
use crate::names::{Scope, pascal, snake, type_name};

impl Lowering<'_> {
    /// Returns `None` if the document describes the parts neither by name nor by position.
    pub(super) fn lower_multipart(&mut self, media: &MediaType, hint: &str) -> Option<Multipart> {
        if let Some(positional) = self.lower_positional(media, hint) {
            return Some(positional);
        }
        let schema = self.with_merged_parts(media.schema?);
        if schema.properties.is_empty() || !schema.one_of.is_empty() || !schema.any_of.is_empty() {
            return None;
        }
        let mut scope = Scope::with(&["new"]);
        let mut parts = Vec::with_capacity(schema.properties.len());
        for property in &schema.properties {
            if !self.schema(property.schema).never {
                let encoding = media.encoding.get(&*property.name);
                let required = self.requires_in_direction(&schema, &property.name, property.schema);
                parts.push(self.lower_part(property, encoding, required, hint, &mut scope));
            }
        }
        let closed = schema.additional_properties == AdditionalProperties::None;
        let ident = self.claim_body_name(&type_name(&format!("{hint} parts")));
        let constructor = self.part_constructor(&ident, &parts);
        let extra = (!closed).then(|| scope.claim("extra"));
        Some(Multipart { ident, parts, extra, constructor })
    }

    fn lower_part(
        &mut self,
        property: &Property,
        encoding: Option<&Encoding>,
        required: bool,
        hint: &str,
        scope: &mut Scope,
    ) -> Part {
        let name = format!("{hint}{}", pascal(&property.name));
        let (own, nullable) = self.without_null(property.schema);
        let required = required && !nullable;
        let (media_types, headers) = (media_types(encoding), required_headers(encoding));
        let list = own.types.single() == Some(SimpleType::Array);
        let item = own.items.filter(|_| list);
        let element = item.map_or_else(|| own.clone(), |item| self.without_null(item).0);
        // Only a file part can have headers.
        let file = !headers.is_empty() || is_file(&element, &media_types);
        let styled = encoding.filter(|it| !file && (it.style.is_some() || it.explode.is_some() || it.allow_reserved));
        let once = if required { PartCount::Required } else { PartCount::Optional };
        let (count, kind) = match (styled, list) {
            (Some(encoding), _) => (once, self.styled(property.schema, encoding, &property.name, &name)),
            (None, true) if file => (PartCount::Several(required), PartKind::File),
            (None, true) => {
                let ty = item.map(|item| self.lower_schema(item, &format!("{name}Item")).ty);
                (PartCount::Several(required), self.kind_of(ty.unwrap_or(Type::Any), &media_types))
            }
            (None, false) if file => (once, PartKind::File),
            (None, false) => {
                let ty = self.lower_schema(property.schema, &name).ty;
                (once, self.kind_of(ty, &media_types))
            }
        };
        Part {
            ident: scope.claim(&snake(&property.name)),
            wire_name: property.name.to_string(),
            docs: member_docs(&own),
            secret: self.is_secret(property.schema),
            count,
            kind,
            media_types,
            headers,
        }
    }

    fn styled(&mut self, schema: SchemaId, encoding: &Encoding, name: &str, hint: &str) -> PartKind {
        let ty = self.lower_schema(schema, hint).ty;
        let style = encoding.style.unwrap_or(Style::Form);
        PartKind::Styled(Box::new(Parameter {
            name: name.to_owned(),
            ident: String::new(),
            place: Place::Query,
            required: false,
            secret: false,
            docs: None,
            default: None,
            is_filled: false,
            deprecated: false,
            style,
            explode: encoding.explode.unwrap_or(style == Style::Form),
            allow_reserved: false,
            shape: self.shape_of(&ty, 0),
            inner: encoding.inner.clone(),
            pairs: None,
            ty,
        }))
    }

    /// The default: scalars are text, everything else is JSON, unless `contentType` is JSON.
    pub(super) fn kind_of(&self, ty: Type, media_types: &[String]) -> PartKind {
        let json = media_types.iter().any(|name| is_json(name));
        let text = *inner(&ty) == Type::Any || self.shape_of(&ty, 0) == Shape::Scalar;
        if text && !json { PartKind::Text(ty) } else { PartKind::Json(ty) }
    }

    /// The merged schema without null, and whether it allows null. A part cannot express null, so a null part is left out.
    pub(super) fn without_null(&mut self, id: SchemaId) -> (Schema, bool) {
        const MAX_DEPTH: usize = 8;
        let (mut id, mut schema) = (id, self.with_merged_parts(id));
        let mut nullable = schema.nullable;
        for _ in 0..MAX_DEPTH {
            let is_null = |id: &SchemaId| is_only_null(self.schema_ref(self.follow(*id)));
            let listed = self.type_alternatives(&schema);
            let alternatives: Vec<_> = listed.iter().filter(|id| !is_null(id)).copied().collect();
            nullable |= alternatives.len() < listed.len();
            let [only] = alternatives.as_slice() else { break };
            let base = Schema { one_of: Vec::new(), any_of: Vec::new(), name: None, ..schema };
            id = self.join_alternative(id, &base, *only);
            schema = self.with_merged_parts(id);
            nullable |= schema.nullable;
        }
        (schema, nullable)
    }

    /// The schema, merged with the target of its reference and its `allOf` branches.
    pub(super) fn with_merged_parts(&mut self, id: SchemaId) -> Schema {
        let schema = self.schema(id);
        self.merge(id, &schema)
    }
}

/// The media types in `contentType`.
pub(super) fn media_types(encoding: Option<&Encoding>) -> Vec<String> {
    let names = encoding.and_then(|encoding| encoding.content_type.as_deref()).into_iter();
    let names = names.flat_map(|names| names.split(',')).map(|name| name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

/// The names of the headers that a part must have.
pub(super) fn required_headers(encoding: Option<&Encoding>) -> Vec<String> {
    let needed = encoding.into_iter().flat_map(|encoding| &encoding.headers).filter(|header| header.required);
    needed.map(|header| header.name.clone()).collect()
}

/// Whether a part contains bytes: `format: binary`, or a media type that is neither JSON nor text (3.1).
pub(super) fn is_file(schema: &Schema, media_types: &[String]) -> bool {
    let is_value = |name: &str| is_json(name) || name.starts_with("text/");
    let simple = schema.types.is_empty() || schema.types.single() == Some(SimpleType::String);
    let structured = schema.items.is_some() || !schema.properties.is_empty() || schema.enumeration.is_some();
    let rare = schema.rare();
    let raw = rare.content_media_type.as_deref().is_some_and(|name| !is_value(name));
    simple
        && !structured
        && rare.content_encoding.is_none()
        && (schema.format.as_deref() == Some("binary") || raw || media_types.iter().any(|name| !is_value(name)))
}

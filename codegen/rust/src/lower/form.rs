//! Properties of a form with their own style ([Encoding Object](https://spec.openapis.org/oas/v3.2.0.html#encoding-object)).

use signoff_openapi::api::{MediaType, Style};

use super::Lowering;
use super::body::is_json;
use crate::ir::{Parameter, Place, Shape};
use crate::names::pascal;

impl Lowering<'_> {
    /// The properties whose `encoding` differs from the default.
    pub(super) fn lower_form(&mut self, media: &MediaType, hint: &str) -> Vec<Parameter> {
        let Some(schema) = media.schema.filter(|_| !media.encoding.is_empty()) else { return Vec::new() };
        let schema = self.with_merged_parts(schema);
        let mut styled = Vec::new();
        for property in &schema.properties {
            let Some(encoding) = media.encoding.get(&*property.name) else { continue };
            let json = encoding.content_type.as_deref().is_some_and(is_json);
            let given = encoding.style.is_some() || encoding.explode.is_some() || encoding.allow_reserved;
            let style = encoding.style.unwrap_or(Style::Form);
            let explode = encoding.explode.unwrap_or(style == Style::Form);
            let ty = self.lower_schema(property.schema, &format!("{hint}{}", pascal(&property.name))).ty;
            let shape = self.shape_of(&ty, 0);
            let is_default = style == Style::Form
                && explode
                && !encoding.allow_reserved
                && shape != Shape::Object
                && encoding.inner.is_empty();
            // A style takes precedence over a media type.
            if (given && !is_default) || (json && !given) {
                styled.push(Parameter {
                    name: property.name.to_string(),
                    ident: String::new(),
                    place: Place::Query,
                    required: false,
                    secret: false,
                    docs: None,
                    default: None,
                    is_filled: false,
                    deprecated: false,
                    style,
                    explode,
                    allow_reserved: encoding.allow_reserved,
                    shape: if given { shape } else { Shape::Json },
                    inner: encoding.inner.clone(),
                    pairs: None,
                    ty,
                });
            }
        }
        styled
    }
}

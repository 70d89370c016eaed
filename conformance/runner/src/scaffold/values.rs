//! Values for requests: the document's examples, otherwise generated ones, as the example server makes them.

use serde_json::Value;
use signoff_codegen::example::Maker;
use signoff_codegen::ir::Library;
use signoff_openapi::api::{Api, Direction, Example, MediaType, Parameter, ParameterShape, SchemaId};

/// Makes the values of a document. Each run makes the same ones.
pub(super) struct Values<'a> {
    maker: Maker<'a>,
}

impl<'a> Values<'a> {
    pub(super) fn new(api: &'a Api, library: &'a Library) -> Self {
        Self { maker: Maker::new(api, library, 1) }
    }

    /// A value of the parameter.
    pub(super) fn of_parameter(&mut self, parameter: &Parameter) -> Option<Value> {
        match &parameter.shape {
            ParameterShape::Schema { schema, .. } => {
                self.value(&parameter.examples, Some(*schema), &parameter.name).or_else(|| Some("example".into()))
            }
            ParameterShape::Content(media) => self.of_media(media, &parameter.name),
        }
    }

    /// A body of the media type.
    pub(super) fn of_media(&mut self, media: &MediaType, place: &str) -> Option<Value> {
        self.value(&media.examples, media.schema, place)
    }

    fn value(&mut self, examples: &[Example], schema: Option<SchemaId>, place: &str) -> Option<Value> {
        let documented = || examples.iter().filter_map(|example| example.value.as_ref());
        let Some(schema) = schema else { return documented().next().cloned() };
        let ty = self.maker.ty(schema, Direction::Request);
        let fitting = documented().find(|value| self.maker.fits_strictly(&ty, value)).cloned();
        fitting.or_else(|| self.maker.value(&ty, Some(schema), Direction::Request, place))
    }
}

/// Whether a text in the value would be read as a runtime expression (Arazzo 1.0, Runtime Expressions).
pub(super) fn looks_like_expression(value: &Value) -> bool {
    match value {
        Value::String(text) => text.starts_with('$') || text.contains("{$"),
        Value::Array(items) => items.iter().any(looks_like_expression),
        Value::Object(members) => members.values().any(looks_like_expression),
        _ => false,
    }
}

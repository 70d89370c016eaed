//! [Parameter Object](https://spec.openapis.org/oas/v3.0.3#parameter-object).

use serde_json::Value;

use super::{Example, Extensions, MediaType, SchemaId};
use crate::location::Location;

/// One parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// As written, case kept.
    pub name: String,
    /// Where it goes.
    pub location_in: ParameterIn,
    /// Always true for a path parameter.
    pub required: bool,
    /// Markdown.
    pub description: Option<String>,
    /// Deprecated.
    pub deprecated: bool,
    /// `allowEmptyValue`.
    pub allow_empty_value: bool,
    /// How its value is written.
    pub shape: ParameterShape,
    /// Examples by name; a single `example` is named "".
    pub examples: Vec<Example>,
    /// `x-…`.
    pub extensions: Extensions,
    /// The parameter object (of the reference's target).
    pub location: Location,
}

/// `in`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ParameterIn {
    /// A `{name}` of the path template.
    Path,
    /// `?name=`.
    Query,
    /// The whole query string (3.2).
    QueryString,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

/// `schema` with a style, or `content`.
#[derive(Debug, Clone)]
pub enum ParameterShape {
    /// `schema`, `style`, `explode`, `allowReserved`, defaults applied.
    Schema {
        /// The value's schema.
        schema: SchemaId,
        /// How it is written.
        style: Style,
        /// Whether members and elements stand apart.
        explode: bool,
        /// Reserved characters stay as they are (query only; any place in 3.2).
        allow_reserved: bool,
    },
    /// `content`: one media type.
    Content(Box<MediaType>),
}

/// `style`. Swagger 2.0's `collectionFormat` arrives as one of these (`tsv` as [`Style::TabDelimited`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// `;a=1`
    Matrix,
    /// `.1`
    Label,
    /// `1,2`
    Simple,
    /// `a=1&a=2`
    Form,
    /// `1%202`
    SpaceDelimited,
    /// `1|2`
    PipeDelimited,
    /// `1%092`, 2.0 only.
    TabDelimited,
    /// `a[b]=1`
    DeepObject,
    /// `a=1; b=2` in one Cookie header, nothing encoded (3.2).
    Cookie,
}

impl ParameterShape {
    /// The schema of its value; `None`: anything.
    pub fn schema(&self) -> Option<SchemaId> {
        match self {
            Self::Schema { schema, .. } => Some(*schema),
            Self::Content(media) => media.schema,
        }
    }
}

impl Parameter {
    /// The default of its schema is not applied here: it is the schema's. This is the first example, if any.
    pub fn example(&self) -> Option<&Value> {
        self.examples.iter().find_map(|example| example.value.as_ref())
    }
}

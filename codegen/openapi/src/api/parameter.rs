//! [Parameter Object](https://spec.openapis.org/oas/v3.0.3#parameter-object).

use serde_json::Value;

use super::{Example, Extensions, MediaType, SchemaId};
use crate::location::Location;

/// One parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// The name, as written.
    pub name: String,
    /// Where the parameter is sent.
    pub location_in: ParameterIn,
    /// Whether every request has it; always true for a path parameter.
    pub required: bool,
    /// Markdown.
    pub description: Option<String>,
    /// Whether the parameter is deprecated.
    pub deprecated: bool,
    /// `allowEmptyValue`.
    pub allow_empty_value: bool,
    /// The schema of the value and how it is written.
    pub shape: ParameterShape,
    /// Examples by name; a single `example` is named "".
    pub examples: Vec<Example>,
    /// `x-…`.
    pub extensions: Extensions,
    /// The parameter object (the target, if it is a reference).
    pub location: Location,
}

/// `in`: where a parameter is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ParameterIn {
    /// In the path, in place of `{name}`.
    Path,
    /// In the query, as `?name=`.
    Query,
    /// As the whole query string (3.2).
    QueryString,
    /// As a header.
    Header,
    /// As a cookie.
    Cookie,
}

/// `schema` with a style, or `content`.
#[derive(Debug, Clone)]
pub enum ParameterShape {
    /// `schema`, `style`, `explode`, `allowReserved`, defaults applied.
    Schema {
        /// The value's schema.
        schema: SchemaId,
        /// `style`.
        style: Style,
        /// `explode`: whether properties and elements are written separately.
        explode: bool,
        /// `allowReserved`: whether reserved characters are not percent-encoded (query only; anywhere in 3.2).
        allow_reserved: bool,
        /// The style of each list within the list: 2.0's `collectionFormat` of `items`, from the outside in. Empty in 3.x, which has no
        /// style for them.
        inner: Vec<Style>,
    },
    /// `content`: one media type.
    Content(Box<MediaType>),
}

/// `style`. Swagger 2.0's `collectionFormat` is converted to one of these (`tsv` to [`Style::TabDelimited`]).
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
    /// `1%092` (2.0)
    TabDelimited,
    /// `a[b]=1`
    DeepObject,
    /// `a=1; b=2` in one Cookie header, without encoding (3.2)
    Cookie,
}

impl ParameterShape {
    /// The schema of the value; `None`: any value.
    pub fn schema(&self) -> Option<SchemaId> {
        match self {
            Self::Schema { schema, .. } => Some(*schema),
            Self::Content(media) => media.schema,
        }
    }
}

impl Parameter {
    /// The value of the first example that has one.
    pub fn example(&self) -> Option<&Value> {
        self.examples.iter().find_map(|example| example.value.as_ref())
    }
}

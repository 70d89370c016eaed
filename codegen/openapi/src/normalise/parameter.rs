//! [Parameter Object](https://spec.openapis.org/oas/v3.2.0.html#parameter-object) of any version, except 2.0's `body` and `formData`.

use openapiv3::ParameterData;
use serde_json::{Value, json};

use super::{Shape, conform, deserialize, shapes};
use crate::api::{ParameterIn, Style};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Node, Version};

/// The fields of a parameter or header, without its schema or content.
#[derive(Debug)]
pub(crate) struct ParameterFields {
    pub(crate) data: ParameterData,
    pub(crate) style: Style,
    pub(crate) explode: bool,
    pub(crate) allow_reserved: bool,
    pub(crate) allow_empty_value: bool,
}

/// Reads everything except the schema. Returns `None`, with a diagnostic, if the parameter has no name.
pub(crate) fn parameter(
    node: &Node<'_>,
    location_in: ParameterIn,
    shape: &Shape,
    diagnostics: &mut Diagnostics,
) -> Option<ParameterFields> {
    let mut object = conform(node, shape, diagnostics);
    let mut take = |key: &str| object.remove(key);
    take("in");
    let style = take("style");
    let explode = take("explode").and_then(|value| value.as_bool());
    let allow_reserved = take("allowReserved").is_some_and(|value| value == Value::Bool(true));
    let allow_empty_value = take("allowEmptyValue").is_some_and(|value| value == Value::Bool(true));
    let collection = take("collectionFormat");
    if std::ptr::eq(shape, &shapes::HEADER) {
        object.insert("name".to_owned(), json!(""));
    }
    // The parameter is the whole query string, so its name is not sent.
    if location_in == ParameterIn::QueryString && !node.has("name") {
        object.insert("name".to_owned(), json!("query"));
        let message = "the parameter has no `name`; it is named `query`";
        let diagnostic = Diagnostic::warning("missing-member", &node.location, message);
        diagnostics.push(diagnostic.help("add `name`"));
    }
    object.insert("schema".to_owned(), json!({}));
    let data: ParameterData = deserialize(object, node, shape.noun, diagnostics)?;
    let (style, explode) = if node.version == Version::V2 {
        collection_style(collection.as_ref().and_then(Value::as_str), location_in)
    } else {
        let style = style.as_ref().and_then(Value::as_str);
        let style = style.and_then(|name| known_style(name, location_in, node, diagnostics));
        let style = style.unwrap_or_else(|| default_style(location_in));
        (style, explode.unwrap_or(matches!(style, Style::Form | Style::Cookie)))
    };
    Some(ParameterFields { data, style, explode, allow_reserved, allow_empty_value })
}

fn default_style(location_in: ParameterIn) -> Style {
    match location_in {
        ParameterIn::Path | ParameterIn::Header => Style::Simple,
        ParameterIn::Query | ParameterIn::QueryString | ParameterIn::Cookie => Style::Form,
    }
}

/// The style with that name, of any parameter location.
pub(crate) fn style_name(name: &str) -> Option<Style> {
    Some(match name {
        "matrix" => Style::Matrix,
        "label" => Style::Label,
        "simple" => Style::Simple,
        "form" => Style::Form,
        "spaceDelimited" => Style::SpaceDelimited,
        "pipeDelimited" => Style::PipeDelimited,
        "tabDelimited" => Style::TabDelimited,
        "deepObject" => Style::DeepObject,
        "cookie" => Style::Cookie,
        _ => return None,
    })
}

fn known_style(name: &str, location_in: ParameterIn, node: &Node<'_>, diagnostics: &mut Diagnostics) -> Option<Style> {
    let style = style_name(name);
    let allowed = style.is_some_and(|style| match location_in {
        ParameterIn::Path => matches!(style, Style::Matrix | Style::Label | Style::Simple),
        ParameterIn::Header => style == Style::Simple,
        ParameterIn::Cookie => matches!(style, Style::Form | Style::Cookie),
        ParameterIn::Query | ParameterIn::QueryString => {
            matches!(style, Style::Form | Style::SpaceDelimited | Style::PipeDelimited | Style::DeepObject)
        }
    });
    if allowed {
        return style;
    }
    let message = format!("style `{name}` is not allowed here; the default style is used instead");
    let diagnostic = Diagnostic::warning("wrong-style", &node.location.child("style"), message);
    let help = match location_in {
        ParameterIn::Path => "in a path, use `matrix`, `label` or `simple`",
        ParameterIn::Header => "in a header, use `simple`",
        ParameterIn::Cookie => "in a cookie, use `form` or `cookie`",
        ParameterIn::Query | ParameterIn::QueryString => {
            "in a query, use `form`, `spaceDelimited`, `pipeDelimited` or `deepObject`"
        }
    };
    diagnostics.push(diagnostic.help(help));
    None
}

/// The styles of lists within a 2.0 list (Items Object), from the outside in.
pub(crate) fn inner_styles(node: &Node<'_>) -> Vec<Style> {
    /// Deeper lists are JSON.
    const MAX_DEPTH: usize = 8;
    let mut styles = Vec::new();
    let mut items = node.get("items").filter(|_| node.version == Version::V2);
    while let Some(list) = items.filter(|items| items.text("type") == Some("array") && styles.len() < MAX_DEPTH) {
        styles.push(collection_style(list.text("collectionFormat"), ParameterIn::Header).0);
        items = list.get("items");
    }
    styles
}

/// Converts 2.0's `collectionFormat`; its default is `csv` everywhere.
fn collection_style(format: Option<&str>, location_in: ParameterIn) -> (Style, bool) {
    match (format, location_in) {
        (Some("ssv"), _) => (Style::SpaceDelimited, false),
        (Some("tsv"), _) => (Style::TabDelimited, false),
        (Some("pipes"), _) => (Style::PipeDelimited, false),
        (Some("multi"), ParameterIn::Query) => (Style::Form, true),
        (_, location_in) => (default_style(location_in), false),
    }
}

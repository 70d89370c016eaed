//! Bodies in Swagger 2.0: `body` and `formData` parameters with `consumes`, and response schemas with `produces`.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::Resolver;
use crate::api::{
    AdditionalProperties, Encoding, Example, MediaType, Property, RequestBody, Schema, SchemaId, SimpleType, Style,
};
use crate::document::Node;
use crate::location::Location;
use crate::normalise::inner_styles;

impl<'d> Resolver<'d, '_> {
    /// Returns `None` if the parameters cannot be read, `Some(None)` if there is no body.
    pub(crate) fn parameters_as_body(
        &mut self,
        operation: &Node<'d>,
        body: Option<Node<'d>>,
        form: Vec<Node<'d>>,
    ) -> Option<Option<RequestBody>> {
        if let Some(body) = body {
            let schema = body.get("schema").map(|schema| self.schema(&schema));
            let names = self.media_names(operation, "consumes", "application/json");
            let content = names.into_iter().map(|name| media_type(name, schema, &body.location)).collect();
            return Some(Some(request_body(&body, is_required(&body), content)));
        }
        let Some(first) = form.first() else { return Some(None) };
        let has_file = form.iter().any(|field| field.text("type") == Some("file"));
        let default = if has_file { "multipart/form-data" } else { "application/x-www-form-urlencoded" };
        let mut names = self.media_names(operation, "consumes", default);
        names.retain(|name| is_form(name) && !(has_file && name.contains("urlencoded")));
        if names.is_empty() {
            names.push(default.to_owned());
        }
        let schema = self.form_schema(&form, &first.location);
        let encoding = form_encoding(&form);
        let content = names
            .into_iter()
            .map(|name| MediaType { encoding: encoding.clone(), ..media_type(name, Some(schema), &first.location) })
            .collect();
        let required = form.iter().any(is_required);
        let body = RequestBody { description: None, ..request_body(first, required, content) };
        Some(Some(body))
    }

    /// An object schema with a property for each form field, as in 3.0.
    fn form_schema(&mut self, form: &[Node<'d>], location: &Location) -> SchemaId {
        let mut schema = Schema::at(location.clone());
        schema.types.insert(SimpleType::Object);
        schema.additional_properties = AdditionalProperties::Unset;
        for field in form {
            let Some(name) = field.text("name") else { continue };
            let id = match field.get("schema") {
                Some(own) => self.schema(&own),
                None => self.node_schema(field),
            };
            schema.properties.push(Property { name: name.into(), schema: id });
            if is_required(field) {
                schema.required.push(name.into());
            }
        }
        self.schemas.add(schema)
    }

    /// The media types of a 2.0 response.
    pub(crate) fn response_content(&mut self, operation: &Node<'d>, response: &Node<'d>) -> Vec<MediaType> {
        let Some(node) = response.get("schema") else { return Vec::new() };
        let is_file = node.text("type") == Some("file");
        let schema = (!is_file).then(|| self.schema(&node));
        let default = if is_file { "application/octet-stream" } else { "application/json" };
        let names = self.media_names(operation, "produces", default);
        let examples = response.get("examples").and_then(|examples| examples.object());
        let with_example = |name: String| {
            let example = examples.and_then(|examples: &Map<String, Value>| examples.get(&name));
            let location = response.location.child("examples").child(name.as_str());
            let example = example.map(|value| Example {
                name: String::new(),
                summary: None,
                value: Some(value.clone()),
                location,
            });
            let media = media_type(name, schema, &response.location);
            MediaType { examples: example.into_iter().collect(), is_file, ..media }
        };
        names.into_iter().map(with_example).collect()
    }

    /// The operation's list, or else the root's, or else the default. Names that no header can hold are omitted.
    fn media_names(&mut self, operation: &Node<'d>, key: &str, default: &str) -> Vec<String> {
        let listed = operation.get(key).or_else(|| self.root.get(key));
        let mut names: Vec<String> = Vec::new();
        for node in listed.iter().flat_map(Node::elements) {
            let Some(name) = node.value.as_str().filter(|name| !names.iter().any(|known| known == name)) else {
                continue;
            };
            if self.check_media_name(name, &node.location) {
                names.push(name.to_owned());
            }
        }
        if names.is_empty() {
            names.push(default.to_owned());
        }
        names
    }
}

fn is_required(node: &Node<'_>) -> bool {
    node.get("required").is_some_and(|required| match required.value {
        Value::Bool(flag) => *flag,
        Value::String(text) => text.eq_ignore_ascii_case("true"),
        _ => false,
    })
}

fn is_form(name: &str) -> bool {
    name.starts_with("multipart/") || name.starts_with("application/x-www-form-urlencoded")
}

/// The encoding of arrays in a form: `multi` repeats the field, the other formats join its values.
fn form_encoding(form: &[Node<'_>]) -> IndexMap<String, Encoding> {
    let lists = form.iter().filter(|field| field.text("type") == Some("array"));
    lists
        .filter_map(|field| {
            let (style, explode) = match field.text("collectionFormat") {
                Some("multi") => (Style::Form, true),
                Some("ssv") => (Style::SpaceDelimited, false),
                Some("tsv") => (Style::TabDelimited, false),
                Some("pipes") => (Style::PipeDelimited, false),
                _ => (Style::Form, false),
            };
            let encoding = Encoding {
                content_type: None,
                headers: Vec::new(),
                style: Some(style),
                explode: Some(explode),
                inner: inner_styles(field),
                allow_reserved: false,
            };
            Some((field.text("name")?.to_owned(), encoding))
        })
        .collect()
}

fn request_body(node: &Node<'_>, required: bool, content: Vec<MediaType>) -> RequestBody {
    let extensions = node.object().into_iter().flatten().filter(|(key, _)| key.starts_with("x-"));
    RequestBody {
        description: node.text("description").map(str::to_owned),
        required,
        content,
        extensions: extensions.map(|(key, value)| (key.clone(), value.clone())).collect(),
        location: node.location.clone(),
    }
}

fn media_type(name: String, schema: Option<SchemaId>, location: &Location) -> MediaType {
    MediaType {
        name,
        schema,
        is_file: false,
        item_schema: None,
        encoding: IndexMap::new(),
        prefix_encoding: Vec::new(),
        item_encoding: None,
        examples: Vec::new(),
        extensions: IndexMap::new(),
        location: location.clone(),
    }
}

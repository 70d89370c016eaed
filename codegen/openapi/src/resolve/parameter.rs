//! [Parameter Object](https://spec.openapis.org/oas/v3.2.0.html#parameter-object)s of a path item and its operation.

use super::Resolver;
use crate::api::{Parameter, ParameterIn, ParameterShape, Schema, SimpleType};
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Version};
use crate::location::Location;
use crate::normalise::{ParameterFields, inner_styles, parameter, shapes};

/// An operation's parameters, and 2.0's parameters that belong to the request body.
#[derive(Default)]
pub(crate) struct Parameters<'d> {
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Node<'d>>,
    pub(crate) form: Vec<Node<'d>>,
}

impl<'d> Resolver<'d, '_> {
    /// The parameters of the path item, overridden by those of the operation. Returns `None` if one of them cannot be read.
    pub(crate) fn parameters(&mut self, path_item: &Node<'d>, operation: &Node<'d>) -> Option<Parameters<'d>> {
        let mut found = Parameters::default();
        for holder in [path_item, operation] {
            let mut own: Vec<(String, ParameterIn)> = Vec::new();
            let listed = holder.get("parameters");
            listed.as_ref().map_or(Some(()), |listed| self.refuse_reference(listed, "parameters"))?;
            for node in listed.iter().flat_map(Node::elements) {
                let Some(parameter) = self.parameter(&node, &mut found)? else { continue };
                let key = (parameter.name.clone(), parameter.location_in);
                if own.contains(&key) {
                    let message = format!("parameter `{}` is declared twice; the first declaration is used", key.0);
                    let diagnostic = Diagnostic::warning("repeated-parameter", &node.location, message);
                    self.diagnostics.push(diagnostic.help("remove or rename one of them"));
                    continue;
                }
                own.push(key);
                let same =
                    |known: &&mut Parameter| known.name == parameter.name && known.location_in == parameter.location_in;
                match found.parameters.iter_mut().find(same) {
                    Some(known) => *known = parameter,
                    None => found.parameters.push(parameter),
                }
            }
        }
        Some(found)
    }

    /// Returns `None` if the parameter cannot be read, `Some(None)` if it is not sent as a parameter.
    fn parameter(&mut self, node: &Node<'d>, found: &mut Parameters<'d>) -> Option<Option<Parameter>> {
        let (node, described) = self.dereference_described(node)?;
        let place = node.text("in").unwrap_or_default();
        let location_in = match place {
            "path" => ParameterIn::Path,
            "query" => ParameterIn::Query,
            "querystring" => ParameterIn::QueryString,
            "header" => ParameterIn::Header,
            "cookie" => ParameterIn::Cookie,
            "body" | "formData" => {
                self.body_parameter(place, node, found);
                return Some(None);
            }
            _ => self.guess_location(place, &node)?,
        };
        let shape = if node.version == Version::V2 { &shapes::PARAMETER_V2 } else { &shapes::PARAMETER };
        let fields = parameter(&node, location_in, shape, self.diagnostics)?;
        if location_in == ParameterIn::Header && node.version > Version::V2 && is_described_elsewhere(&fields.data.name)
        {
            let message = format!("header parameter `{}` is ignored, as the specification requires", fields.data.name);
            let diagnostic = Diagnostic::warning("ignored-header", &node.location, message);
            self.diagnostics.push(diagnostic.help("describe it with media types or security schemes"));
            return Some(None);
        }
        let shape = self.parameter_shape(&node, &fields)?;
        if location_in == ParameterIn::Path && !fields.data.required {
            let message =
                format!("path parameter `{}` has no `required: true`; it is read as required", fields.data.name);
            let diagnostic = Diagnostic::warning("optional-path-parameter", &node.location, message);
            self.diagnostics.push(diagnostic.help("add `required: true`"));
        }
        Some(Some(Parameter {
            name: fields.data.name,
            location_in,
            required: fields.data.required || location_in == ParameterIn::Path,
            description: described.or(fields.data.description),
            deprecated: fields.data.deprecated.unwrap_or_default(),
            allow_empty_value: fields.allow_empty_value,
            shape,
            examples: self.examples(&node),
            extensions: fields.data.extensions,
            location: node.location,
        }))
    }

    /// The location that was probably meant, for misspellings such as `Query` or `head`.
    fn guess_location(&mut self, place: &str, node: &Node<'d>) -> Option<ParameterIn> {
        let guess = match place.to_ascii_lowercase().as_str() {
            "path" => Some((ParameterIn::Path, "path")),
            "query" | "params" => Some((ParameterIn::Query, "query")),
            "header" | "headers" | "head" => Some((ParameterIn::Header, "header")),
            "cookie" | "cookies" => Some((ParameterIn::Cookie, "cookie")),
            _ => None,
        };
        let at = if node.has("in") { node.location.child("in") } else { node.location.clone() };
        match guess {
            Some((location_in, name)) => {
                let message = format!("`{place}` is not a parameter location; it is read as `{name}`");
                let diagnostic = Diagnostic::warning("misspelt-parameter-place", &at, message);
                self.diagnostics.push(diagnostic.help(format!("write `in: {name}`")));
                Some(location_in)
            }
            None => {
                let message = match node.has("in") {
                    true => format!("`{place}` is not a parameter location"),
                    false => "the parameter has no `in`".to_owned(),
                };
                let diagnostic = Diagnostic::invalid("wrong-parameter-place", &at, message);
                self.diagnostics.push(diagnostic.help("set `in` to `path`, `query`, `header` or `cookie`"));
                None
            }
        }
    }

    fn body_parameter(&mut self, place: &str, node: Node<'d>, found: &mut Parameters<'d>) {
        if node.version > Version::V2 {
            let message = format!("`in: {place}` is only defined by Swagger 2.0; it is read as a request body");
            let diagnostic = Diagnostic::warning("misplaced-body-parameter", &node.location.child("in"), message);
            self.diagnostics.push(diagnostic.help("write a `requestBody` instead"));
        }
        if place == "body" {
            found.body = Some(node);
        } else {
            let name = node.text("name");
            found.form.retain(|known| known.text("name") != name);
            found.form.push(node);
        }
    }

    /// `schema` with its style, or the media type of `content`; for parameters and headers.
    pub(crate) fn parameter_shape(&mut self, node: &Node<'d>, fields: &ParameterFields) -> Option<ParameterShape> {
        let of = |schema| ParameterShape::Schema {
            schema,
            style: fields.style,
            explode: fields.explode,
            allow_reserved: fields.allow_reserved,
            inner: inner_styles(node),
        };
        if let Some(schema) = node.get("schema") {
            return Some(of(self.schema(&schema)));
        }
        if let Some(content) = node.get("content") {
            let mut entries = content.members();
            if let Some((name, media)) = entries.next() {
                if let Some((_, second)) = entries.next() {
                    let message = "`content` of a parameter must have one media type; the first one is used";
                    let diagnostic = Diagnostic::warning("several-media-types", &second.location, message);
                    self.diagnostics.push(diagnostic.help("remove the other media types"));
                }
                return Some(ParameterShape::Content(Box::new(self.media_type(name, &media)?)));
            }
        }
        // In 2.0 the parameter contains its schema's keywords; some authors still write this in 3.x.
        if node.has("type") || node.has("enum") || node.has("items") {
            return Some(of(self.node_schema(node)));
        }
        let message = "the parameter has neither `schema` nor `content`; it is read as a string";
        let diagnostic = Diagnostic::warning("missing-schema", &node.location, message);
        self.diagnostics.push(diagnostic.help("add `schema: {type: string}`"));
        Some(of(self.string_schema(&node.location)))
    }

    /// Adds a schema that the document does not contain: any string.
    pub(crate) fn string_schema(&mut self, location: &Location) -> crate::api::SchemaId {
        let mut schema = Schema::at(location.clone());
        schema.types.insert(SimpleType::String);
        self.schemas.add(schema)
    }
}

/// Since 3.0, media types and security schemes describe these headers.
fn is_described_elsewhere(name: &str) -> bool {
    ["accept", "content-type", "authorization"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

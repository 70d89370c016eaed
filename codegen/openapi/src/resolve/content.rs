//! [Request Body](https://spec.openapis.org/oas/v3.2.0.html#request-body-object), [Media Type](https://spec.openapis.org/oas/v3.2.0.html#media-type-object)
//! and [Encoding](https://spec.openapis.org/oas/v3.2.0.html#encoding-object) Objects.

use indexmap::IndexMap;
use serde_json::Value;

use super::Resolver;
use crate::api::{Encoding, MediaType, RequestBody, Style};
use crate::diagnostic::Diagnostic;
use crate::document::Node;
use crate::normalise::{conform, deserialize, shapes, style_name};

impl<'d> Resolver<'d, '_> {
    /// Returns `None`, with a diagnostic, if the request body cannot be read.
    pub(crate) fn request_body(&mut self, node: &Node<'d>) -> Option<RequestBody> {
        let (node, described) = self.dereference_described(node)?;
        let object = conform(&node, &shapes::REQUEST_BODY, self.diagnostics);
        let fields: openapiv3::RequestBody = deserialize(object, &node, shapes::REQUEST_BODY.noun, self.diagnostics)?;
        Some(RequestBody {
            description: described.or(fields.description),
            required: fields.required,
            content: self.content(&node)?,
            extensions: fields.extensions,
            location: node.location,
        })
    }

    /// The media types below `content`.
    pub(crate) fn content(&mut self, holder: &Node<'d>) -> Option<Vec<MediaType>> {
        let Some(content) = holder.get("content") else { return Some(Vec::new()) };
        if !content.value.is_object() {
            let message = "`content` must be an object that maps media types to Media Type Objects; it is ignored";
            let diagnostic = Diagnostic::warning("wrong-type", &content.location, message);
            self.diagnostics.push(diagnostic.help("write `application/json: {schema: …}` below `content`"));
        }
        self.refuse_reference(&content, "content")?;
        let entries = content.members().filter(|(name, _)| !name.starts_with("x-"));
        entries.map(|(name, node)| self.media_type(name, &node)).collect()
    }

    /// One media type. 3.2 allows a reference here.
    pub(crate) fn media_type(&mut self, name: &str, node: &Node<'d>) -> Option<MediaType> {
        if !self.check_media_name(name, &node.location) {
            return None;
        }
        let node = self.dereference(node)?;
        let object = conform(&node, &shapes::MEDIA_TYPE, self.diagnostics);
        let fields: openapiv3::MediaType = deserialize(object, &node, shapes::MEDIA_TYPE.noun, self.diagnostics)?;
        let mut encoding = IndexMap::new();
        for (name, node) in node.get("encoding").iter().flat_map(Node::members) {
            encoding.insert(name.to_owned(), self.encoding(&node)?);
        }
        let by_position = node.get("prefixEncoding").or_else(|| node.get("itemEncoding"));
        if let Some(by_position) = by_position.filter(|_| !encoding.is_empty()) {
            let message =
                "`encoding` and `prefixEncoding` or `itemEncoding` exclude each other; only `encoding` is used";
            let diagnostic = Diagnostic::warning("conflicting-encoding", &by_position.location, message).on_key();
            self.diagnostics.push(diagnostic.help("remove `encoding`, or remove `prefixEncoding` and `itemEncoding`"));
        }
        let by_name = !encoding.is_empty();
        let prefix = node.get("prefixEncoding").filter(|_| !by_name);
        let prefix: Option<Vec<_>> = prefix.iter().flat_map(Node::elements).map(|node| self.encoding(&node)).collect();
        let item = node.get("itemEncoding").filter(|_| !by_name);
        Some(MediaType {
            name: name.to_owned(),
            schema: node.get("schema").map(|schema| self.schema(&schema)),
            is_file: false,
            item_schema: node.get("itemSchema").map(|schema| self.schema(&schema)),
            encoding,
            prefix_encoding: prefix?,
            item_encoding: item.map_or(Some(None), |item| self.encoding(&item).map(Some))?,
            examples: self.examples(&node),
            extensions: fields.extensions,
            location: node.location,
        })
    }

    fn encoding(&mut self, node: &Node<'d>) -> Option<Encoding> {
        let mut object = conform(node, &shapes::ENCODING, self.diagnostics);
        // An absent `explode` is not `false`: its default depends on the style.
        let explode = object.get("explode").and_then(Value::as_bool);
        let style = object.remove("style").and_then(|style| style_name(style.as_str()?));
        let fields: openapiv3::Encoding = deserialize(object, node, shapes::ENCODING.noun, self.diagnostics)?;
        if let Some(names) = &fields.content_type {
            let at = node.location.child("contentType");
            // A parameter in quotes may contain a comma.
            let names = if names.contains('"') { vec![names.as_str()] } else { names.split(',').collect() };
            if !names.into_iter().all(|name| self.check_media_name(name.trim_matches(' '), &at)) {
                return None;
            }
        }
        Some(Encoding {
            content_type: fields.content_type,
            headers: self.headers(node)?,
            style,
            explode: explode.or_else(|| style.map(|style| style == Style::Form)),
            inner: Vec::new(),
            allow_reserved: fields.allow_reserved,
        })
    }
}

//! [Request Body](https://spec.openapis.org/oas/v3.2.0.html#request-body-object), [Media Type](https://spec.openapis.org/oas/v3.2.0.html#media-type-object)
//! and [Encoding](https://spec.openapis.org/oas/v3.2.0.html#encoding-object) Objects.

use indexmap::IndexMap;
use serde_json::Value;

use super::Resolver;
use crate::api::{Encoding, MediaType, RequestBody, Style};
use crate::diagnostic::Diagnostic;
use crate::document::Node;
use crate::normalise::{conform, hold, shapes, style_name};

impl<'d> Resolver<'d, '_> {
    /// `None` where it cannot be understood.
    pub(crate) fn request_body(&mut self, node: &Node<'d>) -> Option<RequestBody> {
        let (node, described) = self.dereference_described(node)?;
        let object = conform(&node, &shapes::REQUEST_BODY, self.diagnostics);
        let held: openapiv3::RequestBody = hold(object, &node, shapes::REQUEST_BODY.noun, self.diagnostics)?;
        Some(RequestBody {
            description: described.or(held.description),
            required: held.required,
            content: self.content(&node)?,
            extensions: held.extensions,
            location: node.location,
        })
    }

    /// The media types below `content`.
    pub(crate) fn content(&mut self, holder: &Node<'d>) -> Option<Vec<MediaType>> {
        let Some(content) = holder.get("content") else { return Some(Vec::new()) };
        if !content.value.is_object() {
            let message = "`content` must be an object: media types with what they hold; it is ignored";
            let diagnostic = Diagnostic::warning("wrong-type", &content.location, message);
            self.diagnostics.push(diagnostic.help("write `application/json: {schema: …}` below it"));
        }
        let entries = content.members().filter(|(name, _)| !name.starts_with("x-"));
        entries.map(|(name, node)| self.media_type(name, &node)).collect()
    }

    /// One media type; 3.2 allows a reference here.
    pub(crate) fn media_type(&mut self, name: &str, node: &Node<'d>) -> Option<MediaType> {
        let node = self.dereference(node)?;
        let object = conform(&node, &shapes::MEDIA_TYPE, self.diagnostics);
        let held: openapiv3::MediaType = hold(object, &node, shapes::MEDIA_TYPE.noun, self.diagnostics)?;
        let mut encoding = IndexMap::new();
        for (name, node) in node.get("encoding").iter().flat_map(Node::members) {
            encoding.insert(name.to_owned(), self.encoding(&node)?);
        }
        let by_place = node.get("prefixEncoding").or_else(|| node.get("itemEncoding"));
        if let Some(by_place) = by_place.filter(|_| !encoding.is_empty()) {
            let message = "parts are told by their name or by their place, not by both; the names count";
            let diagnostic = Diagnostic::warning("conflicting-encoding", &by_place.location, message).on_key();
            self.diagnostics.push(diagnostic.help("leave out `encoding`, or `prefixEncoding` and `itemEncoding`"));
        }
        let by_name = !encoding.is_empty();
        let prefix = node.get("prefixEncoding").filter(|_| !by_name);
        let prefix: Option<Vec<_>> = prefix.iter().flat_map(Node::elements).map(|node| self.encoding(&node)).collect();
        let item = node.get("itemEncoding").filter(|_| !by_name);
        Some(MediaType {
            name: name.to_owned(),
            schema: node.get("schema").map(|schema| self.schema(&schema)),
            item_schema: node.get("itemSchema").map(|schema| self.schema(&schema)),
            encoding,
            prefix_encoding: prefix?,
            item_encoding: item.map_or(Some(None), |item| self.encoding(&item).map(Some))?,
            examples: self.examples(&node),
            extensions: held.extensions,
            location: node.location,
        })
    }

    fn encoding(&mut self, node: &Node<'d>) -> Option<Encoding> {
        let mut object = conform(node, &shapes::ENCODING, self.diagnostics);
        // Absent is not `false` here: the default depends on the style.
        let explode = object.get("explode").and_then(Value::as_bool);
        let style = object.remove("style").and_then(|style| style_name(style.as_str()?));
        let held: openapiv3::Encoding = hold(object, node, shapes::ENCODING.noun, self.diagnostics)?;
        Some(Encoding {
            content_type: held.content_type,
            headers: self.headers(node)?,
            style,
            explode: explode.or_else(|| style.map(|style| style == Style::Form)),
            allow_reserved: held.allow_reserved,
        })
    }
}

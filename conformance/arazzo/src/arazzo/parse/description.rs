//! The root object, `info`, `sourceDescriptions` and `components`.

use std::sync::Arc;

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::source::Sources;

use super::member::check_members;
use super::node::{Node, check_unique};
use super::{Components, Reader, ValueReader};
use crate::arazzo::{Description, Extension, Info, SourceDescription, SourceKind, Version};

const FIELDS: &[&str] = &["arazzo", "$self", "info", "sourceDescriptions", "workflows", "components"];

pub(super) fn parse_description(
    node: &Node<'_>,
    sources: &Sources,
    extension: &dyn Extension,
    diagnostics: &mut Diagnostics,
) -> Option<Description> {
    node.object("an Arazzo description", diagnostics)?;
    let version = parse_version(node, diagnostics)?;
    node.check_fields("the root object", FIELDS, diagnostics);
    let self_uri = parse_self(node, diagnostics);
    let info = parse_info(node, diagnostics);
    let source_descriptions = parse_sources(node, version, diagnostics);
    check_members(node, extension, diagnostics);
    let mut values = ValueReader { diagnostics, sources, version, literals: Vec::new(), unsupported: None };
    let data = extension.description(node, &mut values);
    let generators = extension.generators(node, &mut values);
    let mut reader = Reader { values, components: Components::default(), extension };
    reader.check_later_fields(node, &["$self"]);
    reader.parse_components(node);
    let workflows = reader.parse_workflows(node);
    Some(Description {
        version,
        self_uri,
        info,
        sources: source_descriptions,
        workflows,
        root: Arc::default(),
        generators,
        data,
        location: node.location.clone(),
    })
}

/// The patch version is ignored (Arazzo, Versions); a later 1.x is read as the latest known version.
fn parse_version(node: &Node<'_>, diagnostics: &mut Diagnostics) -> Option<Version> {
    let Some(field) = node.get("arazzo") else {
        node.missing("arazzo", "an Arazzo description", diagnostics);
        return None;
    };
    let text = field.value.as_str().unwrap_or_default();
    let mut numbers = text.split('.').map(|part| part.parse::<u32>().ok());
    match (numbers.next().flatten(), numbers.next().flatten(), numbers.next().flatten(), numbers.next()) {
        (Some(1), Some(0), Some(_), None) => Some(Version::V1_0),
        (Some(1), Some(1), Some(_), None) => Some(Version::V1_1),
        (Some(1), Some(_), Some(_), None) => {
            let message = format!("Arazzo version {text} is unknown; it is read as 1.1");
            diagnostics.push(
                Diagnostic::warning("later-version", &field.location, message)
                    .help("write `arazzo: 1.1.0` if the document uses nothing newer"),
            );
            Some(Version::V1_1)
        }
        _ => {
            let message = format!("`arazzo: {}` is not a supported version", field.value);
            let diagnostic = Diagnostic::invalid("unknown-version", &field.location, message);
            diagnostics.push(diagnostic.help("write `arazzo: 1.0.1` or `arazzo: 1.1.0`"));
            None
        }
    }
}

/// `$self` (1.1): a URI reference without a fragment.
fn parse_self(node: &Node<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let field = node.get("$self")?;
    let text = node.optional_text("$self", diagnostics)?;
    check_reference("$self", &text, &field, diagnostics);
    if text.contains('#') {
        let message = format!("`$self: {text}` must not have a fragment");
        let diagnostic = Diagnostic::invalid("invalid-uri", &field.location, message);
        diagnostics.push(diagnostic.help("remove the `#` and everything after it"));
    }
    Some(text)
}

/// RFC 3986 section 4.1.
fn check_reference(name: &str, text: &str, field: &Node<'_>, diagnostics: &mut Diagnostics) {
    if let Err(error) = fluent_uri::UriRef::parse(text) {
        let message = format!("`{name}: {text}` is not a valid URI reference: {error}");
        let diagnostic = Diagnostic::invalid("invalid-uri", &field.location, message);
        diagnostics.push(diagnostic.help("percent-encode special characters, for example a blank as `%20`"));
    }
}

fn parse_info(node: &Node<'_>, diagnostics: &mut Diagnostics) -> Info {
    let Some(info) = node.get("info") else {
        node.missing("info", "an Arazzo description", diagnostics);
        return Info::default();
    };
    if info.object("`info`", diagnostics).is_none() {
        return Info::default();
    }
    info.check_fields("`info`", &["title", "summary", "description", "version"], diagnostics);
    let title = info.required_text("title", "`info`", diagnostics).map(|named| named.name);
    let version = info.required_text("version", "`info`", diagnostics).map(|named| named.name);
    Info {
        title: title.unwrap_or_default(),
        version: version.unwrap_or_default(),
        summary: info.optional_text("summary", diagnostics),
        description: info.optional_text("description", diagnostics),
    }
}

fn parse_sources(node: &Node<'_>, version: Version, diagnostics: &mut Diagnostics) -> Vec<SourceDescription> {
    let Some(list) = node.get("sourceDescriptions") else {
        node.missing("sourceDescriptions", "an Arazzo description", diagnostics);
        return Vec::new();
    };
    let nodes = list.elements("`sourceDescriptions`", diagnostics);
    if nodes.is_empty() && list.value.is_array() {
        let message = "`sourceDescriptions` is empty";
        diagnostics.push(
            Diagnostic::invalid("empty-list", &list.location, message).help("add at least one source description"),
        );
    }
    let sources: Vec<_> = nodes.iter().filter_map(|node| parse_source(node, version, diagnostics)).collect();
    let names = sources.iter().map(|source| (format!("`{}`", source.name), &source.location));
    check_unique("duplicate-source", "`sourceDescriptions` lists", names, diagnostics);
    sources
}

fn parse_source(node: &Node<'_>, version: Version, diagnostics: &mut Diagnostics) -> Option<SourceDescription> {
    node.object("a source description", diagnostics)?;
    node.check_fields("a source description", &["name", "url", "type"], diagnostics);
    let name = node.required_id("name", "a source description", diagnostics);
    let url = node.required_text("url", "a source description", diagnostics);
    if let (Some(url), Some(field)) = (&url, node.get("url")) {
        check_reference("url", &url.name, &field, diagnostics);
    }
    let kind = node.get("type").map(|field| {
        let kind = match field.value.as_str() {
            Some("openapi") => Some(SourceKind::OpenApi),
            Some("arazzo") => Some(SourceKind::Arazzo),
            Some("asyncapi") if version >= Version::V1_1 => Some(SourceKind::AsyncApi),
            _ => None,
        };
        if kind.is_none() {
            let message = format!("{} is not a type of source description", field.value);
            let diagnostic = Diagnostic::invalid("unknown-source-type", &field.location, message);
            diagnostics.push(diagnostic.help("write `openapi` or `arazzo` (in 1.1 also `asyncapi`)"));
        }
        kind
    });
    let kind = match kind {
        Some(kind) => Some(kind?),
        None => None,
    };
    Some(SourceDescription { name: name?.name, url: url?.name, kind, location: node.location.clone() })
}

impl Reader<'_> {
    /// Unused components have no effect, but are checked too.
    fn parse_components(&mut self, node: &Node<'_>) {
        let Some(components) = node.get("components") else { return };
        if components.object("`components`", self.diagnostics).is_none() {
            return;
        }
        let fields = ["inputs", "parameters", "successActions", "failureActions"];
        components.check_fields("`components`", &fields, self.diagnostics);
        for (name, node) in self.component_map(&components, "parameters") {
            let parameter = self.with_unsupported(|reader| reader.parse_parameter(&node, None)).into();
            self.components.parameters.insert(name, parameter);
        }
        for (name, node) in self.component_map(&components, "successActions") {
            let action = self.with_unsupported(|reader| reader.parse_action(&node, false)).into();
            self.components.success_actions.insert(name, action);
        }
        for (name, node) in self.component_map(&components, "failureActions") {
            let action = self.with_unsupported(|reader| reader.parse_action(&node, true)).into();
            self.components.failure_actions.insert(name, action);
        }
        // Schemas are read when they are bound, because they can refer to other documents.
        self.component_map(&components, "inputs");
    }

    fn component_map<'d>(&mut self, components: &Node<'d>, key: &str) -> Vec<(String, Node<'d>)> {
        let Some(map) = components.get(key) else { return Vec::new() };
        let members = map.members(&format!("`components.{key}`"), self.diagnostics);
        for (name, node) in &members {
            self.check_key(name, node);
        }
        members.into_iter().map(|(name, node)| (name.to_owned(), node)).collect()
    }
}

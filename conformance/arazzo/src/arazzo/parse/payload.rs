//! Request bodies, values with expressions, and selectors.

use serde_json::Value;
use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::read_token;

use super::node::Node;
use super::value::ValueReader;
use crate::arazzo::{Payload, Replacement, RequestBody, Selector, SelectorKind, Version};
use crate::criterion::{JsonPathVersion, XPathVersion, validate_jsonpath, validate_xpath};
use crate::expression::{Expression, ExpressionError, Part, ROOTS, Template, parse};

const EXPRESSION_HELP: &str = "write an expression such as `$inputs.NAME` or `$response.body#/a/0`; a text that begins with `$` and a letter must be one";

impl ValueReader<'_> {
    pub(super) fn parse_request_body(&mut self, node: &Node<'_>) -> Option<RequestBody> {
        node.object("`requestBody`", self.diagnostics)?;
        node.check_fields("`requestBody`", &["contentType", "payload", "replacements"], self.diagnostics);
        let payload = match node.get("payload") {
            None => None,
            Some(payload) => {
                self.read_literals(node, &payload);
                Some(self.parse_payload(&payload)?)
            }
        };
        let replacements = match node.get("replacements") {
            None => Vec::new(),
            Some(list) => {
                let nodes = list.elements("`replacements`", self.diagnostics);
                nodes.iter().filter_map(|node| self.parse_replacement(node)).collect()
            }
        };
        let content_type = node.optional_text("contentType", self.diagnostics);
        Some(RequestBody { content_type, payload, replacements, location: node.location.clone() })
    }

    /// `x-signoff-literal`: `true`, or the JSON Pointers of the values in which nothing is an expression.
    pub(super) fn read_literals(&mut self, node: &Node<'_>, value: &Node<'_>) {
        const NAME: &str = "x-signoff-literal";
        let Some(field) = node.get(NAME) else { return };
        if let Some(whole) = field.value.as_bool() {
            self.literals.extend(whole.then(|| value.location.clone()));
            return;
        }
        for pointer in node.names(NAME, self.diagnostics).unwrap_or_default() {
            if value.value.pointer(&pointer.name).is_none() {
                let message = format!("`{}` is not the JSON Pointer of a value", pointer.name);
                let diagnostic = Diagnostic::invalid("invalid-literal", &pointer.location, message);
                self.diagnostics.push(diagnostic.help("write `true`, or pointers such as `/list/0/name`"));
                continue;
            }
            let tokens = pointer.name.split('/').skip(1).map(read_token);
            let location = tokens.fold((value.location.clone(), value.value), |(at, value), token| match value {
                Value::Array(items) => {
                    let index = token.parse().unwrap_or_default();
                    (at.index(index), items.get(index).unwrap_or(&Value::Null))
                }
                other => (at.child(token.as_str()), other.get(&token).unwrap_or(&Value::Null)),
            });
            self.literals.push(location.0);
        }
    }

    fn parse_replacement(&mut self, node: &Node<'_>) -> Option<Replacement> {
        node.object("a replacement", self.diagnostics)?;
        node.check_fields("a replacement", &["target", "targetSelectorType", "value"], self.diagnostics);
        self.check_later_fields(node, &["targetSelectorType"]);
        // An empty JSON Pointer is valid: it means the whole payload.
        let (text, field) = match node.get("target") {
            Some(target) => {
                let text = target.text("`target`", self.diagnostics)?;
                (text, target)
            }
            None => {
                node.missing("target", "a replacement", self.diagnostics);
                return None;
            }
        };
        let kind = match node.get("targetSelectorType") {
            None => None,
            Some(field) => Some(self.parse_selector_kind(&field)?),
        };
        let target = self.parse_selector_text(text, kind, &field)?;
        if let Some(kind) = kind {
            self.check_selector(&target, kind, &field)?;
        }
        let Some(value) = node.get("value") else {
            node.missing("value", "a replacement", self.diagnostics);
            return None;
        };
        Some(Replacement { target, kind, value: self.parse_payload(&value)?, location: node.location.clone() })
    }

    /// Parses a value. Strings that begin with `$` and a letter are expressions, `{$…}` in strings is embedded, everything else is literal.
    pub fn parse_payload(&mut self, node: &Node<'_>) -> Option<Payload> {
        if self.literals.contains(&node.location) {
            return Some(Payload::Literal(self.literal(node)));
        }
        match node.value {
            Value::String(text) => self.parse_string(text, node),
            Value::Array(_) => {
                let nodes = node.elements("an array", self.diagnostics);
                let items: Option<Vec<_>> = nodes.iter().map(|node| self.parse_payload(node)).collect();
                Some(self.fold(items?, node, Payload::Array, |item| item))
            }
            Value::Object(object) => {
                // Selector Objects are new in 1.1; in 1.0, such an object is data.
                if self.version >= Version::V1_1 && is_selector(object) {
                    return self.parse_selector(node).map(|selector| Payload::Selector(Box::new(selector)));
                }
                let members = node.members("an object", self.diagnostics);
                let members: Option<Vec<_>> =
                    members.iter().map(|(key, node)| Some(((*key).to_owned(), self.parse_payload(node)?))).collect();
                let object = |members: Vec<_>| Payload::Object(members.into_iter().collect());
                Some(self.fold(members?, node, object, |(_, member)| member))
            }
            _ => Some(Payload::Literal(self.literal(node))),
        }
    }

    /// A structure without expressions is a literal.
    fn fold<T>(
        &self,
        parts: Vec<T>,
        node: &Node<'_>,
        build: impl FnOnce(Vec<T>) -> Payload,
        payload: fn(&T) -> &Payload,
    ) -> Payload {
        if parts.iter().all(|part| matches!(payload(part), Payload::Literal(_))) {
            Payload::Literal(self.literal(node))
        } else {
            build(parts)
        }
    }

    fn parse_string(&mut self, text: &str, node: &Node<'_>) -> Option<Payload> {
        if looks_like_expression(text) {
            return self.parse_expression(text, node).map(Payload::Expression);
        }
        let template = self.parse_template(text, node)?;
        for part in &template.parts {
            if let Part::Text(text) = part {
                self.check_literal_text(text, node);
            }
        }
        Some(if template.literal().is_some() { Payload::Literal(self.literal(node)) } else { Payload::Text(template) })
    }

    /// Warns about text that other tools replace, because it is sent unchanged.
    fn check_literal_text(&mut self, text: &str, node: &Node<'_>) {
        if let Some(variable) = foreign_variable(text) {
            let message = format!("`{variable}` is not a runtime expression; it is sent unchanged");
            let diagnostic = Diagnostic::warning("literal-text", &node.location, message);
            self.diagnostics.push(diagnostic.quoting(Some(variable.to_owned())).help(
                "write an expression such as `$inputs.NAME` or `{$inputs.NAME}`, or confirm the text with `x-signoff-literal: true` next to the value",
            ));
        }
    }

    /// Parses an expression; reports a diagnostic if it is not valid.
    pub fn parse_expression(&mut self, text: &str, node: &Node<'_>) -> Option<Expression> {
        parse(text)
            .map_err(|error| {
                let message = format!("`{text}` is not a valid runtime expression: {error}");
                let diagnostic = Diagnostic::invalid("invalid-expression", &node.location, message);
                self.diagnostics.push(diagnostic.help(match intended_expression(text) {
                    Some(intended) => format!("write `{intended}`"),
                    None => EXPRESSION_HELP.to_owned(),
                }));
            })
            .ok()
    }

    /// Parses text with embedded expressions; reports a diagnostic if one is not valid.
    pub fn parse_template(&mut self, text: &str, node: &Node<'_>) -> Option<Template> {
        self.read_template(Template::parse(text), node)
    }

    fn read_template(&mut self, read: Result<Template, ExpressionError>, node: &Node<'_>) -> Option<Template> {
        read.map_err(|error| {
            let message = format!("invalid embedded expression: {error}");
            let diagnostic = Diagnostic::invalid("invalid-expression", &node.location, message).quoting(error.quote);
            self.diagnostics.push(diagnostic.help(EXPRESSION_HELP));
        })
        .ok()
    }

    /// Parses a selector, a target or a path with embedded expressions.
    pub(super) fn parse_selector_text(
        &mut self,
        text: &str,
        kind: Option<SelectorKind>,
        node: &Node<'_>,
    ) -> Option<Template> {
        match kind {
            Some(SelectorKind::XPath(_)) => self.read_template(Template::parse_in_xpath(text), node),
            _ => self.parse_template(text, node),
        }
    }

    /// Selector Object (1.1).
    pub(super) fn parse_selector(&mut self, node: &Node<'_>) -> Option<Selector> {
        node.check_fields("a selector", &["context", "selector", "type"], self.diagnostics);
        self.check_later_fields(node, &["selector"]);
        let context = node.required_text("context", "a selector", self.diagnostics);
        let selector = node.required_text("selector", "a selector", self.diagnostics);
        let kind = match node.get("type") {
            Some(field) => self.parse_selector_kind(&field),
            None => {
                node.missing("type", "a selector", self.diagnostics);
                None
            }
        };
        let context = self.parse_expression(&context?.name, &node.get("context")?)?;
        let (field, kind) = (node.get("selector")?, kind?);
        let selector = self.parse_selector_text(&selector?.name, Some(kind), &field)?;
        self.check_selector(&selector, kind, &field)?;
        Some(Selector { context, selector, kind })
    }

    /// The `type` of a selector: a word, or an Expression Type Object with a version.
    pub(super) fn parse_selector_kind(&mut self, field: &Node<'_>) -> Option<SelectorKind> {
        let (word, version) = match field.value {
            Value::Object(_) => {
                field.check_fields("an expression type", &["type", "version"], self.diagnostics);
                let word = field.required_text("type", "an expression type", self.diagnostics)?;
                (word.name, Some(field.required_text("version", "an expression type", self.diagnostics)?))
            }
            _ => (field.text("`type`", self.diagnostics)?.to_owned(), None),
        };
        let (rfc, goessner) = (JsonPathVersion::Rfc9535, JsonPathVersion::Goessner);
        let versions: &[(&str, SelectorKind)] = match word.as_str() {
            "jsonpath" => &[
                ("rfc9535", SelectorKind::JsonPath(rfc)),
                ("draft-goessner-dispatch-jsonpath-00", SelectorKind::JsonPath(goessner)),
            ],
            "xpath" => &[
                ("xpath-31", SelectorKind::XPath(XPathVersion::V31)),
                ("xpath-30", SelectorKind::XPath(XPathVersion::V30)),
                ("xpath-20", SelectorKind::XPath(XPathVersion::V20)),
                ("xpath-10", SelectorKind::XPath(XPathVersion::V10)),
            ],
            "jsonpointer" => &[("rfc6901", SelectorKind::JsonPointer)],
            other => {
                let message = format!("`{other}` is not an expression type");
                let diagnostic = Diagnostic::invalid("unknown-expression-type", &field.location, message);
                self.diagnostics.push(diagnostic.help("write `jsonpath`, `xpath` or, in a selector, `jsonpointer`"));
                return None;
            }
        };
        // Each type lists its default version first.
        let Some(version) = version else { return versions.first().map(|(_, kind)| *kind) };
        let found = versions.iter().find(|(name, _)| *name == version.name);
        if found.is_none() {
            let message = format!("`{}` is not a version of {word}", version.name);
            let diagnostic = Diagnostic::invalid("unknown-expression-version", &version.location, message);
            let names: Vec<&str> = versions.iter().map(|(name, _)| *name).collect();
            self.diagnostics.push(diagnostic.help(format!("write {}", names.join(" or "))));
        }
        found.map(|(_, kind)| *kind)
    }

    /// A selector or target without embedded expressions must be valid in its language.
    fn check_selector(&mut self, selector: &Template, kind: SelectorKind, node: &Node<'_>) -> Option<()> {
        let Some(text) = selector.literal() else { return Some(()) };
        let checked = match kind {
            SelectorKind::JsonPath(version) => validate_jsonpath(text, version),
            SelectorKind::XPath(version) => validate_xpath(text, version),
            SelectorKind::JsonPointer => return Some(()),
        };
        self.usable("invalid-selector", &node.location, checked)
    }
}

/// The expression in a text with extra braces or without the `$`.
fn intended_expression(text: &str) -> Option<String> {
    let inner = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(text);
    let with = if inner.starts_with('$') { inner.to_owned() } else { format!("${inner}") };
    (with != text && parse(&with).is_ok()).then_some(with)
}

/// Texts that begin with the root of a runtime expression, or with a near miss of one, are expressions. (`$5`, `$ref` and `$` are plain
/// text.)
pub fn looks_like_expression(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('$') else { return false };
    let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let word = rest.get(..end).unwrap_or_default().to_ascii_lowercase();
    // Without a part after it, a short word is not a misspelt root: `$set`, `$USD`.
    let distance =
        if rest.get(end..).is_some_and(|after| after.starts_with('.')) { word.len() / 3 } else { word.len() / 6 };
    let is_near = |root: &str| {
        root.len().abs_diff(word.len()) <= distance
            && strsim::osa_distance(&root.to_ascii_lowercase(), &word) <= distance
    };
    // The distance takes long, and most texts that begin so are expressions.
    ROOTS.iter().any(|root| root.eq_ignore_ascii_case(&word)) || ROOTS.iter().any(|root| is_near(root))
}

/// The first part of a text that has the form of a variable in other tools: `$name` as the whole text, `${name}` and `{{name}}`.
fn foreign_variable(text: &str) -> Option<&str> {
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c))
    };
    if text.strip_prefix('$').is_some_and(is_name) {
        return Some(text);
    }
    let between = |open: &str, close: &str| {
        text.match_indices(open).find_map(|(at, _)| {
            let (name, _) = text.get(at + open.len()..)?.split_once(close)?;
            is_name(name.trim()).then(|| text.get(at..at + open.len() + name.len() + close.len()))?
        })
    };
    between("${", "}").or_else(|| between("{{", "}}"))
}

/// In a payload, an object with exactly a selector's members is a selector (1.1).
fn is_selector(object: &serde_json::Map<String, Value>) -> bool {
    let context = object.get("context").and_then(Value::as_str).is_some_and(looks_like_expression);
    context && object.len() == 3 && object.contains_key("selector") && object.contains_key("type")
}

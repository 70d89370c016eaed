//! Criterion Objects.

use serde_json::Value;
use signoff_openapi::diagnostic::Diagnostic;

use super::Reader;
use super::node::Node;
use crate::arazzo::{CriterionExtension, SelectorKind};
use crate::criterion::{Criterion, JsonPathVersion, Test, XPathVersion, is_bare_comparison, simple, validate};

/// The kinds of `type`.
enum Kind {
    Simple,
    Regex,
    JsonPath(JsonPathVersion),
    XPath(XPathVersion),
}

impl Reader<'_> {
    pub(super) fn parse_criteria(&mut self, node: &Node<'_>, key: &str) -> Vec<Criterion> {
        let Some(list) = node.get(key) else { return Vec::new() };
        let nodes = list.elements(&format!("`{key}`"), self.diagnostics);
        if nodes.is_empty() && list.value.is_array() && key == "successCriteria" {
            let message = "`successCriteria` is empty";
            self.diagnostics.push(
                Diagnostic::invalid("empty-list", &list.location, message)
                    .help("add a criterion, or remove the field to accept any response"),
            );
        }
        nodes.iter().filter_map(|node| self.parse_criterion(node)).collect()
    }

    fn parse_criterion(&mut self, node: &Node<'_>) -> Option<Criterion> {
        node.object("a criterion", self.diagnostics)?;
        node.check_fields("a criterion", &["context", "condition", "type"], self.diagnostics);
        let condition = node.required_text("condition", "a criterion", self.diagnostics)?;
        let kind = match node.get("type") {
            None => Kind::Simple,
            Some(field) => self.parse_kind(&field)?,
        };
        let test = self.parse_test(node, kind, &condition.name)?;
        self.usable("invalid-condition", &condition.location, validate(&test))?;
        if is_bare_comparison(&test) {
            let message =
                format!("`{}` is a comparison, not a JSONPath; it is read as a filter on the root", condition.name);
            let diagnostic = Diagnostic::warning("bare-comparison", &condition.location, message);
            self.diagnostics.push(diagnostic.help(format!("write `$[?{}]`", condition.name)));
        }
        if let Test::Regex { .. } = &test
            && let Some(inside) = strip_slashes(&condition.name)
        {
            let message = format!("the slashes in `{}` are part of the pattern", condition.name);
            let diagnostic = Diagnostic::warning("regex-in-slashes", &condition.location, message);
            self.diagnostics.push(diagnostic.help(format!("write `{inside}` if they are only delimiters")));
        }
        let CriterionExtension { requirement, data } = self.extension.criterion(node, &mut self.values);
        Some(Criterion { test, condition: condition.name, requirement, data, location: node.location.clone() })
    }

    fn parse_kind(&mut self, field: &Node<'_>) -> Option<Kind> {
        match field.value {
            Value::String(word) if word == "simple" => Some(Kind::Simple),
            Value::String(word) if word == "regex" => Some(Kind::Regex),
            _ => match self.parse_selector_kind(field)? {
                SelectorKind::JsonPath(version) => Some(Kind::JsonPath(version)),
                SelectorKind::XPath(version) => Some(Kind::XPath(version)),
                SelectorKind::JsonPointer => {
                    let message = "a criterion cannot have type `jsonpointer`";
                    let diagnostic = Diagnostic::invalid("unknown-expression-type", &field.location, message);
                    self.diagnostics.push(diagnostic.help("write `simple`, `regex`, `jsonpath` or `xpath`"));
                    None
                }
            },
        }
    }

    fn parse_test(&mut self, node: &Node<'_>, kind: Kind, condition: &str) -> Option<Test> {
        let field = node.get("condition")?;
        // If there is a `type`, "the `context` MUST be provided" (Criterion Object), even for types that do not use it.
        if node.get("type").is_some() && node.get("context").is_none() {
            node.missing("context", "a criterion with a `type`", self.diagnostics);
            return None;
        }
        if matches!(kind, Kind::Simple) {
            return simple::parse(condition)
                .map(Test::Simple)
                .map_err(|error| {
                    let message = format!("invalid condition `{condition}`: {error}");
                    self.diagnostics
                        .push(Diagnostic::invalid("invalid-condition", &field.location, message).quoting(error.quote).help(
                            "write a condition such as `$statusCode == 200` or `$response.body#/state == 'ready' && !$inputs.dry`",
                        ));
                })
                .ok();
        }
        let context = node.get("context")?;
        let text = context.text("`context`", self.diagnostics)?;
        let context = self.parse_expression(text, &context)?;
        let selector = match kind {
            Kind::XPath(version) => Some(SelectorKind::XPath(version)),
            _ => None,
        };
        let template = self.parse_selector_text(condition, selector, &field)?;
        Some(match kind {
            Kind::Regex => Test::Regex { context, pattern: template },
            Kind::JsonPath(version) => Test::JsonPath { context, path: template, version },
            Kind::XPath(version) => Test::XPath { context, path: template, version },
            // Returned above.
            Kind::Simple => return None,
        })
    }
}

/// The text between the slashes of a pattern in the notation of programming languages.
fn strip_slashes(pattern: &str) -> Option<&str> {
    let (inside, flags) = pattern.strip_prefix('/')?.rsplit_once('/')?;
    (!inside.is_empty() && flags.chars().all(|flag| "dgimsuvy".contains(flag))).then_some(inside)
}

//! `x-signoff-request` and `x-signoff-outputs`.

use base64::Engine as _;
use indexmap::IndexMap;
use signoff_openapi::diagnostic::Diagnostic;

use super::Reader;
use super::node::Node;
use crate::arazzo::{BodyOverride, ExtensionOutput, JwtOutput, JwtSign, Output, OutputValue, Payload, RequestOverride};
use crate::expression::Template;

/// The largest body that a document can request.
const MAX_BODY_BYTES: u64 = 256 * 1024 * 1024;

impl Reader<'_> {
    pub(super) fn parse_request_override(&mut self, node: &Node<'_>) -> Option<RequestOverride> {
        let what = "`x-signoff-request`";
        node.object(what, self.diagnostics)?;
        node.check_fields(what, &["method", "path", "headers", "omit", "body", "chunked"], self.diagnostics);
        let method = self.optional_template(node, "method");
        let path = self.optional_template(node, "path");
        let mut headers = Vec::new();
        for line in node.get("headers").map(|list| list.elements("`headers`", self.diagnostics)).unwrap_or_default() {
            headers.extend(self.parse_header_line(&line));
        }
        let omit = node.names("omit", self.diagnostics).unwrap_or_default();
        let body = match node.get("body") {
            None => None,
            Some(body) => Some(self.parse_body_override(&body)?),
        };
        let chunked = match node.get("chunked") {
            None => false,
            Some(field) => self.number(&field, "chunked", "true or false", serde_json::Value::as_bool)?,
        };
        Some(RequestOverride {
            method,
            path,
            headers,
            omit: omit.into_iter().map(|named| named.name).collect(),
            body,
            chunked,
            location: node.location.clone(),
        })
    }

    fn optional_template(&mut self, node: &Node<'_>, key: &str) -> Option<Template> {
        let field = node.get(key)?;
        let text = field.text(&format!("`{key}`"), self.diagnostics)?;
        self.template_of(text, &field)
    }

    /// A text with embedded expressions, or a text that is one expression.
    fn template_of(&mut self, text: &str, node: &Node<'_>) -> Option<Template> {
        if super::payload::looks_like_expression(text) {
            let expression = self.parse_expression(text, node)?;
            return Some(Template { parts: vec![crate::expression::Part::Expression(expression)] });
        }
        self.parse_template(text, node)
    }

    fn parse_header_line(&mut self, line: &Node<'_>) -> Option<(Template, Template)> {
        let pair = line.elements("a header", self.diagnostics);
        let [name, value] = pair.as_slice() else {
            let diagnostic =
                Diagnostic::invalid("wrong-type", &line.location, "a header must be a pair of name and value");
            self.diagnostics.push(diagnostic.help("write `[X-Name, value]`"));
            return None;
        };
        let name_text = name.text("a header name", self.diagnostics)?;
        let value_text = value.text("a header value", self.diagnostics)?;
        Some((self.template_of(name_text, name)?, self.template_of(value_text, value)?))
    }

    fn parse_body_override(&mut self, node: &Node<'_>) -> Option<BodyOverride> {
        if node.value.as_str() == Some("none") || node.value.is_null() {
            return Some(BodyOverride::None);
        }
        if let Some(text) = node.get("text") {
            let template = text.text("`text`", self.diagnostics)?;
            return self.parse_template(template, &text).map(BodyOverride::Text);
        }
        if let Some(field) = node.get("base64") {
            let text = field.text("`base64`", self.diagnostics)?;
            let bytes = base64::engine::general_purpose::STANDARD.decode(text);
            return bytes
                .map(BodyOverride::Bytes)
                .map_err(|error| {
                    let message = format!("invalid base64: {error}");
                    self.diagnostics.push(
                        Diagnostic::invalid("invalid-base64", &field.location, message)
                            .help("use letters, digits, `+`, `/`, and `=` at the end"),
                    );
                })
                .ok();
        }
        if let Some(repeat) = node.get("repeat") {
            let text = repeat.required_text("text", "`repeat`", self.diagnostics)?.name;
            let bytes = repeat.get("bytes").or_else(|| {
                repeat.missing("bytes", "`repeat`", self.diagnostics);
                None
            })?;
            let bytes = self.number(&bytes, "bytes", "a number of bytes, at most 256 MiB", |value| {
                value.as_u64().filter(|bytes| *bytes <= MAX_BODY_BYTES).and_then(|bytes| usize::try_from(bytes).ok())
            })?;
            let prefix = repeat.optional_text("prefix", self.diagnostics).unwrap_or_default();
            let suffix = repeat.optional_text("suffix", self.diagnostics).unwrap_or_default();
            return Some(BodyOverride::Repeat { text, bytes, prefix, suffix });
        }
        let diagnostic = Diagnostic::invalid("wrong-type", &node.location, "unknown kind of body");
        let help = "write `none`, {text: …}, {base64: …} or {repeat: {text, bytes}}";
        self.diagnostics.push(diagnostic.help(help));
        None
    }

    pub(super) fn parse_extension_outputs(&mut self, node: &Node<'_>) -> Vec<Output> {
        let Some(map) = node.get("x-signoff-outputs") else { return Vec::new() };
        let mut outputs = Vec::new();
        for (name, node) in map.members("`x-signoff-outputs`", self.diagnostics) {
            self.check_key(name, &node);
            if let Some(value) = self.parse_extension_output(&node) {
                let value = OutputValue::Extension(value);
                outputs.push(Output { name: name.to_owned(), value, location: node.location });
            }
        }
        outputs
    }

    fn parse_extension_output(&mut self, node: &Node<'_>) -> Option<ExtensionOutput> {
        if let Some(cookie) = node.get("cookie") {
            let name = cookie.text("`cookie`", self.diagnostics)?.to_owned();
            let pair = node.get("as").is_some_and(|field| field.value.as_str() == Some("pair"));
            return Some(ExtensionOutput::Cookie { name, pair });
        }
        if let Some(secret) = node.get("totp") {
            let text = secret.text("`totp`", self.diagnostics)?;
            return self.parse_expression(text, &secret).map(ExtensionOutput::Totp);
        }
        if let Some(jwt) = node.get("jwt") {
            return self.parse_jwt(&jwt).map(|jwt| ExtensionOutput::Jwt(Box::new(jwt)));
        }
        let diagnostic = Diagnostic::invalid("wrong-type", &node.location, "unknown kind of output");
        let help = "write {cookie: NAME}, {jwt: {…}} or {totp: EXPRESSION}";
        self.diagnostics.push(diagnostic.help(help));
        None
    }

    fn parse_jwt(&mut self, node: &Node<'_>) -> Option<JwtOutput> {
        node.check_fields("`jwt`", &["from", "header", "claims", "sign"], self.diagnostics);
        let from = node.required_text("from", "`jwt`", self.diagnostics)?;
        let from = self.parse_expression(&from.name, &node.get("from")?)?;
        let sign = match node.get("sign").map(|field| (field.value.as_str(), field.location)) {
            None | Some((Some("keep"), _)) => JwtSign::Keep,
            Some((Some("none"), _)) => JwtSign::None,
            Some((Some("key"), _)) => JwtSign::Key,
            Some((_, location)) => {
                let diagnostic = Diagnostic::invalid("wrong-type", &location, "unknown value of `sign`");
                self.diagnostics.push(diagnostic.help("write `none`, `keep` or `key`"));
                return None;
            }
        };
        Some(JwtOutput {
            from,
            header: self.parse_merge(node, "header")?,
            claims: self.parse_merge(node, "claims")?,
            sign,
        })
    }

    fn parse_merge(&mut self, node: &Node<'_>, key: &str) -> Option<IndexMap<String, Payload>> {
        let Some(map) = node.get(key) else { return Some(IndexMap::new()) };
        let members = map.members(&format!("`{key}`"), self.diagnostics);
        members.iter().map(|(name, node)| Some(((*name).to_owned(), self.parse_payload(node)?))).collect()
    }
}

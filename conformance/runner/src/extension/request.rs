//! `x-signoff-request`: what plain Arazzo cannot send.

use super::outputs::below_target;
use base64::Engine as _;
use signoff_arazzo::arazzo::{Node, RequestChange, ValueReader, looks_like_expression};
use signoff_arazzo::exchange::{Request, check_header};
use signoff_arazzo::expression::{Expression, ExpressionError, Part, Scope, Template};
use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::Location;

/// `x-signoff-request`: changes the finished request.
#[derive(Debug, Clone)]
pub struct RequestOverride {
    /// Replaces the method.
    pub method: Option<Template>,
    /// Replaces path and query; sent unchanged.
    pub path: Option<Template>,
    /// The URL of the operation; its query precedes that of the parameters.
    pub url: Option<Template>,
    /// Headers to append, in order; names can repeat.
    pub headers: Vec<(Template, Template)>,
    /// The name and the password of `Authorization: Basic` (RFC 7617).
    pub basic: Option<(Template, Template)>,
    /// Headers to remove, except those that `headers` adds.
    pub omit: Vec<String>,
    /// Replaces the body.
    pub body: Option<BodyOverride>,
    /// `Transfer-Encoding: chunked`.
    pub chunked: bool,
    /// The location of the object.
    pub location: Location,
}

/// `x-signoff-request.body`.
#[derive(Debug, Clone)]
pub enum BodyOverride {
    /// `none`: the request has no body.
    None,
    /// `{text: …}`: this text, with embedded expressions.
    Text(Template),
    /// `{base64: …}`: these bytes.
    Bytes(Vec<u8>),
    /// `{repeat: {text, bytes}}`: the text repeated and cut to a number of bytes, between `prefix` and `suffix`.
    Repeat {
        /// The text to repeat.
        text: String,
        /// The length of the repeated part.
        bytes: usize,
        /// The text before the repeated part.
        prefix: String,
        /// The text after the repeated part.
        suffix: String,
    },
}

impl RequestChange for RequestOverride {
    fn location(&self) -> &Location {
        &self.location
    }

    fn expressions(&self) -> Vec<&Expression> {
        let body = match &self.body {
            Some(BodyOverride::Text(text)) => Some(text),
            _ => None,
        };
        let headers = self.headers.iter().flat_map(|(name, value)| [name, value]);
        let basic = self.basic.iter().flat_map(|(user, password)| [user, password]);
        self.method
            .iter()
            .chain(&self.path)
            .chain(&self.url)
            .chain(body)
            .chain(headers)
            .chain(basic)
            .flat_map(Template::expressions)
            .collect()
    }

    fn replaces_path(&self) -> bool {
        self.path.is_some() || self.url.is_some()
    }

    fn changes_target(&self) -> bool {
        self.method.is_some() || self.path.is_some()
    }

    fn replaces_body(&self) -> bool {
        self.body.is_some()
    }

    fn omits(&self, name: &str) -> bool {
        self.omit.iter().any(|omitted| omitted.eq_ignore_ascii_case(name))
    }

    fn apply(&self, request: &mut Request, scope: &Scope<'_>) -> Result<(), ExpressionError> {
        if let Some(method) = &self.method {
            request.method = method.render(scope)?;
        }
        if let Some(url) = &self.url {
            let path = below_target(&url.render(scope)?, &request.url).map_err(ExpressionError::new)?;
            let query = request.target.split_once('?').map(|(_, query)| query);
            request.target = match query {
                None => path,
                Some(query) => format!("{path}{}{query}", if path.contains('?') { '&' } else { '?' }),
            };
        }
        if let Some(path) = &self.path {
            request.target = path.render(scope)?;
        }
        for name in &self.omit {
            request.headers.remove(name);
        }
        for (name, value) in &self.headers {
            let (name, value) = (name.render(scope)?, value.render(scope)?);
            check_header(&name, &value).map_err(ExpressionError::new)?;
            request.headers.push(name, value);
        }
        if let Some((user, password)) = &self.basic {
            let (user, password) = (user.render(scope)?, password.render(scope)?);
            if user.contains(':') {
                return Err(ExpressionError::new("the user of `basic` contains a colon (RFC 7617 section 2)"));
            }
            let credentials = base64::engine::general_purpose::STANDARD.encode(format!("{user}:{password}"));
            request.headers.push("Authorization", format!("Basic {credentials}"));
        }
        match &self.body {
            None => {}
            Some(BodyOverride::None) => request.body = None,
            Some(BodyOverride::Text(text)) => request.body = Some(text.render(scope)?.into_bytes()),
            Some(BodyOverride::Bytes(bytes)) => request.body = Some(bytes.clone()),
            Some(BodyOverride::Repeat { text, bytes, prefix, suffix }) => {
                let mut repeated = text.repeat(bytes.div_ceil(text.len().max(1))).into_bytes();
                repeated.truncate(*bytes);
                request.body = Some([prefix.as_bytes(), &repeated, suffix.as_bytes()].concat());
            }
        }
        request.chunked = self.chunked;
        Ok(())
    }
}

/// The largest body that a document can request.
const MAX_BODY_BYTES: u64 = 256 * 1024 * 1024;

pub(super) fn parse_request_override(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<RequestOverride> {
    let what = "`x-signoff-request`";
    node.object(what, reader.diagnostics)?;
    node.check_fields(
        what,
        &["method", "path", "url", "headers", "basic", "omit", "body", "chunked"],
        reader.diagnostics,
    );
    let method = optional_template(node, reader, "method");
    let path = optional_template(node, reader, "path");
    let url = optional_template(node, reader, "url");
    let mut headers = Vec::new();
    for line in node.get("headers").map(|list| list.elements("`headers`", reader.diagnostics)).unwrap_or_default() {
        headers.extend(parse_pair(&line, "a header", "write `[X-Name, value]`", reader));
    }
    let basic = match node.get("basic") {
        None => None,
        Some(pair) => Some(parse_pair(&pair, "`basic`", "write `[USER, PASSWORD]`", reader)?),
    };
    let omit = node.names("omit", reader.diagnostics).unwrap_or_default();
    let body = match node.get("body") {
        None => None,
        Some(body) => Some(parse_body_override(&body, reader)?),
    };
    let chunked = match node.get("chunked") {
        None => false,
        Some(field) => reader.number(&field, "chunked", "true or false", serde_json::Value::as_bool)?,
    };
    Some(RequestOverride {
        method,
        path,
        url,
        headers,
        basic,
        omit: omit.into_iter().map(|named| named.name).collect(),
        body,
        chunked,
        location: node.location.clone(),
    })
}

fn optional_template(node: &Node<'_>, reader: &mut ValueReader<'_>, key: &str) -> Option<Template> {
    let field = node.get(key)?;
    let text = field.text(&format!("`{key}`"), reader.diagnostics)?;
    template_of(text, &field, reader)
}

/// A text with embedded expressions, or a text that is one expression.
fn template_of(text: &str, node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<Template> {
    if looks_like_expression(text) {
        let expression = reader.parse_expression(text, node)?;
        return Some(Template { parts: vec![Part::Expression(expression)] });
    }
    reader.parse_template(text, node)
}

fn parse_pair(node: &Node<'_>, what: &str, help: &str, reader: &mut ValueReader<'_>) -> Option<(Template, Template)> {
    let pair = node.elements(what, reader.diagnostics);
    let [first, second] = pair.as_slice() else {
        let diagnostic = Diagnostic::invalid("wrong-type", &node.location, format!("{what} must be a pair of texts"));
        reader.diagnostics.push(diagnostic.help(help));
        return None;
    };
    let first_text = first.text(what, reader.diagnostics)?;
    let second_text = second.text(what, reader.diagnostics)?;
    Some((template_of(first_text, first, reader)?, template_of(second_text, second, reader)?))
}

fn parse_body_override(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<BodyOverride> {
    if node.value.as_str() == Some("none") || node.value.is_null() {
        return Some(BodyOverride::None);
    }
    if let Some(text) = node.get("text") {
        let template = text.text("`text`", reader.diagnostics)?;
        return reader.parse_template(template, &text).map(BodyOverride::Text);
    }
    if let Some(field) = node.get("base64") {
        let text = field.text("`base64`", reader.diagnostics)?;
        let bytes = base64::engine::general_purpose::STANDARD.decode(text);
        return bytes
            .map(BodyOverride::Bytes)
            .map_err(|error| {
                let message = format!("invalid base64: {error}");
                reader.diagnostics.push(
                    Diagnostic::invalid("invalid-base64", &field.location, message)
                        .help("use letters, digits, `+`, `/`, and `=` at the end"),
                );
            })
            .ok();
    }
    if let Some(repeat) = node.get("repeat") {
        let text = repeat.required_text("text", "`repeat`", reader.diagnostics)?.name;
        let bytes = repeat.get("bytes").or_else(|| {
            repeat.missing("bytes", "`repeat`", reader.diagnostics);
            None
        })?;
        let bytes = reader.number(&bytes, "bytes", "a number of bytes, at most 256 MiB", |value| {
            value.as_u64().filter(|bytes| *bytes <= MAX_BODY_BYTES).and_then(|bytes| usize::try_from(bytes).ok())
        })?;
        let prefix = repeat.optional_text("prefix", reader.diagnostics).unwrap_or_default();
        let suffix = repeat.optional_text("suffix", reader.diagnostics).unwrap_or_default();
        return Some(BodyOverride::Repeat { text, bytes, prefix, suffix });
    }
    let diagnostic = Diagnostic::invalid("wrong-type", &node.location, "unknown kind of body");
    let help = "write `none`, {text: …}, {base64: …} or {repeat: {text, bytes}}";
    reader.diagnostics.push(diagnostic.help(help));
    None
}

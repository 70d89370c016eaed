//! `{regex: …}`, `{query: …}` and `{path: …}` outputs: parts of a text and of a URL.

use regex::{Regex, RegexBuilder};
use signoff_arazzo::arazzo::{Node, ValueReader};
use signoff_arazzo::expression::{Expression, Scope};
use signoff_arazzo::json::Value;
use signoff_openapi::diagnostic::Diagnostic;
use url::Url;

use super::text_of_expression;

/// The largest compiled pattern, in bytes.
const MAX_PATTERN_BYTES: usize = 1 << 20;

/// `{regex: PATTERN, from: EXPRESSION, group: N or NAME}`: what a group of the first match contains.
#[derive(Debug, Clone)]
pub(super) struct RegexOutput {
    from: Expression,
    pattern: Regex,
    group: usize,
}

impl RegexOutput {
    pub(super) fn parse(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<Self> {
        node.check_fields("a `regex` output", &["regex", "from", "group"], reader.diagnostics);
        let field = node.get("regex")?;
        let text = field.text("`regex`", reader.diagnostics)?;
        // The crate searches in linear time, and needs no further bound than its size.
        let pattern = match RegexBuilder::new(text).size_limit(MAX_PATTERN_BYTES).build() {
            Ok(pattern) => pattern,
            Err(error) => {
                let message = format!("`regex` cannot be used: {}", last_line(&error.to_string()));
                let help = "look-around and back-references are not supported here";
                reader.diagnostics.push(Diagnostic::invalid("invalid-output", &field.location, message).help(help));
                return None;
            }
        };
        let group = find_group(node, &pattern, reader)?;
        Some(Self { from: super::parse_from(node, "a `regex` output", reader)?, pattern, group })
    }

    pub(super) fn from(&self) -> &Expression {
        &self.from
    }

    pub(super) fn evaluate(&self, scope: &Scope<'_>) -> Result<Value, String> {
        let text = text_of_expression(&self.from, scope)?;
        let found = self.pattern.captures(&text).and_then(|groups| groups.get(self.group));
        Ok(found.map_or(Value::Null, |part| Value::from(part.as_str())))
    }
}

/// The group that `group` names: by default the first one, or the whole match if the pattern has no groups.
fn find_group(node: &Node<'_>, pattern: &Regex, reader: &mut ValueReader<'_>) -> Option<usize> {
    let Some(field) = node.get("group") else { return Some(usize::from(pattern.captures_len() > 1)) };
    let found = match (field.value.as_u64(), field.value.as_str()) {
        (Some(number), _) => usize::try_from(number).ok().filter(|number| *number < pattern.captures_len()),
        (None, Some(name)) => pattern.capture_names().position(|known| known == Some(name)),
        (None, None) => None,
    };
    if found.is_none() {
        let groups = pattern.captures_len() - 1;
        let diagnostic = Diagnostic::invalid("invalid-output", &field.location, "the pattern has no such group");
        let help = format!("write the name of a group, or a number from 0 (the whole match) to {groups}");
        reader.diagnostics.push(diagnostic.help(help));
    }
    found
}

/// The last line of a message: the reason, without the drawing of the pattern.
fn last_line(message: &str) -> &str {
    message.lines().last().unwrap_or(message).trim_start_matches("error: ")
}

/// The first value of a query parameter, also in the fragment, of a URL or a relative reference.
pub(super) fn query_parameter(reference: &str, name: &str) -> Option<String> {
    let (rest, fragment) = reference.split_once('#').unwrap_or((reference, ""));
    let query = rest.split_once('?').map_or("", |(_, query)| query);
    let mut pairs = [query, fragment].into_iter().flat_map(|text| url::form_urlencoded::parse(text.as_bytes()));
    pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// A URL reference in the response, as path and query below the target's URL: what `x-signoff-request.path` takes.
///
/// # Errors
/// There is no exchange, the reference is not valid, or it leads out of the target.
pub(super) fn path_below_target(reference: &str, scope: &Scope<'_>) -> Result<String, String> {
    let request = scope.observed.map(|observed| observed.request).ok_or("there is no request")?;
    let base = request.url.strip_suffix(&request.target).unwrap_or(&request.url);
    resolve(reference, &request.url, base)
}

/// A URL as path and query below the target's URL. What begins with `/` is already that.
///
/// # Errors
/// The URL is not valid, or it leads out of the target.
pub(in crate::extension) fn below_target(reference: &str, target: &str) -> Result<String, String> {
    if reference.starts_with('/') && !reference.starts_with("//") {
        return Ok(reference.to_owned());
    }
    resolve(reference, &format!("{target}/"), target)
}

fn resolve(reference: &str, from: &str, base: &str) -> Result<String, String> {
    let resolved = Url::parse(from).and_then(|url| url.join(reference));
    let mut resolved = resolved.map_err(|error| format!("`{reference}` is not a URL reference: {error}"))?;
    resolved.set_fragment(None);
    // Parsing writes both in the same way: a default port is left out, for example.
    let root = Url::parse(base).map_err(|error| error.to_string())?;
    let root = root.as_str().trim_end_matches('/');
    match resolved.as_str().strip_prefix(root) {
        Some(rest) if rest.starts_with(['/', '?']) => Ok(rest.to_owned()),
        _ => Err(format!("`{reference}` leads out of the target {base}")),
    }
}

#[cfg(test)]
mod tests {
    use super::query_parameter;

    #[test]
    fn a_parameter_is_read_from_the_query_and_the_fragment_and_decoded() {
        for (reference, expected) in [
            ("https://rp.example/cb?state=1&code=a%2Bb+c", Some("a+b c")),
            ("/cb?code=&code=2", Some("")),
            ("cb#code=x", Some("x")),
            ("/cb?state=code", None),
            ("", None),
        ] {
            assert_eq!(query_parameter(reference, "code").as_deref(), expected, "{reference}");
        }
    }
}

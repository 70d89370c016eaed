//! [Responses](https://spec.openapis.org/oas/v3.2.0.html#responses-object) and [Response](https://spec.openapis.org/oas/v3.2.0.html#response-object) Objects.

use serde_json::{Value, json};

use super::Resolver;
use crate::api::{Response, StatusPattern};
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Version};
use crate::normalise::{conform, deserialize, shapes};

impl<'d> Resolver<'d, '_> {
    /// Returns `None` if one of the responses cannot be read.
    pub(crate) fn responses(&mut self, operation: &Node<'d>) -> Option<Vec<Response>> {
        let responses = operation.get("responses");
        if !responses.as_ref().is_some_and(|node| node.value.is_object()) {
            let message = "the operation has no `responses`";
            let diagnostic = Diagnostic::warning("missing-responses", &operation.location, message);
            self.diagnostics.push(diagnostic.help("add at least one response"));
        }
        responses.as_ref().map_or(Some(()), |responses| self.refuse_reference(responses, "responses"))?;
        let mut found: Vec<Response> = Vec::new();
        for (key, node) in responses.iter().flat_map(Node::members) {
            if key.starts_with("x-") {
                continue;
            }
            let Some(status) = status_pattern(key) else {
                let message = format!("`{key}` is not a valid status code; the response is ignored");
                let diagnostic = Diagnostic::warning("wrong-status", &node.location, message);
                self.diagnostics
                    .push(diagnostic.help("write a code such as `200`, a range such as `2XX`, or `default`"));
                continue;
            };
            let response = self.response(status, operation, &node)?;
            if found.iter().all(|known| known.status != status) {
                found.push(response);
            }
        }
        Some(found)
    }

    fn response(&mut self, status: StatusPattern, operation: &Node<'d>, node: &Node<'d>) -> Option<Response> {
        let (node, described) = self.dereference_described(node)?;
        let mut object = conform(&node, &shapes::RESPONSE, self.diagnostics);
        if !object.get("description").is_some_and(Value::is_string) {
            // 3.2 does not require it.
            if node.version < Version::V32 {
                let message = "the response has no `description`; it is read as empty";
                let diagnostic = Diagnostic::warning("missing-description", &node.location, message);
                self.diagnostics.push(diagnostic.help("add `description`"));
            }
            object.insert("description".to_owned(), json!(""));
        }
        let fields: openapiv3::Response = deserialize(object, &node, shapes::RESPONSE.noun, self.diagnostics)?;
        let content = match node.version {
            Version::V2 => self.response_content(operation, &node),
            _ => self.content(&node)?,
        };
        Some(Response {
            status,
            description: described.unwrap_or(fields.description),
            headers: self.headers(&node)?,
            content,
            extensions: fields.extensions,
            location: node.location,
        })
    }
}

fn status_pattern(key: &str) -> Option<StatusPattern> {
    if key.eq_ignore_ascii_case("default") {
        return Some(StatusPattern::Default);
    }
    if let Ok(code @ 100..=999) = key.parse::<u16>() {
        return Some(StatusPattern::Code(code));
    }
    match key.as_bytes() {
        [digit @ b'1'..=b'9', b'X' | b'x', b'X' | b'x'] => Some(StatusPattern::Range(digit - b'0')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_a_code_a_range_or_default() {
        assert_eq!(status_pattern("204"), Some(StatusPattern::Code(204)));
        assert_eq!(status_pattern("4xx"), Some(StatusPattern::Range(4)));
        assert_eq!(status_pattern("default"), Some(StatusPattern::Default));
        assert_eq!(status_pattern("2XY"), None);
        assert_eq!(status_pattern("ok"), None);
    }
}

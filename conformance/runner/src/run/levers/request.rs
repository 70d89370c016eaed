//! The operation of a request, and the values of its parameters and its body.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use signoff_arazzo::exchange::Request;
use signoff_arazzo::json::{Value, parse};
use signoff_openapi::api::Operation;

use crate::document::{parameter_name, path_parameters};
use crate::suite::Plan;

/// The operation of the request's source whose method and path match.
pub(super) fn find_operation<'a>(request: &Request, plan: &'a Plan) -> Option<&'a Operation> {
    let sources = plan.sources.iter().filter(|source| source.name == request.source);
    sources.flat_map(|source| &source.api.operations).find(|operation| {
        operation.method.as_str() == request.method && path_values(&operation.path, &request.target).is_some()
    })
}

/// The values by name: path and query parameters as text, and the members of a JSON object in the body.
pub(super) fn values(request: &Request, operation: &Operation) -> BTreeMap<String, Value> {
    let text = |(name, value): (String, String)| (name, Value::String(value));
    let mut values: BTreeMap<String, Value> =
        path_values(&operation.path, &request.target).unwrap_or_default().into_iter().map(text).collect();
    let query = request.target.split_once('?').map(|(_, query)| query).unwrap_or_default();
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    values.extend(pairs.map(|(name, value)| text((decode(name), decode(value)))));
    let body = request.body.as_deref().and_then(|body| std::str::from_utf8(body).ok());
    if let Some(Value::Object(members)) = body.and_then(parse) {
        values.extend(members.into_iter().map(|(name, value)| (name.to_string(), value)));
    }
    values
}

/// The values of the parameters in a path template; `None` if the path does not match.
fn path_values(template: &str, target: &str) -> Option<Vec<(String, String)>> {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let (names, parts): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    if names.len() != parts.len() {
        return None;
    }
    let is_match = names.into_iter().zip(parts).all(|(name, part)| name == part || parameter_name(name).is_some());
    is_match.then(|| path_parameters(template, target))
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::path_values;

    #[test]
    fn a_path_matches_its_template_segment_by_segment() {
        let values = path_values("/sessions/{id}/expire", "/sessions/a%20b/expire?x=1");
        assert_eq!(values, Some(vec![("id".to_owned(), "a b".to_owned())]));
        assert_eq!(path_values("/sessions/{id}/expire", "/sessions/a/b/expire"), None);
        assert_eq!(path_values("/sessions/{id}/expire", "/flows/a/expire"), None);
    }
}

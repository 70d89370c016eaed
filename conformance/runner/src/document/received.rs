//! `document/received`: a request on a listener matches the callback or webhook that describes it.

use std::borrow::Cow;

use signoff_arazzo::record::Received;
use signoff_openapi::api::{MediaType, Operation, Parameter, ParameterIn, ParameterShape, RequestBody};
use signoff_openapi::content_type::essence;
use signoff_openapi::location::Location;
use url::form_urlencoded;

use super::body::{check_body, is_json};
use super::form::{read_field, read_form};
use super::header::{check_text, check_value};
use super::{Message, Violation, member, pick_media_type};

/// The differences between a request and the operation that describes it.
pub(super) fn check_received(received: &Received, operation: &Operation, message: &Message<'_>) -> Vec<Violation> {
    let parameters = operation.parameters.iter().filter_map(|parameter| check_parameter(received, parameter, message));
    let mut violations: Vec<Violation> = parameters.collect();
    if let Some(body) = &operation.request_body {
        violations.extend(check_request_body(body, message));
    }
    violations
}

/// A difference at a location of the document: what is expected, and what was received.
pub(super) fn violation(
    location: &Location,
    pointer: String,
    keyword: &str,
    (expected, actual): (String, String),
) -> Violation {
    // A waiver of the same difference in a response does not apply.
    let keyword = format!("received/{keyword}");
    Violation { rule: "document/received", location: location.clone(), pointer, keyword, expected, actual }
}

fn check_parameter(received: &Received, parameter: &Parameter, message: &Message<'_>) -> Option<Violation> {
    let name = &parameter.name;
    let values: Vec<String> = match parameter.location_in {
        ParameterIn::Header => received.headers.combined(name).map(Cow::into_owned).into_iter().collect(),
        ParameterIn::Query => {
            let query = received.target.split_once('?').map(|(_, query)| query).unwrap_or_default();
            let values = form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == name);
            values.map(|(_, value)| value.into_owned()).collect()
        }
        // The client chose the path, and listeners set no cookies.
        _ => return None,
    };
    let different = match (values.as_slice(), &parameter.shape) {
        ([], _) => parameter.required.then(|| (format!("the parameter `{name}`"), "no such parameter".to_owned())),
        (values, ParameterShape::Schema { schema, explode: true, .. })
            if parameter.location_in == ParameterIn::Query =>
        {
            let follow = |id| message.source.api.schemas.get(id);
            check_value(message, name, *schema, &read_field(values, Some(follow(*schema)), &follow))
        }
        ([text, ..], shape) => check_text(message, name, shape, text),
    };
    different.map(|texts| violation(&parameter.location, member(name), "parameters", texts))
}

fn check_request_body(body: &RequestBody, message: &Message<'_>) -> Vec<Violation> {
    if message.body.is_empty() && !body.required {
        return Vec::new();
    }
    let content_type = message.content_type().unwrap_or_default();
    let Some(media_type) = pick_media_type(&body.content, content_type) else {
        let names: Vec<&str> = body.content.iter().map(|media_type| media_type.name.as_str()).collect();
        let actual = match (message.body, content_type) {
            ([], _) => "an empty body",
            (_, "") => "a body without Content-Type",
            _ => content_type,
        };
        let pointer = member(&essence(content_type));
        return vec![violation(&body.location, pointer, "content", (names.join(" or "), actual.to_owned()))];
    };
    if is_json(content_type) {
        let violations = check_body(message, media_type).into_iter();
        let received = |found: Violation| {
            violation(&found.location, found.pointer, &found.keyword, (found.expected, found.actual))
        };
        return violations.map(received).collect();
    }
    if essence(content_type) == "application/x-www-form-urlencoded" {
        check_form(media_type, message)
    } else {
        Vec::new()
    }
}

fn check_form(media_type: &MediaType, message: &Message<'_>) -> Vec<Violation> {
    let Some(schema) = media_type.schema else { return Vec::new() };
    let location = &message.source.api.schemas.get(schema).location;
    match message.validate(schema, &(&read_form(message, schema)).into()) {
        Ok(errors) => errors
            .into_iter()
            .map(|error| violation(location, error.pointer, &error.keyword, (error.expected, error.actual)))
            .collect(),
        Err(reason) => vec![violation(location, String::new(), "schema", ("a valid schema".to_owned(), reason))],
    }
}

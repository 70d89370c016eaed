//! `document/received`: a request on a listener matches the callback or webhook that describes it.

use signoff_arazzo::record::Received;
use signoff_openapi::api::{MediaType, Operation, Parameter, ParameterIn, RequestBody};
use signoff_openapi::content_type::essence;
use signoff_openapi::location::Location;

use super::body::{check_body, is_json};
use super::form::read_form;
use super::header::check_text;
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

/// A difference at a location of the document.
pub(super) fn violation(location: &Location, pointer: String, keyword: &str, texts: (String, String)) -> Violation {
    let (location, keyword, (expected, actual)) = (location.clone(), keyword.to_owned(), texts);
    Violation { rule: "document/received", location, pointer, keyword, expected, actual }
}

fn check_parameter(received: &Received, parameter: &Parameter, message: &Message<'_>) -> Option<Violation> {
    let name = &parameter.name;
    let text = match parameter.location_in {
        ParameterIn::Header => received.headers.combined(name).map(std::borrow::Cow::into_owned),
        ParameterIn::Query => {
            let query = received.target.split_once('?').map(|(_, query)| query).unwrap_or_default();
            let values = url::form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == name);
            let values: Vec<_> = values.map(|(_, value)| value).collect();
            (!values.is_empty()).then(|| values.join(","))
        }
        // The client chose the path, and listeners set no cookies.
        _ => return None,
    };
    let different = match text {
        Some(text) => check_text(message, name, &parameter.shape, &text),
        None => parameter.required.then(|| (format!("the parameter `{name}`"), "no such parameter".to_owned())),
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
        let actual = if message.body.is_empty() { "an empty body" } else { content_type };
        let actual = if actual.is_empty() { "a body without Content-Type" } else { actual };
        let (pointer, texts) = (member(&essence(content_type)), (names.join(" or "), actual.to_owned()));
        return vec![violation(&body.location, pointer, "content", texts)];
    };
    if is_json(content_type) {
        let violations = check_body(message, media_type).into_iter();
        return violations.map(|found| Violation { rule: "document/received", ..found }).collect();
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

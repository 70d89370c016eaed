//! Reads `answers.json`.

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use serde_json::Value;

use super::super::documented::Status;
use super::{Answer, Examples, Media};
use crate::json::{Mismatch, Tree};
use crate::style::write_form;

impl Examples {
    /// Reads the table that the generator writes for an example server.
    ///
    /// # Errors
    /// It is not such a table, and where.
    pub fn read(text: &str) -> Result<Self, Mismatch> {
        let table: Value = serde_json::from_str(text).map_err(|error| Mismatch::new(error.to_string()))?;
        let bodies = each(&table, "bodies", body)?;
        let operations = each(&table, "operations", |operation| {
            each(operation, "responses", |response| {
                Ok(Answer {
                    status: status(response)?,
                    headers: each(response, "headers", header)?,
                    content: each(response, "content", |content| media(content, &bodies))?,
                })
            })
        })?;
        Ok(Self { operations })
    }
}

/// Each element of the list `name`.
fn each<T>(
    value: &Value,
    name: &'static str,
    read: impl Fn(&Value) -> Result<T, Mismatch>,
) -> Result<Vec<T>, Mismatch> {
    let items =
        value.get(name).and_then(Value::as_array).ok_or_else(|| Mismatch::new("expected a list").below(name))?;
    let read = items.iter().enumerate().map(|(index, item)| read(item).map_err(|error| error.below(index).below(name)));
    read.collect()
}

fn text<'a>(value: &'a Value, name: &'static str) -> Result<&'a str, Mismatch> {
    value.get(name).and_then(Value::as_str).ok_or_else(|| Mismatch::new("expected a string").below(name))
}

/// `404`, `4XX` or `default`; some documents have statuses that HTTP does not allow.
fn status(response: &Value) -> Result<Status, Mismatch> {
    let text = text(response, "status")?;
    let wrong = || Mismatch::new("expected a status, as in an OpenAPI document").below("status");
    match text.strip_suffix("XX") {
        _ if text == "default" => Ok(Status::Default),
        Some(digit) => digit.parse().ok().filter(|digit| (1..=9).contains(digit)).map(Status::Range).ok_or_else(wrong),
        None => text.parse().ok().filter(|code| (100..=999).contains(code)).map(Status::Code).ok_or_else(wrong),
    }
}

fn header(header: &Value) -> Result<(HeaderName, HeaderValue), Mismatch> {
    let part = |index: usize| header.get(index).and_then(Value::as_str);
    let parsed = part(0).and_then(|name| name.parse().ok()).zip(part(1).and_then(|value| value.parse().ok()));
    parsed.ok_or_else(|| Mismatch::new("expected a header's name and value"))
}

fn media(content: &Value, bodies: &[Bytes]) -> Result<Media, Mismatch> {
    let name = text(content, "type")?;
    let wrong = |_| Mismatch::new("no header can carry it").below("type");
    Ok(Media {
        name: name.to_owned(),
        content_type: name.parse().map_err(wrong)?,
        examples: each(content, "examples", |example| {
            let index = example.get(1).and_then(Value::as_u64).and_then(|index| usize::try_from(index).ok());
            let body = index.and_then(|index| bodies.get(index));
            let name = example.get(0).and_then(Value::as_str);
            let found = name.zip(body).map(|(name, body)| (name.to_owned(), body.clone()));
            found.ok_or_else(|| Mismatch::new("expected an example's name and the place of its body"))
        })?,
    })
}

/// `{"json": …}`, `{"form": …}` or `{"text": …}`.
fn body(body: &Value) -> Result<Bytes, Mismatch> {
    match (body.get("json"), body.get("form"), body.get("text")) {
        (Some(json), _, _) => Ok(json.to_string().into()),
        (_, Some(form), _) => Ok(write_form(&Tree::from(form)).into()),
        (_, _, Some(Value::String(text))) => Ok(text.clone().into()),
        _ => Err(Mismatch::new("expected `json`, `form` or `text`")),
    }
}

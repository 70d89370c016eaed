//! `x-signoff-listen`: the listeners of a workflow, and how they answer.

use std::time::Duration;

use signoff_arazzo::arazzo::{Named, Node, ValueReader};
use signoff_arazzo::exchange::{Headers, check_header};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

/// A listener that a scenario opens.
#[derive(Debug, Clone)]
pub struct ListenerSpec {
    /// Its name, which is also the name of the input that gets its URL.
    pub named: Named,
    /// `describedBy`: the webhook or callback that describes its requests.
    pub described_by: Option<Named>,
    /// How it answers.
    pub answer: ListenerAnswer,
}

/// How a listener answers requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListenerAnswer {
    /// `{status, headers, body, delay}`: with a response.
    Respond {
        /// The status. Default: 200.
        status: u16,
        /// The header lines.
        headers: Headers,
        /// The body, empty if there is none.
        body: String,
        /// How long the response is held.
        delay: Duration,
    },
    /// `{hang: true}`: requests are received and never answered.
    Hang,
    /// `{refuse: true}`: the port is closed.
    Refuse,
}

const WHAT: &str = "a listener";
const DESCRIBED_BY: &str = "describedBy";
const FIELDS: &[&str] = &["status", "headers", "body", "delay", "hang", "refuse", DESCRIBED_BY];

/// Reads `x-signoff-listen`.
pub(super) fn parse_listeners(workflow: &Node<'_>, reader: &mut ValueReader<'_>) -> Vec<ListenerSpec> {
    let Some(map) = workflow.get("x-signoff-listen") else { return Vec::new() };
    let mut listeners = Vec::new();
    for (name, node) in map.members("`x-signoff-listen`", reader.diagnostics) {
        reader.check_key(name, &node);
        if let Some(answer) = parse_answer(&node, reader) {
            let described_by = node.get(DESCRIBED_BY).and_then(|field| {
                let name = node.optional_text(DESCRIBED_BY, reader.diagnostics)?;
                Some(Named { name, location: field.location })
            });
            let named = Named { name: name.to_owned(), location: node.location };
            listeners.push(ListenerSpec { named, described_by, answer });
        }
    }
    listeners
}

fn parse_answer(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<ListenerAnswer> {
    let object = node.object(WHAT, reader.diagnostics)?;
    node.check_fields(WHAT, FIELDS, reader.diagnostics);
    for (word, answer) in [("hang", ListenerAnswer::Hang), ("refuse", ListenerAnswer::Refuse)] {
        let Some(field) = node.get(word) else { continue };
        let others = object.keys().filter(|key| word == "refuse" || *key != DESCRIBED_BY).count();
        if others > 1 || field.value.as_bool() != Some(true) {
            let message = format!("`{word}` is not `true`, or has other members next to it");
            let help = format!("write {{{word}: true}}, or remove `{word}`");
            reader.diagnostics.push(Diagnostic::invalid("invalid-listener", &node.location, message).help(help));
            return None;
        }
        return Some(answer);
    }
    let status = match node.get("status") {
        None => 200,
        Some(field) => reader.number(&field, "status", "an integer from 200 to 599", |value| {
            u16::try_from(value.as_u64()?).ok().filter(|status| (200..=599).contains(status))
        })?,
    };
    let delay = match node.get("delay") {
        None => Duration::ZERO,
        Some(field) => seconds(&field, "delay", reader)?,
    };
    let headers = match node.get("headers") {
        None => Headers::default(),
        Some(field) => parse_headers(&field, reader.diagnostics)?,
    };
    let body = node.optional_text("body", reader.diagnostics).unwrap_or_default();
    Some(ListenerAnswer::Respond { status, headers, body, delay })
}

/// A number of seconds that is not negative.
pub(super) fn seconds(field: &Node<'_>, name: &str, reader: &mut ValueReader<'_>) -> Option<Duration> {
    reader.number(field, name, "a number of seconds, 0 or more", |value| {
        Duration::try_from_secs_f64(value.as_f64()?).ok()
    })
}

fn parse_headers(field: &Node<'_>, diagnostics: &mut Diagnostics) -> Option<Headers> {
    let mut headers = Headers::default();
    for line in field.elements("`headers`", diagnostics) {
        let pair = line.value.as_array().map(Vec::as_slice).unwrap_or_default();
        let [Some(name), Some(value)] = [pair.first(), pair.get(1)].map(|part| part.and_then(|part| part.as_str()))
        else {
            return refuse_header(&line, "this is not a header line", diagnostics);
        };
        let is_name = http::HeaderName::from_bytes(name.as_bytes()).is_ok();
        if pair.len() != 2 || !is_name || check_header(name, value).is_err() {
            return refuse_header(&line, "this is not a header line that can be sent", diagnostics);
        }
        headers.push(name, value);
    }
    Some(headers)
}

fn refuse_header<T>(line: &Node<'_>, message: &str, diagnostics: &mut Diagnostics) -> Option<T> {
    let diagnostic = Diagnostic::invalid("invalid-listener", &line.location, message);
    diagnostics.push(diagnostic.help("write [NAME, VALUE], both as strings"));
    None
}

//! The text of a scenario's snapshot: its exchanges, with names instead of volatile values.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use signoff_arazzo::bind::Plan;
use signoff_arazzo::record::{Exchange, Headers, Request, Response, ScenarioRecord, StepRecord};

use super::volatile::collect_volatile;
use crate::redact::{Accepted, Names, mask_unnamed, write_named_json};
use crate::target::Targets;

/// Headers about the transport of a message, which are not part of the API.
const TRANSPORT_HEADERS: [&str; 7] =
    ["connection", "content-length", "date", "host", "keep-alive", "transfer-encoding", "user-agent"];

/// Longer bodies are represented by their length, in bytes.
const MAX_BODY_BYTES: usize = 16 * 1024;

/// Writes the exchanges of a scenario: the last attempt of each step. Secrets that have no name, such as the values of `--header`,
/// are still in the text: [`Snapshots::compare`](super::Snapshots::compare) masks it before it leaves the process.
///
/// With an `accepted` text, random values that resemble words are replaced as well, if that text does not contain them.
pub fn write_snapshot_text(
    scenario: &ScenarioRecord,
    plan: &Plan,
    targets: &Targets,
    accepted: Option<Accepted<'_>>,
) -> String {
    let volatile = collect_volatile(plan, &scenario.steps);
    let mut names = Names::new(&scenario.values, &volatile, targets.urls(), accepted);
    let mut out = String::new();
    write_steps(&mut out, &mut names, "", &scenario.steps);
    out
}

fn write_steps(out: &mut String, names: &mut Names<'_>, above: &str, steps: &[StepRecord]) {
    // Undo-steps depend on the targets, not on the behaviour that the scenario shows.
    for step in steps.iter().filter(|step| !step.undo) {
        let Some(attempt) = step.attempts.last() else { continue };
        let id = format!("{above}{}", step.step_id);
        write_steps(out, names, &format!("{id} / "), &attempt.nested);
        if let Some(exchange) = &attempt.exchange {
            let _ = writeln!(out, "## {id}");
            write_exchange(out, names, exchange);
        }
    }
}

fn write_exchange(out: &mut String, names: &mut Names<'_>, exchange: &Exchange) {
    write_request(out, names, &exchange.request);
    let _ = writeln!(out);
    match &exchange.response {
        Some(response) => write_response(out, names, response),
        None => {
            let _ = writeln!(out, "(no answer)");
        }
    }
    let _ = writeln!(out);
}

fn write_request(out: &mut String, names: &mut Names<'_>, request: &Request) {
    let _ = writeln!(out, "{} {}", request.method, names.text(&request.url));
    write_headers(out, names, &request.headers);
    if let Some(body) = &request.body {
        write_body(out, names, body);
    }
}

fn write_response(out: &mut String, names: &mut Names<'_>, response: &Response) {
    let _ = writeln!(out, "{}", response.status);
    write_headers(out, names, &response.headers);
    write_body(out, names, &response.body);
}

fn write_headers(out: &mut String, names: &mut Names<'_>, headers: &Headers) {
    for (name, value) in headers.iter() {
        let name = name.to_ascii_lowercase();
        if !TRANSPORT_HEADERS.contains(&name.as_str()) {
            let value = decode_basic(&name, value).unwrap_or_else(|| value.to_owned());
            let _ = writeln!(
                out,
                "{name}: {}",
                mask_unnamed(&name, &names.text_shown(&value, |text| mask_unnamed(&name, text)))
            );
        }
    }
}

/// The credentials of `Authorization: Basic` in plain text: names cannot replace parts of base64.
fn decode_basic(name: &str, value: &str) -> Option<String> {
    let credentials = value.strip_prefix("Basic ").filter(|_| name == "authorization")?;
    let decoded = String::from_utf8(STANDARD.decode(credentials).ok()?).ok()?;
    let (user, password) = decoded.split_once(':')?;
    Some(format!("Basic ({user}:{password})"))
}

fn write_body(out: &mut String, names: &mut Names<'_>, body: &[u8]) {
    if body.is_empty() {
        return;
    }
    let _ = match std::str::from_utf8(body) {
        Ok(text) if body.len() <= MAX_BODY_BYTES => writeln!(out, "\n{}", body_text(names, text)),
        Ok(_) => writeln!(out, "\n({} bytes of text)", body.len()),
        Err(_) => writeln!(out, "\n({} bytes that are no text)", body.len()),
    };
}

fn body_text(names: &mut Names<'_>, text: &str) -> String {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => write_named_json(&value, names),
        Err(_) => names.text(text).replace('\r', "\\r"),
    }
}

//! Numbers that are rounded when they are read. Bounds are read again with all digits; other numbers cause a warning.

use serde_json::Value;

use crate::api::BOUNDS;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::exact::Exact;
use crate::location::Location;
use crate::source::Sources;

/// The most numbers of a document that are compared with their text.
const MAX_COMPARED: usize = 1000;

pub(super) fn report(document: &Document, sources: &Sources, diagnostics: &mut Diagnostics) {
    if !sources.has_long_numbers(document.source) {
        return;
    }
    let mut compared = 0;
    let mut pending = vec![(&document.root, Location::root(document.source))];
    while let Some((value, at)) = pending.pop().filter(|_| compared < MAX_COMPARED) {
        match value {
            Value::Array(items) => {
                pending.extend(items.iter().enumerate().rev().map(|(index, item)| (item, at.index(index))));
            }
            Value::Object(members) => {
                let read = members.iter().rev().filter(|(key, _)| !key.starts_with("x-"));
                pending.extend(read.map(|(key, member)| (member, at.child(key.as_str()))));
            }
            Value::Number(number) if number.is_f64() && !is_bound(&at) => {
                compared += 1;
                if sources.digits(&at, number) != Exact::new(&number.to_string()) {
                    let spelled = sources.text(&at).unwrap_or_default();
                    let message = format!("`{spelled}` has more digits than a double; it is read as `{number}`");
                    let diagnostic = Diagnostic::warning("rounded-number", &at, message);
                    diagnostics.push(diagnostic.help("write fewer digits, or a string"));
                }
            }
            _ => {}
        }
    }
}

fn is_bound(at: &Location) -> bool {
    at.pointer.token().is_some_and(|key| BOUNDS.contains(&key))
}

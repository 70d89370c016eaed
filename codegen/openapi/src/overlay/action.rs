//! [Action Object](https://spec.openapis.org/overlay/v1.0.0#action-object): a target and how to change it.

use serde_json::Value;
use serde_json_path::JsonPath;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Node;
use crate::location::{Location, read_token};

/// JSONPath parsers backtrack, so deeper nesting is refused. No useful filter needs it.
const MAX_NESTING: usize = 16;

#[derive(Debug, Clone)]
pub(super) struct Action {
    target: JsonPath,
    change: Change,
    location: Location,
}

#[derive(Debug, Clone)]
enum Change {
    Update(Value),
    Remove,
    /// Neither `update` nor `remove` is given, which the specification allows.
    Nothing,
}

impl Action {
    /// Returns `None`, with an error, if it is not an action.
    pub(super) fn read(node: &Node<'_>, diagnostics: &mut Diagnostics) -> Option<Self> {
        let target = node.text("target").ok_or_else(|| {
            let message = "the action has no `target`";
            Diagnostic::invalid("overlay-without-target", &node.location, message)
                .help("add a JSONPath, for example `target: $.info`")
        });
        let target = target.and_then(|text| {
            let nested = || text.bytes().filter(|byte| b"([!".contains(byte)).count() > MAX_NESTING;
            let problem = match JsonPath::parse(if nested() { "" } else { text }) {
                Ok(path) => return Ok(path),
                Err(_) if nested() => "it is nested too deeply".to_owned(),
                Err(error) => error.message().to_owned(),
            };
            let at = node.location.child("target");
            let message = format!("`{text}` is not a valid JSONPath: {problem}");
            Err(Diagnostic::invalid("overlay-wrong-target", &at, message)
                .help("follow RFC 9535; put strings in quotes, as in `$.paths['/a']`"))
        });
        let target = target.map_err(|diagnostic| diagnostics.push(diagnostic)).ok()?;
        let remove = node.get("remove").is_some_and(|remove| remove.value == &Value::Bool(true));
        let update = node.object().and_then(|object| object.get("update"));
        let change = match update {
            // `remove` takes precedence over `update` (Overlay, Action Object).
            _ if remove => Change::Remove,
            Some(update) => Change::Update(update.clone()),
            None => Change::Nothing,
        };
        Some(Self { target, change, location: node.location.child("target") })
    }

    pub(super) fn apply(&self, root: &mut Value, diagnostics: &mut Diagnostics) {
        let found = self.target.query_located(root);
        let pointers: Vec<String> = found.locations().map(|path| path.to_json_pointer()).collect();
        if pointers.is_empty() {
            let message = "`target` matches nothing, so the action has no effect";
            let diagnostic = Diagnostic::warning("overlay-without-match", &self.location, message);
            diagnostics.push(diagnostic.help("correct the path or remove the action"));
        }
        // In reverse order, so that removing an element does not move elements that are yet to be changed.
        for pointer in pointers.iter().rev() {
            match &self.change {
                Change::Remove => remove(root, pointer),
                Change::Update(update) => {
                    if let Some(target) = root.pointer_mut(pointer) {
                        self.update(target, update, diagnostics);
                    }
                }
                Change::Nothing => {}
            }
        }
    }

    pub(super) fn report_depth(&self, diagnostics: &mut Diagnostics) {
        let message = "the action makes the document more than 256 levels deep";
        let diagnostic = Diagnostic::unsupported("too-deep", &self.location, message);
        diagnostics.push(diagnostic.help("move inner schemas to `components` and refer to them"));
    }

    fn update(&self, target: &mut Value, update: &Value, diagnostics: &mut Diagnostics) {
        match (&mut *target, update) {
            (Value::Object(_), Value::Object(_)) => merge(target, update),
            (Value::Array(elements), update) => elements.push(update.clone()),
            (Value::Object(_), _) => {
                let message = "`update` must be an object because its target is an object; the action has no effect";
                let diagnostic = Diagnostic::warning("overlay-wrong-update", &self.location, message);
                diagnostics.push(diagnostic.help("write an object with the members to merge"));
            }
            // Allowed since Overlay 1.1.
            _ => *target = update.clone(),
        }
    }
}

/// Merges objects, concatenates arrays and replaces everything else.
fn merge(target: &mut Value, update: &Value) {
    match (target, update) {
        (Value::Object(members), Value::Object(more)) => {
            for (key, value) in more {
                match members.get_mut(key) {
                    Some(member) => merge(member, value),
                    None => {
                        members.insert(key.clone(), value.clone());
                    }
                }
            }
        }
        (Value::Array(elements), Value::Array(more)) => elements.extend(more.iter().cloned()),
        (target, update) => *target = update.clone(),
    }
}

fn remove(root: &mut Value, pointer: &str) {
    let Some((parent, token)) = pointer.rsplit_once('/') else {
        *root = Value::Null;
        return;
    };
    match root.pointer_mut(parent) {
        Some(Value::Object(members)) => {
            members.shift_remove(&read_token(token));
        }
        Some(Value::Array(elements)) => {
            if let Some(index) = token.parse().ok().filter(|index| *index < elements.len()) {
                elements.remove(index);
            }
        }
        _ => {}
    }
}

//! [Action Object](https://spec.openapis.org/overlay/v1.0.0#action-object): a target and what happens to it.

use serde_json::Value;
use serde_json_path::JsonPath;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Node;
use crate::location::{Location, read_token};

/// JSONPath parsers backtrace; nobody nests filters deeper.
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
    /// Neither is asked for, which the specification allows.
    Nothing,
}

impl Action {
    /// `None`, with a diagnostic, where it is none.
    pub(super) fn read(node: &Node<'_>, diagnostics: &mut Diagnostics) -> Option<Self> {
        let target = node.text("target").ok_or_else(|| {
            let message = "an action needs `target`, a JSONPath";
            Diagnostic::invalid("overlay-without-target", &node.location, message).help("for example `target: $.info`")
        });
        let target = target.and_then(|text| {
            let nested = || text.bytes().filter(|byte| b"([!".contains(byte)).count() > MAX_NESTING;
            let problem = match JsonPath::parse(if nested() { "" } else { text }) {
                Ok(path) => return Ok(path),
                Err(_) if nested() => "it nests too deep".to_owned(),
                Err(error) => error.message().to_owned(),
            };
            let at = node.location.child("target");
            let message = format!("`{text}` is no JSONPath: {problem}");
            Err(Diagnostic::invalid("overlay-wrong-target", &at, message)
                .help("see RFC 9535; strings stand in quotes: `$.paths['/a']`"))
        });
        let target = target.map_err(|diagnostic| diagnostics.push(diagnostic)).ok()?;
        let remove = node.get("remove").is_some_and(|remove| remove.value == &Value::Bool(true));
        let update = node.object().and_then(|object| object.get("update"));
        let change = match update {
            // `remove` goes before `update` (Overlay, Action Object).
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
            let message = "this target matches nothing, so the action changes nothing";
            let diagnostic = Diagnostic::warning("overlay-without-match", &self.location, message);
            diagnostics.push(diagnostic.help("correct the path, or remove the action"));
        }
        // From the back, so that removing an element moves none that is still to come.
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
        let message = "this action makes the document nest more than 256 levels deep";
        let diagnostic = Diagnostic::unsupported("too-deep", &self.location, message);
        diagnostics.push(diagnostic.help("move inner schemas to `components` and refer to them"));
    }

    fn update(&self, target: &mut Value, update: &Value, diagnostics: &mut Diagnostics) {
        match (&mut *target, update) {
            (Value::Object(_), Value::Object(_)) => merge(target, update),
            (Value::Array(elements), update) => elements.push(update.clone()),
            (Value::Object(_), _) => {
                let message = "`update` must be an object, since its target is one; it changes nothing";
                let diagnostic = Diagnostic::warning("overlay-wrong-update", &self.location, message);
                diagnostics.push(diagnostic.help("write the members that are to be merged"));
            }
            // Since 1.1.
            _ => *target = update.clone(),
        }
    }
}

/// Objects are merged, arrays joined, everything else replaced.
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

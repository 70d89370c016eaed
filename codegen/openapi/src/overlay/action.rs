//! [Action Object](https://spec.openapis.org/overlay/v1.0.0#action-object): a target and how to change it.

use serde_json::Value;
use serde_json_path::JsonPath;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Node;
use crate::location::{Location, read_token};

/// JSONPath parsers backtrack, so deeper nesting is refused. No useful filter needs it.
const MAX_NESTING: usize = 16;

/// Each `..` multiplies what the next one visits.
const MAX_DESCENTS: usize = 3;

#[derive(Debug, Clone)]
pub(super) struct Action {
    target: JsonPath,
    change: Change,
    /// Whether an update with an array is appended to a target array as one element, as Overlay 1.0 specifies. Later versions concatenate.
    appends_arrays: bool,
    location: Location,
}

#[derive(Debug, Clone)]
enum Change {
    Update(Value),
    /// The node to copy, and where the path to it is.
    Copy(JsonPath, Location),
    Remove,
    /// No change is given, which the specification allows.
    Nothing,
}

impl Action {
    /// Reads an action of an overlay of version 1.`minor`. Returns `None`, with an error, if it is not an action.
    pub(super) fn read(node: &Node<'_>, overlay: &Node<'_>, minor: u32, diagnostics: &mut Diagnostics) -> Option<Self> {
        Self::read_checked(node, overlay, minor).map_err(|diagnostic| diagnostics.push(diagnostic)).ok()
    }

    fn read_checked(node: &Node<'_>, overlay: &Node<'_>, minor: u32) -> Result<Self, Diagnostic> {
        if node.get("target").is_none() {
            let message = "the action has no `target`";
            return Err(Diagnostic::invalid("overlay-without-target", &node.location, message)
                .help("add a JSONPath, for example `target: $.info`"));
        }
        let target = path(node, "target")?;
        let reused = reusable_fields(node, overlay, minor)?;
        // The fields of the action itself override those of the reusable action.
        let field = |name: &str| node.get(name).or_else(|| reused.as_ref()?.get(name));
        if minor == 0
            && let Some(copy) = field("copy")
        {
            return Err(Diagnostic::unsupported("overlay-wrong-copy", &copy.location, "`copy` requires Overlay 1.1")
                .help("write `overlay: 1.1.0`"));
        }
        let remove = field("remove").is_some_and(|remove| remove.value == &Value::Bool(true));
        let change = match (field("update"), field("copy")) {
            // `remove` takes precedence over the others (Overlay, Action Object).
            _ if remove => Change::Remove,
            (Some(_), Some(copy)) => {
                let message = "the action has both `update` and `copy`";
                return Err(Diagnostic::invalid("overlay-wrong-copy", &copy.location, message)
                    .help("write two actions, one with `update` and one with `copy`"));
            }
            (Some(update), None) => Change::Update(update.value.clone()),
            (None, Some(copy)) => {
                let owner = if node.has("copy") { Some(node) } else { reused.as_ref() };
                Change::Copy(path(owner.unwrap_or(node), "copy")?, copy.location)
            }
            (None, None) => Change::Nothing,
        };
        Ok(Self { target, change, appends_arrays: minor == 0, location: node.location.child("target") })
    }

    pub(super) fn apply(&self, root: &mut Value, diagnostics: &mut Diagnostics) {
        let found = self.target.query_located(root);
        let pointers: Vec<String> = found.locations().map(|path| path.to_json_pointer()).collect();
        if pointers.is_empty() {
            let message = "`target` matches nothing, so the action has no effect";
            let diagnostic = Diagnostic::warning("overlay-without-match", &self.location, message);
            diagnostics.push(diagnostic.help("correct the path or remove the action"));
        }
        let copied = match &self.change {
            Change::Copy(path, at) => match source(path, at, root) {
                Ok(copied) => Some(copied),
                Err(diagnostic) => return diagnostics.push(diagnostic),
            },
            _ => None,
        };
        // In reverse order, so that removing an element does not move elements that are yet to be changed.
        for pointer in pointers.iter().rev() {
            match &self.change {
                Change::Remove => remove(root, pointer),
                Change::Update(update) => self.update_at(root, pointer, update, diagnostics),
                Change::Copy(..) => {
                    copied.iter().for_each(|copied| self.update_at(root, pointer, copied, diagnostics));
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

    fn update_at(&self, root: &mut Value, pointer: &str, update: &Value, diagnostics: &mut Diagnostics) {
        if let Some(target) = root.pointer_mut(pointer) {
            self.update(target, update, diagnostics);
        }
    }

    fn update(&self, target: &mut Value, update: &Value, diagnostics: &mut Diagnostics) {
        match (&mut *target, update) {
            (Value::Object(_), Value::Object(_)) => merge(target, update),
            (Value::Array(elements), Value::Array(more)) if !self.appends_arrays => {
                elements.extend(more.iter().cloned());
            }
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

/// The fields of the reusable action that `$ref` names (Overlay 1.2, Reusable Action Reference Object).
fn reusable_fields<'d>(node: &Node<'d>, overlay: &Node<'d>, minor: u32) -> Result<Option<Node<'d>>, Diagnostic> {
    let Some(reference) = node.get("$ref") else { return Ok(None) };
    let wrong = |message: String, help: &str| {
        Err(Diagnostic::invalid("overlay-wrong-reference", &reference.location, message).help(help))
    };
    if minor < 2 {
        return wrong("`$ref` in an action requires Overlay 1.2".to_owned(), "write `overlay: 1.2.0`");
    }
    let text = reference.value.as_str().unwrap_or_default();
    let pointer = text.strip_prefix('#').filter(|pointer| pointer.starts_with("/components/actions/"));
    let found = pointer.and_then(|pointer| overlay.pointer(pointer)).filter(|found| found.object().is_some());
    let Some(found) = found else {
        let message = format!("`$ref` names no reusable action: `{text}`");
        return wrong(message, "write `#/components/actions/NAME` and define that action");
    };
    match found.get("fields") {
        Some(fields) if fields.has("target") => wrong(
            "the reusable action has a `target` of its own".to_owned(),
            "remove `target` from its `fields`; each reference gives the target",
        ),
        fields => Ok(fields),
    }
}

/// The JSONPath in the field `name`.
fn path(node: &Node<'_>, name: &str) -> Result<JsonPath, Diagnostic> {
    let text = node.text(name).unwrap_or_default();
    let is_nested = text.bytes().filter(|byte| b"([!".contains(byte)).count() > MAX_NESTING;
    let problem = match JsonPath::parse(if is_nested { "" } else { text }) {
        Ok(_) if text.matches("..").count() > MAX_DESCENTS => format!("it has more than {MAX_DESCENTS} `..`"),
        Ok(path) => return Ok(path),
        Err(_) if is_nested => "it is nested too deeply".to_owned(),
        Err(error) => error.message().to_owned(),
    };
    let message = format!("`{text}` is not a valid JSONPath: {problem}");
    Err(Diagnostic::invalid("overlay-wrong-target", &node.location.child(name), message)
        .help("follow RFC 9535; put strings in quotes, as in `$.paths['/a']`"))
}

/// The single node that `copy` selects.
fn source(path: &JsonPath, at: &Location, root: &Value) -> Result<Value, Diagnostic> {
    let found = path.query(root).all();
    match found.as_slice() {
        [single] => Ok((*single).clone()),
        found => {
            let message = format!("`copy` must select a single node, but selects {}", found.len());
            Err(Diagnostic::invalid("overlay-wrong-copy", at, message).help("correct the path"))
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

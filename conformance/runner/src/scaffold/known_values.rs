//! What a recorded request sends: values of earlier responses, secrets, or the recorded value.

use serde_json::{Map, Value, json};

use crate::redact::is_credential_name;

/// Values of responses that can be recognized in later requests, and the inputs that replace secrets.
#[derive(Default)]
pub(super) struct KnownValues {
    seen: Vec<Seen>,
    /// The secret inputs by name, with their recorded values.
    secrets: Vec<(String, String)>,
}

/// A value of a response.
struct Seen {
    text: String,
    /// The member or header that had it.
    name: String,
    step: usize,
    expression: String,
    /// The name of its output, once a request sends it.
    output: Option<String>,
}

impl KnownValues {
    /// Adds the scalars of a response's JSON body.
    pub(super) fn add_body(&mut self, step: usize, body: &Value) {
        self.add(step, body, "", "value");
    }

    fn add(&mut self, step: usize, value: &Value, pointer: &str, name: &str) {
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.add(step, item, &format!("{pointer}/{index}"), name);
                }
            }
            Value::Object(members) => {
                for (name, member) in members {
                    let token = name.replace('~', "~0").replace('/', "~1");
                    self.add(step, member, &format!("{pointer}/{token}"), name);
                }
            }
            Value::String(text) => self.push(step, name, text, format!("$response.body#{pointer}")),
            Value::Number(number) => self.push(step, name, &number.to_string(), format!("$response.body#{pointer}")),
            Value::Null | Value::Bool(_) => {}
        }
    }

    /// Adds the value of a header.
    pub(super) fn add_header(&mut self, step: usize, name: &str, value: &str) {
        self.push(step, name, value, format!("$response.header.{name}"));
    }

    fn push(&mut self, step: usize, name: &str, text: &str, expression: String) {
        // The first response that has a value is where it comes from.
        if !text.is_empty() && !self.seen.iter().any(|seen| seen.text == text && seen.name == name) {
            let (text, name) = (text.to_owned(), name.to_owned());
            self.seen.push(Seen { text, name, step, expression, output: None });
        }
    }

    /// What a request sends under a name: an expression, a text with an expression in it, or `None` for the value itself.
    pub(super) fn expression(&mut self, name: &str, text: &str, steps: &[String]) -> Option<String> {
        let exact =
            self.seen.iter().position(|seen| seen.text == text && (is_distinct(text) || is_id_of(&seen.name, name)));
        if let Some(index) = exact {
            return self.output(index, steps);
        }
        let inner = self.seen.iter().position(|seen| is_distinct(&seen.text) && text.contains(&seen.text));
        if let Some(index) = inner {
            let part = self.seen.get(index)?.text.clone();
            // Nothing else in the text may be an expression.
            let (before, after) = text.split_once(&part)?;
            let is_plain = !before.contains(['$', '{']) && !after.contains(['$', '{']);
            return self.output(index, steps).filter(|_| is_plain).map(|output| format!("{before}{{{output}}}{after}"));
        }
        if !is_credential_name(name) {
            return None;
        }
        match text.split_once(' ').filter(|_| name.eq_ignore_ascii_case("authorization")) {
            Some((scheme, credentials)) => Some(format!("{scheme} {{{}}}", self.secret(scheme, credentials))),
            None => Some(self.secret(name, text)),
        }
    }

    /// The expression of an output with the value.
    fn output(&mut self, index: usize, steps: &[String]) -> Option<String> {
        let (step, wanted) = self.seen.get(index).map(|seen| (seen.step, plain(&seen.name)))?;
        let taken = |name: &String| {
            let mut others = self.seen.iter().enumerate().filter(|(other, seen)| *other != index && seen.step == step);
            others.any(|(_, seen)| seen.output.as_ref() == Some(name))
        };
        let mut names = std::iter::once(wanted.clone()).chain((2..).map(|number| format!("{wanted}_{number}")));
        let name = names.find(|name| !taken(name))?;
        let seen = self.seen.get_mut(index)?;
        let name = seen.output.get_or_insert(name);
        Some(format!("$steps.{}.outputs.{name}", steps.get(step)?))
    }

    /// The expression of an input with this secret.
    fn secret(&mut self, name: &str, value: &str) -> String {
        let known = self.secrets.iter().find(|(_, known)| known == value).map(|(name, _)| name.clone());
        let name = known.unwrap_or_else(|| {
            let base = match plain(name).as_str() {
                "bearer" => "token".to_owned(),
                "basic" => "basic_credentials".to_owned(),
                other => other.to_owned(),
            };
            let taken = |name: &String| self.secrets.iter().any(|(known, _)| known == name);
            let mut names = std::iter::once(base.clone()).chain((2..).map(|number| format!("{base}_{number}")));
            let name = names.find(|name| !taken(name)).unwrap_or(base);
            self.secrets.push((name.clone(), value.to_owned()));
            name
        });
        format!("$inputs.{name}")
    }

    /// The outputs of a step that later requests send.
    pub(super) fn outputs(&self, step: usize) -> Map<String, Value> {
        let own = self.seen.iter().filter(|seen| seen.step == step);
        own.filter_map(|seen| Some((seen.output.clone()?, json!(seen.expression)))).collect()
    }

    /// The schema of the inputs; `None` without secrets.
    pub(super) fn inputs(&self) -> Option<Value> {
        let names: Vec<&String> = self.secrets.iter().map(|(name, _)| name).collect();
        let input = || json!({ "type": "string", "format": "password" });
        let properties: Map<String, Value> = names.iter().map(|name| ((*name).clone(), input())).collect();
        (!names.is_empty()).then(|| json!({ "type": "object", "required": names, "properties": properties }))
    }
}

/// Whether a value is unlikely to be in two messages by chance.
fn is_distinct(text: &str) -> bool {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    (text.len() >= 8 && has_digit && !text.contains(' ')) || (text.len() >= 20 && !text.contains(' '))
}

/// Whether both names denote an identifier: `id`, `petId`.
fn is_id_of(seen: &str, name: &str) -> bool {
    let is_id = |name: &str| {
        let name = name.to_ascii_lowercase();
        name == "id" || name.ends_with("_id") || name.ends_with("-id") || name.ends_with("id") && name.len() > 4
    };
    seen.eq_ignore_ascii_case(name) || (is_id(seen) && is_id(name))
}

/// A name that expressions can contain.
fn plain(name: &str) -> String {
    let name: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect();
    if name.is_empty() { "value".to_owned() } else { name }
}

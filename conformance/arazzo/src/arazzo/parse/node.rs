//! A value with its location, and typed access to it.

use serde_json::{Map, Value};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;

use crate::criterion::Named;

/// A value of the document with its location.
#[derive(Debug, Clone)]
pub struct Node<'d> {
    /// The value.
    pub value: &'d Value,
    /// The location.
    pub location: Location,
}

impl<'d> Node<'d> {
    /// The member with this name, including null values.
    pub fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.as_object()?.get(key)?;
        Some(Self { value, location: self.location.child(key) })
    }

    /// The object; reports a diagnostic for other types.
    pub fn object(&self, what: &str, diagnostics: &mut Diagnostics) -> Option<&'d Map<String, Value>> {
        self.typed(what, "an object", self.value.as_object(), diagnostics)
    }

    /// The text; reports a diagnostic for other types.
    pub fn text(&self, what: &str, diagnostics: &mut Diagnostics) -> Option<&'d str> {
        self.typed(what, "a string", self.value.as_str(), diagnostics)
    }

    /// The elements; reports a diagnostic if the value is not an array.
    pub fn elements(&self, what: &str, diagnostics: &mut Diagnostics) -> Vec<Self> {
        let elements = self.typed(what, "an array", self.value.as_array(), diagnostics);
        let elements = elements.map(Vec::as_slice).unwrap_or_default();
        let place = |index| self.location.index(index);
        elements.iter().enumerate().map(|(index, value)| Self { value, location: place(index) }).collect()
    }

    /// The members; reports a diagnostic if the value is not an object.
    pub fn members(&self, what: &str, diagnostics: &mut Diagnostics) -> Vec<(&'d str, Self)> {
        let Some(object) = self.object(what, diagnostics) else { return Vec::new() };
        object
            .iter()
            .map(|(key, value)| (key.as_str(), Self { value, location: self.location.child(key.as_str()) }))
            .collect()
    }

    fn typed<T>(&self, what: &str, kind: &str, value: Option<T>, diagnostics: &mut Diagnostics) -> Option<T> {
        if value.is_none() {
            let message = format!("{what} must be {kind}");
            // YAML reads an unquoted `7` as a number and `true` as a boolean.
            let help = match self.value {
                Value::Number(_) | Value::Bool(_) if kind == "a string" => {
                    format!("write '{}' with quotes", self.value)
                }
                Value::Null => "remove the field or give it a value".to_owned(),
                Value::Bool(_) => "replace the boolean".to_owned(),
                Value::Number(_) => "replace the number".to_owned(),
                Value::String(_) => "replace the string".to_owned(),
                Value::Array(_) => "replace the array".to_owned(),
                Value::Object(_) => "replace the object".to_owned(),
            };
            let diagnostic = Diagnostic::invalid("wrong-type", &self.location, message).help(help);
            diagnostics.push(diagnostic);
        }
        value
    }

    /// The text of a required member.
    pub fn required_text(&self, key: &str, what: &str, diagnostics: &mut Diagnostics) -> Option<Named> {
        match self.get(key) {
            Some(node) => {
                let name = node.text(&format!("`{key}`"), diagnostics)?;
                if name.is_empty() {
                    let message = format!("`{key}` is empty");
                    let diagnostic = Diagnostic::invalid("missing-field", &node.location, message);
                    diagnostics.push(diagnostic.help(format!("write a value; {what} requires it")));
                    return None;
                }
                Some(Named { name: name.to_owned(), location: node.location })
            }
            None => {
                self.missing(key, what, diagnostics);
                None
            }
        }
    }

    /// The name of a source description, workflow or step; letters, digits, `_` and `-` SHOULD suffice.
    pub(super) fn required_id(&self, key: &str, what: &str, diagnostics: &mut Diagnostics) -> Option<Named> {
        let named = self.required_text(key, what, diagnostics)?;
        if named.name.chars().any(|c| !c.is_ascii_alphanumeric() && !"-_".contains(c)) {
            let message = format!(
                "`{key}` `{}` has unusual characters, which expressions and other tools may not support",
                named.name
            );
            let diagnostic = Diagnostic::warning("unusual-name", &named.location, message);
            diagnostics.push(diagnostic.help("use letters, digits, `-` and `_`"));
        }
        Some(named)
    }

    /// Reports a missing member.
    pub fn missing(&self, key: &str, what: &str, diagnostics: &mut Diagnostics) {
        let message = format!("{what} needs `{key}`");
        let diagnostic = Diagnostic::invalid("missing-field", &self.location, message);
        let similar =
            self.value.as_object().into_iter().flat_map(Map::keys).find(|other| other.eq_ignore_ascii_case(key));
        diagnostics.push(diagnostic.help(match similar {
            Some(similar) => format!("rename `{similar}` to `{key}`; field names are case-sensitive"),
            None => format!("add `{key}: …`"),
        }));
    }

    /// The text of an optional member.
    pub fn optional_text(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<String> {
        self.get(key)?.text(&format!("`{key}`"), diagnostics).map(str::to_owned)
    }

    /// The texts of an optional list.
    pub fn names(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Vec<Named>> {
        let list = self.get(key)?.elements(&format!("`{key}`"), diagnostics);
        let mut named = Vec::new();
        for node in list {
            if let Some(text) = node.text(&format!("an entry of `{key}`"), diagnostics) {
                named.push(Named { name: text.to_owned(), location: node.location });
            }
        }
        Some(named)
    }

    /// Warns about unknown fields.
    pub fn check_fields(&self, what: &str, known: &[&str], diagnostics: &mut Diagnostics) {
        for key in self.value.as_object().into_iter().flat_map(Map::keys) {
            if known.contains(&key.as_str()) || key.starts_with("x-") {
                continue;
            }
            let message = format!("{what} has no field `{key}`; it is ignored");
            let help = match known.iter().find(|name| name.eq_ignore_ascii_case(key)) {
                Some(similar) => format!("write `{similar}`; field names are case-sensitive"),
                None => format!("use one of the fields {}, or a name that begins with `x-`", known.join(", ")),
            };
            let location = self.location.child(key.as_str());
            diagnostics.push(Diagnostic::warning("unknown-field", &location, message).help(help));
        }
    }
}

/// `^[a-zA-Z0-9\.\-_]+$`
pub(super) fn is_key(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || ".-_".contains(c))
}

/// Reports repeated names; `what` begins the message, as in "`steps` lists step".
pub(super) fn check_unique<'a>(
    code: &'static str,
    what: &str,
    names: impl IntoIterator<Item = (String, &'a Location)>,
    diagnostics: &mut Diagnostics,
) {
    let mut seen: indexmap::IndexMap<String, &Location> = indexmap::IndexMap::new();
    for (name, location) in names {
        match seen.get(&name) {
            Some(first) => diagnostics.push(
                Diagnostic::invalid(code, location, format!("{what} {name} twice"))
                    .related(first, "first occurrence")
                    .help("rename or remove one of them"),
            ),
            None => {
                seen.insert(name, location);
            }
        }
    }
}

//! Replaces volatile values by names, so that all runs produce the same text.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;
use signoff_arazzo::json::Value as Recorded;
use signoff_arazzo::record::{NamedValue, ValueOrigin};

use super::credential::is_credential_output;
use super::encoding::encodings;
use super::shape::{JWT, SHAPES, is_opaque, is_unix_time, replace_runs};
use super::substring_filter::SubstringFilter;

/// The names of a scenario. Values that are only recognized by their form are numbered in order of appearance.
#[derive(Debug, Default)]
pub struct Names {
    /// The name by text, longest text first.
    texts: Vec<(String, String)>,
    /// The name by number, for inputs and outputs.
    numbers: BTreeMap<String, String>,
    /// The number by form and value.
    seen: BTreeMap<&'static str, BTreeMap<String, usize>>,
}

impl Names {
    /// Collects the replacements: values by their names, `volatile` texts by the given names, and base URLs by `[source]`.
    pub fn new<'a>(
        values: &[NamedValue],
        volatile: &[(String, String)],
        urls: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let mut names = Self::default();
        for (source, url) in urls {
            names.add(url, &format!("[{source}]"));
        }
        for value in values {
            match &value.value {
                Recorded::String(text) if is_volatile(value, text) => {
                    names.add(text, &format!("[{}]", value.name));
                    // Some systems derive a user name from the address.
                    if let Some((local, _)) = text.split_once('@').filter(|(local, _)| local.len() >= 6) {
                        names.add(local, &format!("[{} before @]", value.name));
                    }
                }
                // Counts and statuses remain; numbers with many digits are identifiers.
                Recorded::Number(number) if number.as_str().len() >= 6 => {
                    names.add(&number.to_string(), &format!("[{}]", value.name));
                    names.numbers.entry(number.to_string()).or_insert_with(|| format!("[{}]", value.name));
                }
                // The parts of a generated object: a proof key.
                Recorded::Object(members) if value.origin == ValueOrigin::Generated => {
                    for (member, part) in members {
                        if let Some(text) = part.as_str() {
                            names.add(text, &format!("[{}#/{member}]", value.name));
                        }
                    }
                }
                _ => {}
            }
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, text) in volatile.iter().filter(|(_, text)| text.len() >= 4) {
            if names.texts.iter().any(|(known, _)| known == text) {
                continue;
            }
            let count = counts.entry(name).or_default();
            *count += 1;
            let shown = if *count == 1 { format!("[{name}]") } else { format!("[{name}-{count}]") };
            names.add(text, &shown);
        }
        // Longest first, because a value can contain another. The sort is stable, so the first name of a value wins.
        names.texts.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        names
    }

    fn add(&mut self, value: &str, name: &str) {
        for text in encodings(value) {
            if !self.texts.iter().any(|(known, _)| *known == text) {
                self.texts.push((text, name.to_owned()));
            }
        }
    }

    /// Replaces the values in a text by names.
    pub fn text(&mut self, text: &str) -> String {
        let replaced = self.known(text);
        let seen = &mut self.seen;
        let named = replace_runs(&replaced, |run| {
            if is_opaque(run) { number(seen.entry("opaque").or_default(), "opaque", run) } else { run.to_owned() }
        });
        named.into_owned()
    }

    /// Replaces known volatile values, and texts with an unambiguous volatile form.
    fn known(&mut self, text: &str) -> String {
        // JWTs come first, because other values can occur in their base64. Whether two tokens are equal depends on whether they were issued in
        // the same second, so tokens are neither numbered nor named.
        let mut replaced = JWT.replace_all(text, |_| "[jwt]".to_owned()).into_owned();
        let mut filter = SubstringFilter::of(&replaced);
        for (value, name) in &self.texts {
            if filter.might_contain(value) && replaced.contains(value.as_str()) {
                replaced = replaced.replace(value.as_str(), name);
                filter = SubstringFilter::of(&replaced);
            }
        }
        for shape in &SHAPES {
            let seen = &mut self.seen;
            let named =
                shape.replace_all(&replaced, |found| number(seen.entry(shape.name).or_default(), shape.name, found));
            if let Cow::Owned(named) = named {
                replaced = named;
            }
        }
        replaced
    }

    /// Replaces the values in a JSON value by names and preserves the order of members. Member names belong to the API, so only known
    /// volatile names are replaced; resembling a token is not enough.
    pub fn json(&mut self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.text(text)),
            Value::Number(number) => match self.numbers.get(&number.to_string()) {
                Some(name) => Value::String(name.clone()),
                None if number.as_f64().is_some_and(is_unix_time) => Value::String("[unix-time]".to_owned()),
                None => value.clone(),
            },
            Value::Array(items) => Value::Array(items.iter().map(|item| self.json(item)).collect()),
            Value::Object(members) => {
                Value::Object(members.iter().map(|(name, member)| (self.known(name), self.json(member))).collect())
            }
            _ => value.clone(),
        }
    }
}

/// Numbers distinct values, `[uuid]`, then `[uuid-2]`, so that equal values remain recognizable. Dates are not numbered, because two
/// events may or may not occur in the same second.
fn number(seen: &mut BTreeMap<String, usize>, shape: &str, value: &str) -> String {
    if shape.contains("date") {
        return format!("[{shape}]");
    }
    let next = seen.len() + 1;
    match *seen.entry(value.to_owned()).or_insert(next) {
        1 => format!("[{shape}]"),
        nth => format!("[{shape}-{nth}]"),
    }
}

/// Whether to replace the value. An output can be a constant of the API (`OK`, `active`), which a snapshot should show.
fn is_volatile(value: &NamedValue, text: &str) -> bool {
    let long = text.chars().count();
    if value.secret || value.origin == ValueOrigin::Generated {
        return long >= 4;
    }
    match value.origin {
        ValueOrigin::Output => {
            let digits = text.chars().all(|c| c.is_ascii_digit());
            (digits && long >= 6)
                || (long >= 8
                    && (is_credential_output(&value.name)
                        || is_opaque(text)
                        || text.contains('@')
                        || SHAPES.iter().any(|shape| !shape.name.contains("date") && shape.is_match(text))))
        }
        _ => long >= 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn value(name: &str, value: Value, origin: ValueOrigin) -> NamedValue {
        NamedValue { name: name.to_owned(), value: value.into(), origin, secret: false }
    }

    #[test]
    fn values_become_names_in_every_encoding() {
        let values = [value("inputs.email", json!("a+b@c.example"), ValueOrigin::Generated)];
        let mut names = Names::new(&values, &[], [("kratos", "http://127.0.0.1:4455/kratos")]);
        assert_eq!(names.text("http://127.0.0.1:4455/kratos/x?e=a%2Bb%40c.example"), "[kratos]/x?e=[inputs.email]");
        assert_eq!(names.text("a+b@c.example YStiQGMuZXhhbXBsZQ=="), "[inputs.email] [inputs.email]");
    }

    #[test]
    fn api_constants_are_not_replaced() {
        let values = [
            value("steps.a.outputs.action", json!("CALLER_ERROR"), ValueOrigin::Output),
            value("steps.a.outputs.count", json!(2), ValueOrigin::Output),
        ];
        let mut names = Names::new(&values, &[], []);
        let body = json!({"action": "CALLER_ERROR", "count": 2});
        assert_eq!(names.json(&body), body);
    }

    #[test]
    fn forms_are_numbered_by_identity() {
        let mut names = Names::new(&[], &[], []);
        let (a, b) = ("7f9c3f1e-0f3c-4a53-9d5c-0d7f6a6a0001", "7f9c3f1e-0f3c-4a53-9d5c-0d7f6a6a0002");
        assert_eq!(names.text(&format!("{a} {b} {a}")), "[uuid] [uuid-2] [uuid]");
        assert_eq!(names.text("2026-11-21T00:00:00.123Z Sat, 21 Nov 2026 00:00:00 GMT"), "[date-time] [http-date]");
        assert_eq!(names.text("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"), "[jwt]");
    }

    #[test]
    fn volatile_texts_are_numbered_by_identity() {
        let volatile = [("id", "krh2h6sref"), ("id", "krh2h6sref"), ("id", "ltzwnalipj")];
        let volatile = volatile.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let mut names = Names::new(&[], &volatile, []);
        assert_eq!(names.text("ltzwnalipj krh2h6sref"), "[id-2] [id]");
    }

    #[test]
    fn a_member_name_is_replaced_only_if_it_is_a_known_value() {
        let token = "ory_st_Y2x5J8kQ0vB7mN3aZ9pL1wE4";
        let form = "x1Y2z3A4b5C6d7E8f9G0";
        let mut names = Names::new(&[value("inputs.token", json!(token), ValueOrigin::Input)], &[], []);
        let mut body = serde_json::Map::new();
        body.insert(token.to_owned(), json!("clientIdAliasEnabled"));
        body.insert(form.to_owned(), json!(form));
        let expected = format!(r#"{{"[inputs.token]":"clientIdAliasEnabled","{form}":"[opaque]"}}"#);
        assert_eq!(names.json(&Value::Object(body)).to_string(), expected);
    }

    #[test]
    fn members_keep_their_order_and_unix_times_become_names() {
        let mut names = Names::new(&[value("inputs.id", json!(21653835348762_u64), ValueOrigin::Input)], &[], []);
        let named = names.json(&json!({"z": 1, "a": 1_763_683_200, "id": 21653835348762_u64}));
        assert_eq!(named.to_string(), r#"{"z":1,"a":"[unix-time]","id":"[inputs.id]"}"#);
    }
}

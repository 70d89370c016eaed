//! Replaces volatile values by names, so that all runs produce the same text.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use signoff_arazzo::json::Value as Recorded;
use signoff_arazzo::record::{NamedValue, ValueOrigin};

use super::credential::is_credential_output;
use super::encoding::encodings;
use super::shape::{JWT, SHAPES, is_opaque, is_run, is_unix_time, replace_runs};
use super::text_index::TextIndex;

/// The names of a scenario. Values that are only recognized by their form are numbered in order of appearance.
#[derive(Default)]
pub struct Names<'a> {
    /// The name by text, longest text first.
    texts: Vec<(String, String)>,
    /// Finds the texts.
    index: TextIndex,
    /// The values whose encodings are in `texts`.
    values: HashSet<String>,
    /// The name by number, for inputs and outputs.
    numbers: BTreeMap<String, String>,
    /// The number by form and value.
    seen: BTreeMap<&'static str, BTreeMap<String, usize>>,
    /// The accepted text, if the scenario is written like it.
    accepted: Option<Accepted<'a>>,
}

/// The text that a scenario is compared with.
#[derive(Clone, Copy)]
pub struct Accepted<'a> {
    /// The text.
    pub text: &'a str,
    /// Masks the secrets that have no name.
    pub mask: &'a dyn Fn(&str) -> String,
}

impl<'a> Names<'a> {
    /// Collects the replacements: values by their names, `volatile` texts by the given names, and base URLs by `[source]`.
    ///
    /// The form of a random value can resemble a word by chance. With an `accepted` text, a long run of letters and digits is also replaced
    /// if that text has the name of its value, or does not contain it.
    pub fn new<'u>(
        values: &[NamedValue],
        volatile: &[(String, String)],
        urls: impl IntoIterator<Item = (&'u str, &'u str)>,
        accepted: Option<Accepted<'a>>,
    ) -> Self {
        let mut names = Self { accepted, ..Self::default() };
        for (source, url) in urls {
            names.add(url, &format!("[{source}]"));
        }
        for value in values {
            let name = format!("[{}]", value.name);
            match &value.value {
                Recorded::String(text) if is_volatile(value, text) || names.is_accepted(&name, text) => {
                    names.add(text, &name);
                    // Some systems derive a user name from the address.
                    if let Some((local, _)) = text.split_once('@').filter(|(local, _)| local.len() >= 6) {
                        names.add(local, &format!("[{} before @]", value.name));
                    }
                }
                // Counts and statuses remain; numbers with many digits are identifiers.
                Recorded::Number(number) if number.as_str().len() >= 6 => {
                    names.add(&number.to_string(), &name);
                    names.numbers.entry(number.to_string()).or_insert(name);
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
        names.index = TextIndex::of(names.texts.iter().map(|(text, _)| text.as_str()));
        names
    }

    fn add(&mut self, value: &str, name: &str) {
        if self.values.insert(value.to_owned()) {
            self.texts.extend(encodings(value).into_iter().map(|text| (text, name.to_owned())));
        }
    }

    fn is_accepted(&self, name: &str, text: &str) -> bool {
        is_run(text) && self.accepted.is_some_and(|accepted| accepted.text.contains(name))
    }

    /// Replaces the values in a text by names.
    pub fn text<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        self.text_shown(text, str::to_owned)
    }

    /// The same for a text that `shown` changes afterwards.
    pub fn text_shown<'t>(&mut self, text: &'t str, shown: impl Fn(&str) -> String) -> Cow<'t, str> {
        let Some(accepted) = self.accepted else { return self.replace(text, is_opaque) };
        let seen = self.seen.clone();
        let named = self.replace(text, is_opaque);
        if accepted.text.contains(&(accepted.mask)(&shown(&named))) {
            return named;
        }
        self.seen = seen;
        self.replace(text, |run| is_opaque(run) || !accepted.text.contains(run))
    }

    /// Replaces values, and runs of letters and digits that are tokens.
    fn replace<'t>(&mut self, text: &'t str, is_token: impl Fn(&str) -> bool) -> Cow<'t, str> {
        let known = self.known(text);
        let seen = &mut self.seen;
        let mut name = |run: &str| is_token(run).then(|| number(seen.entry("opaque").or_default(), "opaque", run));
        match known {
            Cow::Borrowed(text) => replace_runs(text, &mut name),
            Cow::Owned(text) => Cow::Owned(replace_runs(&text, &mut name).into_owned()),
        }
    }

    /// Replaces known volatile values, and texts with an unambiguous volatile form.
    pub(super) fn known<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        // JWTs come first, because other values can occur in their base64. Whether two tokens are equal depends on whether they were issued in
        // the same second, so tokens are neither numbered nor named.
        let mut replaced = JWT.replace_all(text, |_| "[jwt]".to_owned());
        let mut from = 0;
        let text_at = |position: usize| self.texts.get(position).map(|(text, _)| text.as_str());
        while let Some((position, (value, name))) =
            self.index.first_in(&replaced, from, text_at).and_then(|found| Some((found, self.texts.get(found)?)))
        {
            replaced = Cow::Owned(replaced.replace(value, name));
            from = position + 1;
        }
        for shape in &SHAPES {
            let seen = &mut self.seen;
            let named =
                shape.replace_all(&replaced, |found| number(seen.entry(shape.name).or_default(), shape.name, found));
            if let Cow::Owned(named) = named {
                replaced = Cow::Owned(named);
            }
        }
        replaced
    }

    /// The name of a number, if it has one.
    pub(super) fn number(&self, number: &serde_json::Number) -> Option<&str> {
        let known = if self.numbers.is_empty() { None } else { self.numbers.get(&number.to_string()) };
        let is_time = || number.as_f64().is_some_and(is_unix_time);
        known.map(String::as_str).or_else(|| is_time().then_some("[unix-time]"))
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
    use serde_json::{Value, json};

    fn value(name: &str, value: Value, origin: ValueOrigin) -> NamedValue {
        NamedValue { name: name.to_owned(), value: value.into(), origin, secret: false }
    }

    #[test]
    fn values_become_names_in_every_encoding() {
        let values = [value("inputs.email", json!("a+b@c.example"), ValueOrigin::Generated)];
        let mut names = Names::new(&values, &[], [("kratos", "http://127.0.0.1:4455/kratos")], None);
        assert_eq!(names.text("http://127.0.0.1:4455/kratos/x?e=a%2Bb%40c.example"), "[kratos]/x?e=[inputs.email]");
        assert_eq!(names.text("a+b@c.example YStiQGMuZXhhbXBsZQ=="), "[inputs.email] [inputs.email]");
    }

    #[test]
    fn forms_are_numbered_by_identity() {
        let mut names = Names::new(&[], &[], [], None);
        let (a, b) = ("7f9c3f1e-0f3c-4a53-9d5c-0d7f6a6a0001", "7f9c3f1e-0f3c-4a53-9d5c-0d7f6a6a0002");
        assert_eq!(names.text(&format!("{a} {b} {a}")), "[uuid] [uuid-2] [uuid]");
        assert_eq!(names.text("2026-11-21T00:00:00.123Z Sat, 21 Nov 2026 00:00:00 GMT"), "[date-time] [http-date]");
        assert_eq!(names.text("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"), "[jwt]");
    }

    #[test]
    fn volatile_texts_are_numbered_by_identity() {
        let volatile = [("id", "krh2h6sref"), ("id", "krh2h6sref"), ("id", "ltzwnalipj")];
        let volatile = volatile.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let mut names = Names::new(&[], &volatile, [], None);
        assert_eq!(names.text("ltzwnalipj krh2h6sref"), "[id-2] [id]");
    }

    fn like<'a>(accepted: &'a str, mask: &'a dyn Fn(&str) -> String) -> Option<Accepted<'a>> {
        Some(Accepted { text: accepted, mask })
    }

    #[test]
    fn a_token_that_resembles_words_is_replaced_where_the_accepted_text_has_no_such_word() {
        let token = "lbqEHZsBThXyyGuaHxwMvbodzpwtCypi";
        let text = format!("frontChannelRequestObjectEncryptionRequired {token} ory_st_Y2x5J8kQ0vB7mN3aZ9pL1wE4");
        assert!(Names::new(&[], &[], [], None).text(&text).contains(token));
        let accepted = "frontChannelRequestObjectEncryptionRequired [opaque] [opaque-2]";
        assert_eq!(Names::new(&[], &[], [], like(accepted, &str::to_owned)).text(&text), accepted);
        let accepted = "x-session-token: ***\nstate: [opaque]";
        let mut names = Names::new(&[], &[], [], like(accepted, &str::to_owned));
        let invalid = "ory_st_00000000000000000000000000000000";
        let header = |text: &str| format!("x-session-token: {}", text.replace(invalid, "***"));
        assert_eq!(names.text_shown(invalid, header), invalid, "it is masked afterwards");
        assert_eq!(names.text(token), "[opaque]");
        let mask = |text: &str| text.replace(invalid, "***");
        assert_eq!(Names::new(&[], &[], [], like(accepted, &mask)).text(invalid), invalid, "it is masked afterwards");
    }

    #[test]
    fn an_output_that_resembles_words_has_its_accepted_name_and_one_of_another_form_has_not() {
        let token = "lbqEHZsBThXyyGuaHxwMvbodzpwtCypi";
        let accepted = "=[steps.a.outputs.flow]";
        for (text, expected) in [(token, accepted), ("", "="), ("OK", "=OK"), ("flow-12", "=flow-12")] {
            let output = [value("steps.a.outputs.flow", json!(text), ValueOrigin::Output)];
            let shown = format!("={text}");
            assert_eq!(Names::new(&output, &[], [], None).text(&shown), shown);
            assert_eq!(Names::new(&output, &[], [], like(accepted, &str::to_owned)).text(&shown), expected);
        }
    }
}

//! `{field: …}` and `{action: …}` outputs: the forms of an HTML page, read as a browser would submit them.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// A form of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Form {
    id: Option<String>,
    name: Option<String>,
    /// The URL reference to submit to; `None`: the page's own URL.
    pub(super) action: Option<String>,
    /// The names and values that the page gives, in order.
    fields: Vec<(String, String)>,
}

impl Form {
    /// The value of the first control with this name. A submit button counts, too.
    pub(super) fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether the form has this `id` or `name`; `*` is any form.
    pub(super) fn is_named(&self, wanted: &str) -> bool {
        wanted == "*" || [&self.id, &self.name].into_iter().any(|known| known.as_deref() == Some(wanted))
    }
}

/// The forms of a page, in order. Text in comments, scripts and styles is not markup.
pub(super) fn read_forms(page: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let (mut open, mut text_area) = (false, None::<(String, String)>);
    let mut emitter = DefaultEmitter::default();
    // Scripts, styles and text areas contain no tags.
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => {
                let attribute = |name: &[u8]| tag.attributes.get(name).map(|value| text_of(&value.value));
                match tag.name.as_slice() {
                    // Forms do not nest: a second start tag inside a form is ignored.
                    b"form" if !open => {
                        open = true;
                        let action = attribute(b"action").filter(|action| !action.is_empty());
                        forms.push(Form { id: attribute(b"id"), name: attribute(b"name"), action, fields: Vec::new() });
                    }
                    b"input" | b"button" => {
                        let kind = attribute(b"type").unwrap_or_default().to_ascii_lowercase();
                        let is_choice = matches!(kind.as_str(), "checkbox" | "radio");
                        let default = if is_choice { "on" } else { "" };
                        let chosen = !is_choice || attribute(b"checked").is_some();
                        if let (Some(name), true, true) = (attribute(b"name"), open, chosen) {
                            let value = attribute(b"value").unwrap_or_else(|| default.to_owned());
                            forms
                                .last_mut()
                                .into_iter()
                                .for_each(|form| form.fields.push((name.clone(), value.clone())));
                        }
                    }
                    b"textarea" if open => text_area = attribute(b"name").map(|name| (name, String::new())),
                    _ => {}
                }
            }
            Token::EndTag(tag) => match tag.name.as_slice() {
                b"form" => open = false,
                b"textarea" => {
                    let field = text_area.take();
                    forms.last_mut().into_iter().for_each(|form| form.fields.extend(field.clone()));
                }
                _ => {}
            },
            Token::String(text) => {
                if let Some((_, value)) = &mut text_area {
                    value.push_str(&text_of(&text.value));
                }
            }
            _ => {}
        }
    }
    forms
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::read_forms;

    const PAGE: &str = r#"<!doctype html><!-- <form action="/comment"> -->
        <script>document.write('<form action="/script">')</script>
        <form id=search action="/find?q=1"><input name=q></form>
        <FORM name='login' method=post action="/in?a=1&amp;b=2">
          <input type="hidden" name="csrf" value="a&quot;b&#39;c"/>
          <input name=user value=''><input type=checkbox name=stay><input type=checkbox name=terms checked>
          <textarea name=note>one &lt; two</textarea>
          <button name=step value=1>Go</button></FORM>
        <form></form>"#;

    #[test]
    fn forms_are_read_with_their_values_unescaped() {
        let forms = read_forms(PAGE);
        let actions: Vec<_> = forms.iter().map(|form| form.action.as_deref()).collect();
        assert_eq!(actions, [Some("/find?q=1"), Some("/in?a=1&b=2"), None]);
        let login = forms.iter().find(|form| form.is_named("login")).unwrap();
        let expected = [
            ("csrf", Some("a\"b'c")),
            ("user", Some("")),
            ("stay", None),
            ("terms", Some("on")),
            ("note", Some("one < two")),
            ("step", Some("1")),
            ("q", None),
        ];
        assert_eq!(expected.map(|(name, _)| (name, login.field(name))), expected);
    }

    #[test]
    fn a_form_is_chosen_by_its_id_or_its_name() {
        let forms = read_forms(PAGE);
        for (wanted, expected) in [("search", 1), ("login", 1), ("*", 3), ("other", 0)] {
            assert_eq!(forms.iter().filter(|form| form.is_named(wanted)).count(), expected, "{wanted}");
        }
    }
}

//! Checks the names of media types: [RFC 9110, section 8.3.1](https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1).

use super::Resolver;
use crate::diagnostic::Diagnostic;
use crate::location::Location;

impl Resolver<'_, '_> {
    /// Returns false, with an error, if no header can hold the name: it would end the header and start another one. A name that is not a
    /// media type in another way causes a warning.
    pub(super) fn check_media_name(&mut self, name: &str, at: &Location) -> bool {
        if !name.chars().all(|character| character == '\t' || !character.is_control()) {
            let message = format!("media type `{}` contains a control character", name.escape_debug());
            let diagnostic = Diagnostic::invalid("invalid-media-type", at, message).on_key();
            self.diagnostics.push(diagnostic.help("write `type/subtype`, for example `application/json`"));
            return false;
        }
        if !is_media_range(name) {
            let message = format!("`{name}` is not a media type");
            let diagnostic = Diagnostic::warning("invalid-media-type", at, message).on_key();
            self.diagnostics.push(diagnostic.help("write `type/subtype`, for example `application/json`"));
        }
        true
    }
}

/// Whether the text is a media type, with or without parameters, or a range such as `text/*`.
fn is_media_range(text: &str) -> bool {
    let (essence, parameters) = text.split_once(';').unwrap_or((text, ""));
    let is_named = essence.trim().split_once('/').is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype));
    is_named && (!parameters.contains(',') || parameters.contains('"'))
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::is_media_range;

    #[test]
    fn media_types_and_ranges_are_recognized() {
        for name in [
            "application/json",
            "text/*",
            "*/*",
            "text/plain; charset=utf-8",
            "a/b;c=\"d,e\"",
            "application/vnd.a+json",
        ] {
            assert!(is_media_range(name), "{name}");
        }
        for name in
            ["", "json", "application/", "/json", "application/json, text/plain", "a b/c", "text/plain; a, text/html"]
        {
            assert!(!is_media_range(name), "{name}");
        }
    }
}

//! Base URIs of references: `$id`, and `$self` of 3.2 ([JSON Schema 2020-12, 8.2](https://json-schema.org/draft/2020-12/json-schema-core#section-8.2)).

use serde_json::Value;

/// The base URI of references at a place of a file, from the `$id`s around it; empty if there are none.
pub(crate) fn base_of(root: &Value, tokens: &[&str]) -> String {
    let (mut base, mut at) = (String::new(), root);
    let mut rest = tokens.iter();
    loop {
        if let Some(id) = own_id(at, &base) {
            base = id;
        }
        let next = rest.next().and_then(|token| match at {
            Value::Object(members) => members.get(*token),
            Value::Array(elements) => elements.get(token.parse::<usize>().ok()?),
            _ => None,
        });
        match next {
            Some(next) => at = next,
            None => return base,
        }
    }
}

/// The path of the file that a reference names, relative to the file that contains it. A base without a scheme and authority is a path, too.
pub(crate) fn file_of(base: &str, reference: &str) -> String {
    if base.is_empty() || base.starts_with('/') || has_scheme(base) {
        reference.to_owned()
    } else {
        join(base, reference)
    }
}

/// The absolute `$id` (or a 3.2 document's `$self`), if it is more than a fragment.
pub(crate) fn own_id(value: &Value, base: &str) -> Option<String> {
    let id = value.get("$id").or_else(|| value.get("$self"))?.as_str()?;
    let id = id.split('#').next().unwrap_or_default();
    (!id.is_empty()).then(|| join(base, id))
}

/// Resolves a reference without a fragment against its base ([RFC 3986, section 5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2)).
pub(crate) fn join(base: &str, reference: &str) -> String {
    if base.is_empty() || has_scheme(reference) {
        return reference.to_owned();
    }
    let base = base.split('?').next().unwrap_or_default();
    let path_at = match base.split_once("://") {
        Some((scheme, rest)) => rest.find('/').map_or(base.len(), |slash| scheme.len() + 3 + slash),
        // `urn:a:b` has no hierarchical path.
        None if has_scheme(base) => return reference.to_owned(),
        None => 0,
    };
    let (authority, path) = base.split_at_checked(path_at).unwrap_or((base, ""));
    if let Some(rest) = reference.strip_prefix("//") {
        let scheme = authority.split("//").next().unwrap_or_default();
        return format!("{scheme}//{rest}");
    }
    if reference.starts_with('/') {
        return format!("{authority}{}", remove_dot_segments(reference));
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let slash = if path.contains('/') || !authority.is_empty() { "/" } else { "" };
    format!("{authority}{}", remove_dot_segments(&format!("{folder}{slash}{reference}")))
}

fn has_scheme(reference: &str) -> bool {
    reference.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    })
}

fn remove_dot_segments(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "." => {}
            ".." if segments.last().is_some_and(|last| !matches!(*last, "" | "..")) => drop(segments.pop()),
            // A relative path may lead out of its folder.
            ".." if path.starts_with('/') => {}
            segment => segments.push(segment),
        }
    }
    segments.join("/")
}

#[cfg(test)]
mod tests {
    use super::{file_of, join};

    #[test]
    fn a_reference_is_resolved_against_its_base() {
        let cases = [
            ("", "a.json", "a.json"),
            ("https://e.com/s/a.json", "b.json", "https://e.com/s/b.json"),
            ("https://e.com/s/a.json", "../b.json", "https://e.com/b.json"),
            ("https://e.com/s/a.json?x", "../../b.json", "https://e.com/b.json"),
            ("https://e.com/s/a.json", "/b", "https://e.com/b"),
            ("https://e.com/s/a.json", "//f.com/b", "https://f.com/b"),
            ("https://e.com", "b", "https://e.com/b"),
            ("https://e.com/s/a.json", "urn:x:y", "urn:x:y"),
            ("urn:x:y", "b", "b"),
            ("s/a.json", "./b.json", "s/b.json"),
            ("a.json", "b.json", "b.json"),
            ("./a/", "../../b.json", "../b.json"),
        ];
        for (base, reference, expected) in cases {
            assert_eq!(join(base, reference), expected, "{base} {reference}");
        }
    }

    #[test]
    fn a_relative_base_is_a_path_and_another_one_is_not() {
        let cases = [
            ("", "a.json", "a.json"),
            ("./nested/", "a.json", "nested/a.json"),
            ("pet.json", "./a.json", "a.json"),
            ("/nested/", "a.json", "a.json"),
            ("https://e.com/s/", "a.json", "a.json"),
            ("./nested/", "https://e.com/a", "https://e.com/a"),
        ];
        for (base, reference, expected) in cases {
            assert_eq!(file_of(base, reference), expected, "{base} {reference}");
        }
    }
}

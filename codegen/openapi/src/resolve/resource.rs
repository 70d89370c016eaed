//! Finds what an `$id`, a `$self` or an anchor names, in all files ([JSON Schema 2020-12, 8.2](https://json-schema.org/draft/2020-12/json-schema-core#section-8.2)).

use std::collections::HashMap;

use serde_json::Value;

use crate::document::{Documents, Node};

/// A file's index, and the tokens of a pointer into the file.
type Target = (usize, Vec<String>);

/// The resources and anchors of all files.
pub(crate) struct Resources {
    by_id: HashMap<String, Target>,
    by_anchor: HashMap<(usize, String), Vec<Vec<String>>>,
}

impl Resources {
    pub(crate) fn collect(documents: &Documents) -> Self {
        let mut resources = Self { by_id: HashMap::new(), by_anchor: HashMap::new() };
        for (index, document) in documents.all.iter().enumerate() {
            resources.visit(&document.root, "", &mut (index, Vec::new()));
        }
        resources
    }

    /// Recurses into all values; the parser limits the depth of a document.
    fn visit(&mut self, value: &Value, base: &str, at: &mut Target) {
        match value {
            Value::Object(members) => {
                for key in ["$anchor", "$dynamicAnchor"] {
                    if let Some(name) = members.get(key).and_then(Value::as_str) {
                        self.by_anchor.entry((at.0, name.to_owned())).or_default().push(at.1.clone());
                    }
                }
                let own = own_id(value, base);
                if let Some(id) = &own {
                    self.by_id.entry(id.clone()).or_insert_with(|| at.clone());
                }
                for (key, value) in members {
                    at.1.push(key.clone());
                    self.visit(value, own.as_deref().unwrap_or(base), at);
                    at.1.pop();
                }
            }
            Value::Array(elements) => {
                for (index, value) in elements.iter().enumerate() {
                    at.1.push(index.to_string());
                    self.visit(value, base, at);
                    at.1.pop();
                }
            }
            _ => {}
        }
    }

    /// The resource that `reference`, a URI without a fragment, refers to when it is written in `from`.
    pub(crate) fn identified<'d>(
        &self,
        documents: &'d Documents,
        from: &Node<'d>,
        reference: &str,
    ) -> Option<Node<'d>> {
        if self.by_id.is_empty() {
            return None;
        }
        let relative = self.by_id.get(&join(&base_of(documents, from), reference));
        let (document, tokens) = relative.or_else(|| self.by_id.get(reference))?;
        documents.root(*document)?.walk_tokens(tokens.iter().map(String::as_str))
    }

    /// The schema with that anchor. Each resource has its own anchors, so of several in a file the one that shares the longest path with
    /// `scope` is chosen.
    pub(crate) fn anchored<'d>(&self, documents: &'d Documents, scope: &Node<'d>, anchor: &str) -> Option<Node<'d>> {
        let scope_tokens = scope.location.pointer.tokens();
        let shared =
            |tokens: &[String]| tokens.iter().zip(&scope_tokens).take_while(|(left, right)| left == right).count();
        let mut best: Option<&Vec<String>> = None;
        for tokens in self.by_anchor.get(&(scope.document, anchor.to_owned()))? {
            if best.is_none_or(|best| shared(tokens) > shared(best)) {
                best = Some(tokens);
            }
        }
        documents.root(scope.document)?.walk_tokens(best?.iter().map(String::as_str))
    }
}

/// The base URI of references in a node, from the `$id`s around it; empty if there are none.
fn base_of(documents: &Documents, node: &Node<'_>) -> String {
    let mut base = String::new();
    let Some(mut at) = documents.root(node.document).map(|root| root.value) else { return base };
    let tokens = node.location.pointer.tokens();
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

/// The absolute `$id` (or a 3.2 document's `$self`), if it is more than a fragment.
fn own_id(value: &Value, base: &str) -> Option<String> {
    let id = value.get("$id").or_else(|| value.get("$self"))?.as_str()?;
    let id = id.split('#').next().unwrap_or_default();
    (!id.is_empty()).then(|| join(base, id))
}

/// Resolves a reference without a fragment against its base ([RFC 3986, section 5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2)).
fn join(base: &str, reference: &str) -> String {
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
            ".." if segments.len() > usize::from(path.starts_with('/')) => {
                segments.pop();
            }
            ".." => {}
            segment => segments.push(segment),
        }
    }
    segments.join("/")
}

#[cfg(test)]
mod tests {
    use super::join;

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
        ];
        for (base, reference, expected) in cases {
            assert_eq!(join(base, reference), expected, "{base} {reference}");
        }
    }
}

//! Resolves references between documents (1.1, "Establishing the Base URI", "Identity-Based Referencing").

use super::document_set::Files;

/// The target of a source description's `url`: a file, or a URI that a document can declare as its `$self`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reference {
    /// The name of a file in the set.
    File(String),
    /// An absolute URI. `copy` is the relative path of the file in a local copy of the whole set of documents.
    Identity { uri: String, copy: Option<String> },
}

/// Resolves `url` in the file `from` against the document's base URI, which depends on its `$self`.
pub(super) fn resolve(files: &Files, from: &str, self_uri: Option<&str>, url: &str) -> Option<Reference> {
    if let Some(path) = url.strip_prefix("file://") {
        return files.resolve(from, path).map(Reference::File);
    }
    if let Ok(absolute) = url::Url::parse(url) {
        return Some(Reference::Identity { uri: absolute.to_string(), copy: None });
    }
    match self_uri.map(|own| (own, url::Url::parse(own))) {
        None => files.resolve(from, url).map(Reference::File),
        // A base without a hierarchy, such as a `urn:`, cannot resolve relative references.
        Some((_, Ok(base))) => match base.join(url) {
            Ok(uri) => Some(Reference::Identity { uri: uri.to_string(), copy: files.resolve(from, url) }),
            Err(_) => files.resolve(from, url).map(Reference::File),
        },
        // "If `$self` is relative, it MUST first be resolved against the next possible base": the file's location.
        Some((own, Err(_))) => files.resolve(&files.resolve(from, own)?, url).map(Reference::File),
    }
}

/// Finds the local document whose `$self` is this URI.
pub(super) fn find(files: &Files, from: &str, uri: &str) -> Option<String> {
    let names = files.siblings(from);
    names.into_iter().find(|name| files.text(name).as_deref().and_then(self_of).is_some_and(|own| own == uri))
}

/// The value of `$self` at the top of a document, without parsing the rest.
fn self_of(text: &str) -> Option<String> {
    let line = text.lines().find_map(|line| {
        let key = line.trim_start().trim_start_matches(['\'', '"']);
        (line.starts_with(['$', '\'', '"']) || line.trim_start().starts_with('"')).then_some(())?;
        key.strip_prefix("$self")?.trim_start_matches(['\'', '"']).trim_start().strip_prefix(':')
    })?;
    let value = line.trim().trim_end_matches(',').trim_matches(['\'', '"']);
    url::Url::parse(value).ok().map(|uri| uri.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        Files::Memory(std::collections::BTreeMap::from([
            ("a.yaml".to_owned(), "arazzo: 1.1.0\n$self: https://example.com/flows/a.yaml\n".to_owned()),
            ("b.json".to_owned(), "{\n  \"$self\": \"https://example.com/b\"\n}".to_owned()),
        ]))
    }

    #[test]
    fn a_document_is_found_by_its_self_uri() {
        assert_eq!(find(&files(), "x.yaml", "https://example.com/flows/a.yaml").as_deref(), Some("a.yaml"));
        assert_eq!(find(&files(), "x.yaml", "https://example.com/b").as_deref(), Some("b.json"));
        assert_eq!(find(&files(), "x.yaml", "https://example.com/c"), None);
    }

    #[test]
    fn the_base_uri_is_the_self_uri_then_the_location_of_the_file() {
        let resolve = |own, url| resolve(&files(), "x.yaml", own, url);
        assert_eq!(resolve(None, "./y.yaml"), Some(Reference::File("y.yaml".into())));
        assert_eq!(resolve(Some("below/x.yaml"), "../y.yaml"), Some(Reference::File("y.yaml".into())));
        let identity = |uri: &str, copy: Option<&str>| {
            Some(Reference::Identity { uri: uri.into(), copy: copy.map(str::to_owned) })
        };
        assert_eq!(resolve(Some("https://e.com/a/x"), "../y"), identity("https://e.com/y", Some("../y")));
        assert_eq!(resolve(Some("https://e.com/a/x"), "http://f.com/y"), identity("http://f.com/y", None));
    }
}

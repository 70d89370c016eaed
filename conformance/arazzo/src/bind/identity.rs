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

/// The base of references: a file's location, unless a `$self` or an `$id` gives a URI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Base {
    file: String,
    uri: Option<String>,
}

impl Base {
    /// The base of a document. "If `$self` is relative, it MUST first be resolved against the next possible base": the file's location.
    pub(super) fn of_document(files: &Files, file: &str, self_uri: Option<&str>) -> Self {
        let base = Self { file: file.to_owned(), uri: None };
        self_uri.map_or_else(|| base.clone(), |own| base.join(files, own))
    }

    /// The base below an `$id` or a `$self`.
    pub(super) fn join(&self, files: &Files, id: &str) -> Self {
        match self.resolve(files, id.split('#').next().unwrap_or_default()) {
            Some(Reference::File(file)) => Self { file, uri: None },
            Some(Reference::Identity { uri, .. }) => Self { file: self.file.clone(), uri: Some(uri) },
            None => self.clone(),
        }
    }

    /// Resolves a reference.
    pub(super) fn resolve(&self, files: &Files, reference: &str) -> Option<Reference> {
        if let Some(path) = reference.strip_prefix("file://") {
            return files.resolve(&self.file, path).map(Reference::File);
        }
        if let Ok(absolute) = url::Url::parse(reference) {
            return Some(Reference::Identity { uri: absolute.to_string(), copy: None });
        }
        let copy = files.resolve(&self.file, reference);
        // A base without a hierarchy, such as a `urn:`, cannot resolve relative references.
        match self.uri.as_deref().map(|base| url::Url::parse(base).and_then(|base| base.join(reference))) {
            Some(Ok(uri)) => Some(Reference::Identity { uri: uri.to_string(), copy }),
            _ => copy.map(Reference::File),
        }
    }

    /// The file, for documents next to it.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// The reference that leads to this base.
    pub(super) fn identity(&self) -> Reference {
        match &self.uri {
            Some(uri) => Reference::Identity { uri: uri.clone(), copy: None },
            None => Reference::File(self.file.clone()),
        }
    }
}

impl Reference {
    /// The name under which a schema with this base is known.
    pub(super) fn key(&self) -> &str {
        match self {
            Self::File(file) => file,
            Self::Identity { uri, .. } => uri,
        }
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
        let resolve = |own, url| Base::of_document(&files(), "x.yaml", own).resolve(&files(), url);
        assert_eq!(resolve(None, "./y.yaml"), Some(Reference::File("y.yaml".into())));
        assert_eq!(resolve(Some("below/x.yaml"), "../y.yaml"), Some(Reference::File("y.yaml".into())));
        let identity = |uri: &str, copy: Option<&str>| {
            Some(Reference::Identity { uri: uri.into(), copy: copy.map(str::to_owned) })
        };
        assert_eq!(resolve(Some("https://e.com/a/x"), "../y"), identity("https://e.com/y", Some("../y")));
        assert_eq!(resolve(Some("https://e.com/a/x"), "http://f.com/y"), identity("http://f.com/y", None));
    }
}

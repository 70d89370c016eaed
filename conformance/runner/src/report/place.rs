//! Places in documents: `file:line:column` as parts.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The characters to encode in a path of a URI reference, including `:` (RFC 3986, section 4.2).
const NOT_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A place in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place<'a> {
    pub(super) path: &'a str,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl<'a> Place<'a> {
    /// Reads `file:line:column`. The path may contain colons.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let (rest, column) = text.rsplit_once(':')?;
        let (path, line) = rest.rsplit_once(':')?;
        Some(Self { path, line: line.parse().ok()?, column: column.parse().ok()? })
            .filter(|place| !place.path.is_empty())
    }

    /// The path as a URI reference: relative, or with the scheme `file` if the path is absolute.
    pub(super) fn uri(&self) -> String {
        let path = self.path.replace('\\', "/");
        let path = path.strip_prefix("./").unwrap_or(&path);
        let encoded = utf8_percent_encode(path, NOT_PATH);
        match std::path::Path::new(self.path).is_absolute() {
            true if path.starts_with('/') => format!("file://{encoded}"),
            true => format!("file:///{encoded}"),
            false => encoded.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_may_contain_colons_and_spaces() {
        let place = Place::parse("./my suite/a:b.yaml:7:5").unwrap();
        assert_eq!((place.line, place.column), (7, 5));
        assert_eq!(place.uri(), "my%20suite/a%3Ab.yaml");
        assert_eq!(Place::parse("/a/b.yaml:1:2").unwrap().uri(), "file:///a/b.yaml");
        assert_eq!(Place::parse("nothing"), None);
    }
}

//! The location of a node: a source and a JSON Pointer (RFC 6901). Line and column are computed only when a message needs them.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// Identifies a text among all those that one run has read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub u32);

/// The location of a node: its source, and the path to it **as the file spells it** (before normalising).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Location {
    /// The file that contains the node.
    pub source: SourceId,
    /// The node in that file.
    pub pointer: Pointer,
}

impl Location {
    /// Whether this location is `other` or lies below it.
    pub fn is_within(&self, other: &Self) -> bool {
        self.source == other.source && self.pointer.tokens().starts_with(&other.pointer.tokens())
    }

    /// The root of a source.
    pub fn root(source: SourceId) -> Self {
        Self { source, pointer: Pointer::root() }
    }

    /// The member or element `token` below this node.
    pub fn child(&self, token: impl Into<Box<str>>) -> Self {
        Self { source: self.source, pointer: self.pointer.child(token) }
    }

    /// The element `index` below this node.
    pub fn index(&self, index: usize) -> Self {
        self.child(index.to_string())
    }
}

/// A JSON Pointer that shares its prefix with its siblings, so that a pointer for every node is cheap.
#[derive(Clone, Default)]
pub struct Pointer(Option<Arc<Segment>>);

struct Segment {
    parent: Pointer,
    token: Box<str>,
}

/// A document's author decides how long a pointer is, so nothing here recurses, and neither does dropping one.
impl Drop for Segment {
    fn drop(&mut self) {
        let mut next = self.parent.0.take();
        while let Some(mut segment) = next.and_then(Arc::into_inner) {
            next = segment.parent.0.take();
        }
    }
}

impl PartialEq for Pointer {
    fn eq(&self, other: &Self) -> bool {
        self.tokens() == other.tokens()
    }
}

impl Eq for Pointer {}

impl Hash for Pointer {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.tokens().hash(state);
    }
}

impl Pointer {
    /// The whole document (`""`).
    pub fn root() -> Self {
        Self(None)
    }

    /// This pointer with one more token, given unescaped.
    pub fn child(&self, token: impl Into<Box<str>>) -> Self {
        Self(Some(Arc::new(Segment { parent: self.clone(), token: token.into() })))
    }

    /// Parses the text form (`/paths/~1a/get`). A leading `#` is allowed; percent-encoding is not decoded.
    pub fn parse(text: &str) -> Self {
        let text = text.strip_prefix('#').unwrap_or(text);
        text.split('/').skip(1).fold(Self::root(), |pointer, token| pointer.child(read_token(token)))
    }

    /// This pointer without its last token; `None` at the root.
    pub fn parent(&self) -> Option<&Pointer> {
        self.0.as_ref().map(|segment| &segment.parent)
    }

    /// The last token, unescaped; `None` at the root.
    pub fn token(&self) -> Option<&str> {
        self.0.as_ref().map(|segment| &*segment.token)
    }

    /// All tokens, unescaped, from the root down.
    pub fn tokens(&self) -> Vec<&str> {
        let mut tokens = Vec::new();
        let mut pointer = self;
        while let Some(segment) = &pointer.0 {
            tokens.push(&*segment.token);
            pointer = &segment.parent;
        }
        tokens.reverse();
        tokens
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for token in self.tokens() {
            write!(f, "/{}", token.replace('~', "~0").replace('/', "~1"))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{self}")
    }
}

/// A position in a text, with the length of what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The byte offset of the start in the text.
    pub offset: usize,
    /// The length in bytes, up to the end of the scalar or of its first line.
    pub length: usize,
}

/// The bytes of a value in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// The start of the key if it is a member, otherwise of the value.
    pub start: usize,
    /// The start of the value.
    pub value: usize,
    /// The end of the value.
    pub end: usize,
}

/// Decodes percent-encoding (`%20` is a space). Invalid percent-encoding is kept unchanged.
pub(crate) fn decode_percent(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, tail)) = rest.split_first() {
        let pair = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = pair
            .filter(|pair| *first == b'%' && pair.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match byte {
            Some(byte) => {
                decoded.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                decoded.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

/// Unescapes a token of a JSON Pointer (RFC 6901, section 4).
pub fn read_token(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_valid_percent_encoding_is_decoded() {
        assert_eq!(decode_percent("a%20b%zz%"), "a b%zz%");
        assert_eq!(decode_percent("%ff"), "%ff");
    }
}

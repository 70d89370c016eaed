//! Reads JSON text ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)) into a [`Tree`]. serde's readers convert numbers to 64 bits, so
//! that digits are lost, and a feature of another crate in the same build (`arbitrary_precision`) changes how they do it.

use std::borrow::Cow;

use super::Tree;
use crate::exact::number_length;

/// The maximum depth of a value, as serde_json has it.
const MAX_DEPTH: usize = 127;

/// Space for the members of most objects, to avoid reallocation.
const MEMBERS: usize = 8;

/// The value; `None` if the text is not JSON or too deep.
pub(super) fn read(text: &str) -> Option<Tree<'_>> {
    let mut reader = Reader { rest: text };
    let tree = reader.value(0)?;
    reader.skip_space();
    reader.rest.is_empty().then_some(tree)
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: usize) -> Option<Tree<'a>> {
        self.skip_space();
        match self.rest.as_bytes().first()? {
            b'"' => self.string().map(Tree::String),
            b'{' if depth < MAX_DEPTH => self.object(depth),
            b'[' if depth < MAX_DEPTH => self.array(depth),
            b't' => self.word("true", Tree::Bool(true)),
            b'f' => self.word("false", Tree::Bool(false)),
            b'n' => self.word("null", Tree::Null),
            _ => {
                let length = number_length(self.rest)?;
                self.take(length).map(|number| Tree::Number(Cow::Borrowed(number)))
            }
        }
    }

    fn object(&mut self, depth: usize) -> Option<Tree<'a>> {
        self.take(1)?;
        let mut members = Vec::new();
        if self.next_is(b'}') {
            return Some(Tree::Object(members));
        }
        members.reserve(MEMBERS);
        loop {
            self.skip_space();
            let name = self.rest.starts_with('"').then(|| self.string())??;
            self.next_is(b':').then_some(())?;
            members.push((name, self.value(depth + 1)?));
            if self.next_is(b'}') {
                return Some(Tree::Object(members));
            }
            self.next_is(b',').then_some(())?;
        }
    }

    fn array(&mut self, depth: usize) -> Option<Tree<'a>> {
        self.take(1)?;
        let mut items = Vec::new();
        if self.next_is(b']') {
            return Some(Tree::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.next_is(b']') {
                return Some(Tree::Array(items));
            }
            self.next_is(b',').then_some(())?;
        }
    }

    /// A string, from its first quote. It is borrowed if it has no escapes.
    fn string(&mut self) -> Option<Cow<'a, str>> {
        let mut escaped = false;
        let mut bytes = self.rest.bytes().enumerate().skip(1);
        let end = loop {
            match bytes.next()? {
                (end, b'"') => break end,
                (_, b'\\') => {
                    escaped = true;
                    bytes.next()?;
                }
                (_, 0..0x20) => return None,
                _ => {}
            }
        };
        let quoted = self.take(end + 1)?;
        if escaped {
            return serde_json::from_str(quoted).ok().map(Cow::Owned);
        }
        quoted.get(1..end).map(Cow::Borrowed)
    }

    fn word(&mut self, word: &str, value: Tree<'a>) -> Option<Tree<'a>> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(value)
    }

    fn take(&mut self, length: usize) -> Option<&'a str> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    /// Skips the byte if it is the next one after white space.
    fn next_is(&mut self, byte: u8) -> bool {
        self.skip_space();
        let is_next = self.rest.as_bytes().first() == Some(&byte);
        if is_next {
            self.take(1);
        }
        is_next
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }
}

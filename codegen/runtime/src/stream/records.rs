//! Splits bytes in parts of any size into the JSON values of items.

use bytes::{Bytes, BytesMut};

use super::event::Fields;
use super::{Framing, ItemError};
use crate::json::{Mismatch, Tree};

/// The received bytes of a stream that are not read yet.
pub(crate) struct Records {
    framing: Framing,
    limit: u64,
    buffer: BytesMut,
    /// How much of the buffer has no line end.
    scanned: usize,
    began: bool,
    /// The last line ended with CR, so an LF that follows belongs to it.
    after_cr: bool,
    fields: Fields,
}

impl Records {
    /// An empty buffer. Items may have at most `limit` bytes.
    #[inline]
    pub(crate) fn new(framing: Framing, limit: u64) -> Self {
        let (buffer, fields) = (BytesMut::new(), Fields::default());
        Self { framing, limit, buffer, scanned: 0, began: false, after_cr: false, fields }
    }

    /// Adds bytes of the stream.
    #[inline]
    pub(crate) fn push(&mut self, part: &[u8]) {
        self.buffer.extend_from_slice(part);
    }

    /// The next complete item.
    #[inline]
    pub(crate) fn next(&mut self) -> Option<Result<Tree<'static>, ItemError>> {
        while let Some(line) = self.line() {
            if let Some(record) = self.record(line.freeze()) {
                return Some(record);
            }
        }
        let held = self.buffer.len() + self.fields.size();
        (held as u64 > self.limit).then_some(Err(ItemError::TooLarge { limit: self.limit }))
    }

    /// The last item at the end of the stream. An event without an empty line at its end is dropped.
    #[inline]
    pub(crate) fn last(&mut self) -> Option<Result<Tree<'static>, ItemError>> {
        let rest = std::mem::take(&mut self.buffer).freeze();
        match self.framing {
            Framing::Events | Framing::EventText => None,
            Framing::Lines | Framing::Sequence => self.record(rest),
        }
    }

    /// The next line, without its end.
    #[inline]
    fn line(&mut self) -> Option<BytesMut> {
        let ends = |byte: &u8| match self.framing {
            Framing::Events | Framing::EventText => matches!(byte, b'\r' | b'\n'),
            Framing::Lines => *byte == b'\n',
            Framing::Sequence => *byte == 0x1e,
        };
        if self.after_cr && !self.buffer.is_empty() {
            self.after_cr = false;
            if self.buffer.first() == Some(&b'\n') {
                let _ = self.buffer.split_to(1);
            }
        }
        let Some(found) = self.buffer.get(self.scanned..).and_then(|rest| rest.iter().position(ends)) else {
            self.scanned = self.buffer.len();
            return None;
        };
        let mut line = self.buffer.split_to(self.scanned + found + 1);
        self.scanned = 0;
        self.after_cr = line.last() == Some(&b'\r');
        line.truncate(line.len() - 1);
        if !std::mem::replace(&mut self.began, true) && line.starts_with("\u{feff}".as_bytes()) {
            let _ = line.split_to('\u{feff}'.len_utf8());
        }
        Some(line)
    }

    #[inline]
    fn record(&mut self, line: Bytes) -> Option<Result<Tree<'static>, ItemError>> {
        match self.framing {
            Framing::Events | Framing::EventText => self.event(&line),
            Framing::Lines | Framing::Sequence if line.trim_ascii().is_empty() => None,
            Framing::Sequence if is_cut_off(&line) => Some(unreadable("the item is cut off", line)),
            Framing::Lines | Framing::Sequence => Some(json(line)),
        }
    }

    #[inline]
    fn event(&mut self, line: &[u8]) -> Option<Result<Tree<'static>, ItemError>> {
        if !line.is_empty() {
            self.fields.take(&String::from_utf8_lossy(line));
            return None;
        }
        let (data, mut members) = self.fields.dispatch()?;
        let data = match self.framing {
            Framing::EventText => Ok(Tree::String(data.into())),
            // Empty data means that the event has no value.
            _ if data.is_empty() => Ok(Tree::Null),
            _ => json(Bytes::from(data)),
        };
        Some(data.map(|data| {
            members.insert(0, ("data".into(), data));
            Tree::Object(members)
        }))
    }
}

/// A number or a name without white space after it may be truncated (RFC 7464, section 2.3).
#[inline]
fn is_cut_off(text: &[u8]) -> bool {
    let ends_itself = matches!(text.trim_ascii_start().first(), Some(b'{' | b'[' | b'"'));
    !ends_itself && !text.last().is_some_and(u8::is_ascii_whitespace)
}

#[inline]
fn json(text: Bytes) -> Result<Tree<'static>, ItemError> {
    match Tree::read(&text) {
        Ok(tree) => Ok(tree.into_owned()),
        Err(error) => unreadable(&format!("not JSON: {error}"), text.clone()),
    }
}

#[inline]
fn unreadable(message: &str, record: Bytes) -> Result<Tree<'static>, ItemError> {
    Err(ItemError::Unreadable { mismatch: Mismatch::new(message), record })
}

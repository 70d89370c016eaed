//! A decoded form of a text, in which every byte knows the part of the text that it comes from.

use std::ops::Range;

use super::runs::{Digits, continues, hex_digit};
use super::span::Span;

/// How often escapes are decoded: a URL in a form in a JSON string has three levels.
pub(super) const LEVELS: usize = 3;

/// Where a byte comes from: its [`Place`], or nothing where only the bytes matter, which costs neither time nor memory.
pub(super) trait Origin: Copy + Default {
    /// The byte at a position of the original text.
    fn at(position: usize) -> Self;
    /// From the beginning of the first to the end of the last.
    fn join(first: Self, last: Self) -> Self;
}

/// Where the source of a byte begins and ends in the original text.
type Place = (usize, usize);

impl Origin for Place {
    fn at(position: usize) -> Self {
        (position, position + 1)
    }

    fn join(first: Self, last: Self) -> Self {
        (first.0, last.1)
    }
}

impl Origin for () {
    fn at(_: usize) -> Self {}
    fn join((): Self, (): Self) -> Self {}
}

/// A digit of an encoding with its place.
type Digit<O> = (u8, O);

/// Decoded bytes with their places in the original text.
#[derive(Debug, Clone, Default)]
pub(super) struct View<O = Place> {
    /// The decoded bytes.
    pub(super) bytes: Vec<u8>,
    places: Vec<O>,
}

impl View {
    /// The part of the original text that produced these bytes.
    pub(super) fn place(&self, start: usize, end: usize) -> Option<Span> {
        let (from, to) = self.range(start, end)?;
        Some(Span::new(from, to))
    }
}

impl<O: Origin> View<O> {
    /// The text itself. `offset` is the position of its first byte in the original.
    pub(super) fn of(text: &[u8], offset: usize) -> Self {
        Self { bytes: text.to_vec(), places: (offset..).take(text.len()).map(O::at).collect() }
    }

    fn range(&self, start: usize, end: usize) -> Option<O> {
        Some(O::join(*self.places.get(start)?, *self.places.get(end.checked_sub(1)?)?))
    }

    fn push(&mut self, bytes: &[u8], place: O) {
        self.bytes.extend_from_slice(bytes);
        self.places.extend(std::iter::repeat_n(place, bytes.len()));
    }

    fn copy(&mut self, other: &Self, range: Range<usize>) {
        self.bytes.extend_from_slice(other.bytes.get(range.clone()).unwrap_or_default());
        self.places.extend_from_slice(other.places.get(range).unwrap_or_default());
    }

    /// Upper case and lower case become equal in ASCII, and so do `+` and a space, as forms encode it.
    pub(super) fn ascii_folded(mut self) -> Self {
        self.bytes.iter_mut().for_each(|byte| *byte = fold_byte(*byte));
        self
    }

    /// The same in all scripts.
    pub(super) fn folded(self) -> Self {
        if self.bytes.is_ascii() {
            return self.ascii_folded();
        }
        let mut folded = Self::default();
        let mut position = 0;
        for chunk in self.bytes.utf8_chunks() {
            for c in chunk.valid().chars() {
                let end = position + c.len_utf8();
                let place = self.range(position, end).unwrap_or_default();
                fold_char(c, |bytes| folded.push(bytes, place));
                position = end;
            }
            for byte in chunk.invalid() {
                folded.push(&[*byte], self.range(position, position + 1).unwrap_or_default());
                position += 1;
            }
        }
        folded
    }

    /// Decodes the escapes of JSON, XML, HTML and URLs once. `None`: there are none.
    pub(super) fn unescaped(&self) -> Option<Self> {
        let mut decoded = Self::default();
        let mut position = 0;
        for (start, bytes, length) in escapes(&self.bytes) {
            decoded.copy(self, position..start);
            position = start + length;
            decoded.push(&bytes, self.range(start, position).unwrap_or_default());
        }
        decoded.copy(self, position..self.bytes.len());
        (position > 0).then_some(decoded)
    }

    /// Decodes the escapes as often as there are any, up to the number of levels in which a secret is searched.
    pub(super) fn fully_unescaped(self) -> Self {
        let mut view = self;
        for _ in 0..LEVELS {
            match view.unescaped() {
                Some(next) => view = next,
                None => break,
            }
        }
        view
    }

    /// Decodes every run of base64 characters in both alphabets (RFC 4648, sections 4 and 5), beginning with the character `skip`
    /// of each run. `None`: there are no runs.
    pub(super) fn base64(&self, skip: usize) -> Option<Self> {
        const GROUP: usize = 4;
        self.decode_runs(Digits::Base64, skip, |digits, decoded| {
            for group in digits.chunks(GROUP) {
                for (pair, (left, right)) in group.windows(2).zip([(2, 4), (4, 2), (6, 0)]) {
                    if let [(a, from), (b, to)] = pair {
                        decoded.push(&[(a << left) | (b >> right)], O::join(*from, *to));
                    }
                }
            }
        })
    }

    /// Decodes every run of hexadecimal digits, beginning with the digit `skip` of each run. `None`: there are no runs.
    pub(super) fn hex(&self, skip: usize) -> Option<Self> {
        self.decode_runs(Digits::Hex, skip, |digits, decoded| {
            for pair in digits.chunks(2) {
                if let [(high, from), (low, to)] = pair {
                    decoded.push(&[high << 4 | low], O::join(*from, *to));
                }
            }
        })
    }

    /// UTF-16 as single bytes: the bytes without zeros. `None`: there are no zeros.
    pub(super) fn without_zeros(&self) -> Option<Self> {
        if !self.bytes.contains(&0) {
            return None;
        }
        let (bytes, places) = self
            .bytes
            .iter()
            .zip(&self.places)
            .filter(|(byte, _)| **byte != 0)
            .map(|(byte, place)| (*byte, *place))
            .unzip();
        Some(Self { bytes, places })
    }

    fn decode_runs(&self, digits: Digits, skip: usize, decode: impl Fn(&[Digit<O>], &mut Self)) -> Option<Self> {
        let mut decoded = Self::default();
        let mut run: Vec<Digit<O>> = Vec::new();
        let mut bytes = self.bytes.iter().zip(&self.places).peekable();
        loop {
            let next = bytes.next();
            if let Some((digit, place)) = next.and_then(|(byte, place)| Some((digits.value(*byte)?, *place))) {
                run.push((digit, place));
                continue;
            }
            if next.is_some_and(|(byte, _)| continues(run.len(), *byte)) {
                continue;
            }
            if run.len() >= digits.shortest() {
                decode(run.get(skip..).unwrap_or_default(), &mut decoded);
                // Padding belongs to the run.
                let mut padding = next;
                while let (Some((b'=', place)), Some(last)) = (padding, decoded.places.last_mut()) {
                    *last = O::join(*last, *place);
                    padding = bytes.next_if(|(byte, _)| **byte == b'=');
                }
                // A byte that occurs in no text separates the runs.
                decoded.push(&[0xFF], O::default());
            }
            run.clear();
            if next.is_none() {
                break;
            }
        }
        (!decoded.bytes.is_empty()).then_some(decoded)
    }
}

/// The escapes of JSON, XML, HTML and URLs: where each begins, what it means, and its length.
fn escapes(bytes: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>, usize)> {
    let mut position = 0;
    std::iter::from_fn(move || {
        loop {
            let start = position + memchr::memchr3(b'\\', b'%', b'&', bytes.get(position..)?)?;
            let escape = match bytes.get(start..)? {
                [b'\\', rest @ ..] => backslash_escape(rest).map(|(bytes, length)| (bytes, length + 1)),
                [b'%', rest @ ..] => rest.first_chunk().and_then(hex_pair).map(|byte| (vec![byte], 3)),
                [b'&', rest @ ..] => character_reference(rest).map(|(bytes, length)| (bytes, length + 1)),
                _ => None,
            };
            position = start + escape.as_ref().map_or(1, |(_, length)| *length);
            if let Some((bytes, length)) = escape {
                return Some((start, bytes, length));
            }
        }
    })
}

/// Whether there is something to decode.
pub(super) fn has_escape(bytes: &[u8]) -> bool {
    escapes(bytes).next().is_some()
}

/// A byte that is equal for upper case and lower case in ASCII, and for `+` and a space.
pub(super) fn fold_byte(byte: u8) -> u8 {
    if byte == b'+' { b' ' } else { byte.to_ascii_lowercase() }
}

fn fold_char(c: char, mut push: impl FnMut(&[u8])) {
    let c = if c == '+' { ' ' } else { c };
    for lower in c.to_lowercase() {
        push(lower.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// An escape of JSON or JavaScript after its backslash: what it means, and its length.
fn backslash_escape(rest: &[u8]) -> Option<(Vec<u8>, usize)> {
    let one = |byte: u8| Some((vec![byte], 1));
    match rest {
        [b'u', rest @ ..] => {
            let unit = code_unit(rest)?;
            let next = rest.get(4..).and_then(|rest| rest.strip_prefix(b"\\u")).and_then(code_unit);
            let pair = next.and_then(|low| char::decode_utf16([unit, low]).next()?.ok().filter(|c| c.len_utf16() == 2));
            let (c, length) = match pair {
                Some(c) => (c, 11),
                None => (char::from_u32(unit.into()).unwrap_or(char::REPLACEMENT_CHARACTER), 5),
            };
            Some((c.to_string().into_bytes(), length))
        }
        [b'x', rest @ ..] => Some((char::from(hex_pair(rest.first_chunk()?)?).to_string().into_bytes(), 3)),
        [byte @ (b'"' | b'\'' | b'\\' | b'/'), ..] => one(*byte),
        [b'n', ..] => one(b'\n'),
        [b'r', ..] => one(b'\r'),
        [b't', ..] => one(b'\t'),
        [b'b', ..] => one(8),
        [b'f', ..] => one(12),
        _ => None,
    }
}

fn code_unit(digits: &[u8]) -> Option<u16> {
    let [a, b, c, d] = digits.first_chunk::<4>()?;
    Some(u16::from_be_bytes([hex_pair(&[*a, *b])?, hex_pair(&[*c, *d])?]))
}

/// A character reference of XML or HTML after its `&`: what it means, and its length.
fn character_reference(rest: &[u8]) -> Option<(Vec<u8>, usize)> {
    const LONGEST: usize = 10;
    let end = rest.iter().take(LONGEST).position(|byte| *byte == b';')?;
    let name = std::str::from_utf8(rest.get(..end)?).ok()?;
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
            char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)?
        }
    };
    Some((c.to_string().into_bytes(), end + 1))
}

fn hex_pair([high, low]: &[u8; 2]) -> Option<u8> {
    Some(hex_digit(*high)? << 4 | hex_digit(*low)?)
}

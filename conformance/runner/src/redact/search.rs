//! Searches texts for secrets in all encodings: it decodes the text and looks for the plain values.

use std::collections::HashSet;

use memchr::memmem;

use super::first_bytes::{FirstBytes, may_contain};
use super::runs::{Digits, test_runs};
use super::span::{Span, merge};
use super::view::{LEVELS, Origin, View, has_escape};

/// Shorter secrets are found only as whole values, because masking them everywhere would destroy ordinary text. In characters.
const SHORT: usize = 4;
/// Longer texts are searched in parts of this length, which bounds the memory. In bytes.
const WINDOW: usize = 256 * 1024;

/// The values to search for, in folded form.
#[derive(Debug, Clone, Default)]
pub(super) struct Secrets {
    /// Found everywhere.
    long: Vec<Vec<u8>>,
    /// Found as whole values.
    short: Vec<Vec<u8>>,
    /// All of them, to add each once.
    all: HashSet<Vec<u8>>,
    /// The first bytes of the long ones.
    heads: FirstBytes,
    /// The most bytes that an encoded secret has.
    overlap: usize,
    /// Whether one of them has characters that are not ASCII.
    is_international: bool,
}

impl Secrets {
    /// Adds a value. Texts without visible characters are ignored.
    pub(super) fn add(&mut self, secret: &str) {
        if secret.trim().is_empty() {
            return;
        }
        // A level of escapes is also decoded where it belongs to the secret itself.
        let mut view = Some(View::<()>::of(secret.as_bytes(), 0));
        for level in 0..=LEVELS {
            let Some(current) = view else { break };
            view = current.unescaped();
            // Folded like the text that is searched, also where an escape decodes to bytes that are not UTF-8.
            let folded = current.folded().bytes;
            // A character has at most four bytes.
            let is_short = folded.len() < 4 * SHORT && String::from_utf8_lossy(&folded).chars().count() < SHORT;
            let list = if is_short { &mut self.short } else { &mut self.long };
            if (!is_short || level == 0) && self.all.insert(folded.clone()) {
                self.overlap = self.overlap.max(folded.len() * 24);
                self.is_international |= !folded.is_ascii();
                if !is_short {
                    self.heads.add(&folded, list.len());
                }
                list.push(folded);
            }
        }
    }

    /// All values.
    pub(super) fn all(&self) -> impl Iterator<Item = &[u8]> {
        self.all.iter().map(Vec::as_slice)
    }

    /// Whether nothing is secret.
    pub(super) fn is_empty(&self) -> bool {
        self.long.is_empty() && self.short.is_empty()
    }

    /// The parts of the text that contain secrets, in order and without overlaps.
    pub(super) fn find(&self, text: &[u8]) -> Vec<Span> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        let mut start = 0;
        while start < text.len() {
            let end = text.len().min(start + WINDOW + self.overlap);
            if let Some(part) = text.get(start..end).filter(|part| self.may_be_in(part)) {
                // Where a secret comes from is computed only for the decodings that have one.
                self.scan(View::of(part, 0), true, &mut Vec::new(), &mut |view: &View<()>, decodings| {
                    if self.hits(&view.bytes).next().is_some() {
                        let text = Some(View::of(part, start));
                        let view = decodings.iter().fold(text, |view, decoding| decoding.apply(&view?));
                        let Some(view) = view.map(|view: View| self.fold(view)) else { return };
                        for (from, to) in self.hits(&view.bytes) {
                            extend(&mut found, view.place(from, to));
                        }
                    }
                });
            }
            start += WINDOW;
        }
        merge(found)
    }

    /// Shows all levels of escapes, and with `inner` what is encoded in base64 or hexadecimal.
    fn scan(
        &self,
        view: View<()>,
        inner: bool,
        decodings: &mut Vec<Decoding>,
        visit: &mut dyn FnMut(&View<()>, &[Decoding]),
    ) {
        let (mut current, outer) = (view, decodings.len());
        for _ in 0..=LEVELS {
            if self.is_possible(&current.bytes) {
                visit(&self.fold(current.clone()), decodings);
            }
            for decoding in if inner { self.possible_decodings(&current.bytes) } else { Vec::new() } {
                let Some(view) = decoding.apply(&current) else { continue };
                decodings.push(decoding);
                if let Some(view) = Decoding::WithoutZeros.apply(&view) {
                    decodings.push(Decoding::WithoutZeros);
                    self.scan(view, false, decodings, visit);
                    decodings.pop();
                }
                self.scan(view, false, decodings, visit);
                decodings.pop();
            }
            match Decoding::Escapes.apply(&current) {
                Some(next) => current = next,
                None => break,
            }
            decodings.push(Decoding::Escapes);
        }
        decodings.truncate(outer);
    }

    /// Characters that are not ASCII matter only if a secret has some. What is decoded from other text is full of them.
    fn fold<O: Origin>(&self, view: View<O>) -> View<O> {
        if self.is_international { view.folded() } else { view.ascii_folded() }
    }

    /// Whether a text may contain a secret in any encoding. Of most texts it is known without a copy that they do not.
    fn may_be_in(&self, text: &[u8]) -> bool {
        has_escape(text) || self.is_possible(text) || !self.possible_decodings(text).is_empty()
    }

    /// Whether bytes may contain a secret as they are.
    fn is_possible(&self, bytes: &[u8]) -> bool {
        self.is_international || self.heads.are_in(bytes) || self.has_short(bytes)
    }

    /// The decodings in which the bytes may contain a secret. Most texts have none.
    fn possible_decodings(&self, bytes: &[u8]) -> Vec<Decoding> {
        if self.is_international {
            return INNER.to_vec();
        }
        let test = |decoded: &[u8]| may_contain(&self.heads, decoded, &|bytes| self.has_short(bytes));
        let [a, b, c, d] = test_runs(bytes, Digits::Base64, test);
        let [e, f] = test_runs(bytes, Digits::Hex, test);
        INNER
            .into_iter()
            .zip([a, b, c, d, e, f])
            .filter(|(_, possible)| *possible)
            .map(|(decoding, _)| decoding)
            .collect()
    }

    /// Whether bytes contain a short value as a whole value.
    fn has_short(&self, bytes: &[u8]) -> bool {
        !self.short.is_empty() && {
            let folded = View::<()>::of(bytes, 0).ascii_folded().bytes;
            self.short_hits(&folded).next().is_some()
        }
    }

    /// Where decoded bytes contain secrets.
    fn hits<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = (usize, usize)> + 'a {
        let begins_with = move |start: usize, index: usize| {
            let value = self.long.get(index)?;
            bytes.get(start..)?.starts_with(value).then_some((start, start + value.len()))
        };
        let found = self
            .heads
            .find(bytes)
            .flat_map(move |(start, indexes)| indexes.iter().filter_map(move |index| begins_with(start, *index)));
        found.chain(self.short_hits(bytes)).chain(self.truncated(bytes))
    }

    fn short_hits<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = (usize, usize)> + 'a {
        self.short.iter().flat_map(move |value| {
            let places = overlapping(bytes, value).map(|start| (start, start + value.len()));
            places.filter(|(start, end)| is_whole(bytes, *start, *end))
        })
    }

    /// A message can end in the middle of a secret: `hunter2-an…`.
    fn truncated<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = (usize, usize)> + 'a {
        let ends = ["…".as_bytes(), b"..."].into_iter().flat_map(|mark| memmem::find_iter(bytes, mark));
        ends.flat_map(move |end| {
            let before = bytes.get(..end).unwrap_or_default();
            self.long.iter().filter_map(move |secret| {
                let is_before = |length: &usize| secret.get(..*length).is_some_and(|head| before.ends_with(head));
                let longest = (SHORT..secret.len()).rev().find(is_before)?;
                Some((end - longest, end))
            })
        })
    }
}

/// Every place of a value, also where it overlaps itself.
fn overlapping<'a>(bytes: &'a [u8], value: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + memmem::find(bytes.get(from..)?, value)?;
        from = start + 1;
        Some(start)
    })
}

/// A way from a text to what it contains.
#[derive(Debug, Clone, Copy)]
enum Decoding {
    Escapes,
    /// From this character of each run.
    Base64(usize),
    /// From this digit of each run.
    Hex(usize),
    WithoutZeros,
}

/// What a text or its levels of escapes can contain.
const INNER: [Decoding; 6] = [
    Decoding::Base64(0),
    Decoding::Base64(1),
    Decoding::Base64(2),
    Decoding::Base64(3),
    Decoding::Hex(0),
    Decoding::Hex(1),
];

impl Decoding {
    /// `None`: the view has nothing in this encoding.
    fn apply<O: Origin>(self, view: &View<O>) -> Option<View<O>> {
        match self {
            Self::Escapes => view.unescaped(),
            Self::Base64(skip) => view.base64(skip),
            Self::Hex(skip) => view.hex(skip),
            Self::WithoutZeros => view.without_zeros(),
        }
    }
}

/// Whether a part of a text is a whole value in JSON, XML, a URL or a list.
fn is_whole(text: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|before| text.get(before));
    before.is_none_or(|byte| b"\"'=/`>:[,&;#\xFF".contains(byte))
        && text.get(end).is_none_or(|byte| b"\"'&/?`<;,]#}\xFF".contains(byte))
}

/// Adds a part, or extends the last one if they overlap: a secret of equal characters occurs at every position of a run of them.
fn extend(found: &mut Vec<Span>, span: Option<Span>) {
    let Some(span) = span else { return };
    match found.last_mut().filter(|last| span.start < last.end && last.start < span.end) {
        Some(last) => (last.start, last.end) = (last.start.min(span.start), last.end.max(span.end)),
        None => found.push(span),
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use proptest::prelude::*;

    use super::*;

    fn encode(text: &str, encoding: u8) -> String {
        match encoding {
            0 => text.to_owned(),
            1 => STANDARD.encode(text),
            2 => text.bytes().map(|byte| format!("{byte:02x}")).collect(),
            3 => text.bytes().map(|byte| format!("%{byte:02X}")).collect(),
            4 => serde_json::Value::from(text).to_string(),
            5 => STANDARD.encode(text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()),
            6 => text.to_uppercase(),
            _ => format!("{}...", text.get(..text.len().min(5)).unwrap_or_default()),
        }
    }

    proptest! {
        /// The filters only leave out texts in which nothing is found.
        #[test]
        fn the_filters_lose_nothing(
            secrets in proptest::collection::vec("[!-~]{1,12}|[ -~]{4,9}", 1..4),
            parts in proptest::collection::vec(("[ -~]{0,9}", 0..4_usize, 0..8_u8, 0..8_u8), 0..5),
        ) {
            let mut filtered = Secrets::default();
            secrets.iter().for_each(|secret| filtered.add(secret));
            let exhaustive = Secrets { is_international: true, ..filtered.clone() };
            let part = |(before, secret, inner, outer): &(String, usize, u8, u8)| {
                let secret = secrets.get(*secret).map(String::as_str).unwrap_or("nothing secret");
                format!("{before}{}", encode(&encode(secret, *inner), *outer))
            };
            let text = parts.iter().map(part).collect::<Vec<_>>().join(" ");
            prop_assert_eq!(filtered.find(text.as_bytes()), exhaustive.find(text.as_bytes()));
        }
    }
}

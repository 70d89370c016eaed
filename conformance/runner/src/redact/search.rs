//! Searches texts for secrets in all encodings: it decodes the text and looks for the plain values.

use std::collections::HashSet;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use memchr::memmem;

use super::span::{Span, merge};
use super::view::{LEVELS, Origin, View};

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
    /// Finds all of them; built on first use.
    automaton: OnceLock<Option<AhoCorasick>>,
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
            let is_short = String::from_utf8_lossy(&folded).chars().count() < SHORT;
            let list = if is_short { &mut self.short } else { &mut self.long };
            if (!is_short || level == 0) && self.all.insert(folded.clone()) {
                self.overlap = self.overlap.max(folded.len() * 24);
                self.is_international |= !folded.is_ascii();
                list.push(folded);
                self.automaton = OnceLock::new();
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
        let Some(automaton) = self.automaton() else {
            // Nothing can be searched, so everything may be secret.
            return vec![Span::new(0, text.len())];
        };
        let mut start = 0;
        while start < text.len() {
            let end = text.len().min(start + WINDOW + self.overlap);
            if let Some(part) = text.get(start..end) {
                // Where a secret comes from is computed only for the decodings that have one.
                self.scan(View::of(part, 0), true, &mut Vec::new(), &mut |view: &View<()>, decodings| {
                    if self.hits(automaton, &view.bytes).next().is_some() {
                        let text = Some(View::of(part, start));
                        let view = decodings.iter().fold(text, |view, decoding| decoding.apply(&view?));
                        let Some(view) = view.map(|view: View| self.fold(view)) else { return };
                        for (from, to) in self.hits(automaton, &view.bytes) {
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
            visit(&self.fold(current.clone()), decodings);
            for decoding in INNER.into_iter().filter(|_| inner) {
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

    /// Where decoded bytes contain secrets.
    fn hits<'a>(&'a self, automaton: &'a AhoCorasick, bytes: &'a [u8]) -> impl Iterator<Item = (usize, usize)> + 'a {
        let whole = automaton.find_overlapping_iter(bytes).filter(|place| {
            place.pattern().as_usize() < self.long.len() || is_whole(bytes, place.start(), place.end())
        });
        whole.map(|place| (place.start(), place.end())).chain(self.truncated(bytes))
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

    /// Finds all values at once: first the long ones, then the short ones. `None`: they are too many for an automaton. It searches
    /// little text, so building it must be cheap.
    fn automaton(&self) -> Option<&AhoCorasick> {
        let mut builder = AhoCorasick::builder();
        builder.kind(Some(AhoCorasickKind::ContiguousNFA));
        self.automaton.get_or_init(|| builder.build(self.long.iter().chain(&self.short)).ok()).as_ref()
    }
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

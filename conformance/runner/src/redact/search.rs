//! Searches texts for secrets in all encodings: it decodes the text and looks for the plain values.

use std::collections::HashSet;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use memchr::memmem;

use super::span::{Span, merge};
use super::view::{LEVELS, View};

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
}

impl Secrets {
    /// Adds a value. Texts without visible characters are ignored.
    pub(super) fn add(&mut self, secret: &str) {
        if secret.trim().is_empty() {
            return;
        }
        // A level of escapes is also decoded where it belongs to the secret itself.
        let mut view = Some(View::of(secret.as_bytes(), 0));
        for level in 0..=LEVELS {
            let Some(current) = view else { break };
            view = current.unescaped();
            // Folded like the text that is searched, also where an escape decodes to bytes that are not UTF-8.
            let folded = current.folded().bytes;
            let is_short = String::from_utf8_lossy(&folded).chars().count() < SHORT;
            let list = if is_short { &mut self.short } else { &mut self.long };
            if (!is_short || level == 0) && self.all.insert(folded.clone()) {
                self.overlap = self.overlap.max(folded.len() * 24);
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
        let mut start = 0;
        while start < text.len() {
            let end = text.len().min(start + WINDOW + self.overlap);
            if let Some(part) = text.get(start..end) {
                self.scan(View::of(part, start), true, &mut found);
            }
            start += WINDOW;
        }
        merge(found)
    }

    /// Searches all levels of escapes, and with `inner` what is encoded in base64 or hexadecimal.
    fn scan(&self, view: View, inner: bool, found: &mut Vec<Span>) {
        let mut current = view;
        for _ in 0..=LEVELS {
            self.search(&current.clone().folded(), found);
            if inner {
                let decoded = (0..4).map(|skip| current.base64(skip)).chain((0..2).map(|skip| current.hex(skip)));
                for view in decoded.flatten() {
                    if let Some(view) = view.without_zeros() {
                        self.scan(view, false, found);
                    }
                    self.scan(view, false, found);
                }
            }
            match current.unescaped() {
                Some(next) => current = next,
                None => break,
            }
        }
    }

    fn search(&self, view: &View, found: &mut Vec<Span>) {
        let Some(automaton) = self.automaton() else {
            // Nothing can be searched, so everything may be secret.
            return extend(found, view.place(0, view.bytes.len()));
        };
        for place in automaton.find_overlapping_iter(&view.bytes) {
            let is_short = place.pattern().as_usize() >= self.long.len();
            if !is_short || is_whole(&view.bytes, place.start(), place.end()) {
                extend(found, view.place(place.start(), place.end()));
            }
        }
        self.search_truncated(view, found);
    }

    /// A message can end in the middle of a secret: `hunter2-an…`.
    fn search_truncated(&self, view: &View, found: &mut Vec<Span>) {
        for end in ["…".as_bytes(), b"..."].iter().flat_map(|mark| memmem::find_iter(&view.bytes, mark)) {
            let before = view.bytes.get(..end).unwrap_or_default();
            for secret in &self.long {
                let longest = (SHORT..secret.len())
                    .rev()
                    .find(|length| secret.get(..*length).is_some_and(|head| before.ends_with(head)));
                extend(found, longest.and_then(|length| view.place(end - length, end)));
            }
        }
    }

    /// Finds all values at once: first the long ones, then the short ones. `None`: they are too many for an automaton.
    fn automaton(&self) -> Option<&AhoCorasick> {
        let build = || AhoCorasick::new(self.long.iter().chain(&self.short)).ok();
        self.automaton.get_or_init(build).as_ref()
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

//! Searches texts for secrets in all encodings: it decodes the text and looks for the plain values.

use memchr::memmem;

use super::view::View;

/// Shorter secrets are found only as whole values, because masking them everywhere would destroy ordinary text. In characters.
const SHORT: usize = 4;
/// How often escapes are decoded: a URL in a form in a JSON string has three levels.
const LEVELS: usize = 3;
/// Longer texts are searched in parts of this length, which bounds the memory. In bytes.
const WINDOW: usize = 256 * 1024;

/// The values to search for, in folded form.
#[derive(Debug, Clone, Default)]
pub(super) struct Secrets {
    /// Found everywhere.
    long: Vec<Vec<u8>>,
    /// Found as whole values.
    short: Vec<Vec<u8>>,
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
            if !list.contains(&folded) && (!is_short || level == 0) {
                self.overlap = self.overlap.max(folded.len() * 24);
                list.push(folded);
            }
        }
    }

    /// Whether nothing is secret.
    pub(super) fn is_empty(&self) -> bool {
        self.long.is_empty() && self.short.is_empty()
    }

    /// The parts of the text that contain secrets, in order and without overlaps.
    pub(super) fn find(&self, text: &[u8]) -> Vec<(usize, usize)> {
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
    fn scan(&self, view: View, inner: bool, found: &mut Vec<(usize, usize)>) {
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

    fn search(&self, view: &View, found: &mut Vec<(usize, usize)>) {
        for secret in &self.long {
            let places = memmem::find_iter(&view.bytes, secret);
            found.extend(places.filter_map(|start| view.place(start, start + secret.len())));
            self.search_truncated(view, secret, found);
        }
        for secret in &self.short {
            let whole = |start: &usize| {
                let before = start.checked_sub(1).and_then(|before| view.bytes.get(before));
                let after = view.bytes.get(start + secret.len());
                before.is_none_or(|byte| b"\"'=/`>:[,&;#\xFF".contains(byte))
                    && after.is_none_or(|byte| b"\"'&/?`<;,]#}\xFF".contains(byte))
            };
            let places = memmem::find_iter(&view.bytes, secret).filter(whole);
            found.extend(places.filter_map(|start| view.place(start, start + secret.len())));
        }
    }

    /// A message can end in the middle of a secret: `hunter2-an…`.
    fn search_truncated(&self, view: &View, secret: &[u8], found: &mut Vec<(usize, usize)>) {
        for mark in ["…".as_bytes(), b"..."] {
            for end in memmem::find_iter(&view.bytes, mark) {
                let longest = (SHORT..secret.len()).rev().find(|length| {
                    let head = secret.get(..*length).unwrap_or_default();
                    view.bytes.get(..end).is_some_and(|text| text.ends_with(head))
                });
                found.extend(longest.and_then(|length| view.place(end - length, end)));
            }
        }
    }
}

/// Sorts the parts and joins those that overlap.
fn merge(mut parts: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    parts.sort_unstable();
    let mut merged: Vec<(usize, usize)> = Vec::with_capacity(parts.len());
    for (start, end) in parts {
        match merged.last_mut().filter(|last| start < last.1) {
            Some(last) => last.1 = last.1.max(end),
            None => merged.push((start, end)),
        }
    }
    merged
}

//! Parts of a text that are secret, and their replacement.

use crate::masked::MASKED;

/// A secret part of a text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the part is a number of JSON: a mask needs quotes.
    pub(super) is_number: bool,
}

impl Span {
    /// The part from `start` to `end`.
    pub(super) fn new(start: usize, end: usize) -> Self {
        Self { start, end, is_number: false }
    }

    /// The part of `text` that is `slice`, which must be a slice of it.
    pub(super) fn of(text: &str, slice: &str) -> Self {
        let start = (slice.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        Self::new(start, start + slice.len())
    }

    /// The part of the text.
    pub(super) fn slice(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// What masks the part.
    pub(super) fn masked(self) -> String {
        if self.is_number { format!("\"{MASKED}\"") } else { MASKED.to_owned() }
    }
}

/// Sorts the parts, joins those that overlap, and removes empty ones.
pub(super) fn merge(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| span.start < span.end);
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut().filter(|last| span.start < last.end) {
            Some(last) => {
                last.end = last.end.max(span.end);
                last.is_number |= span.is_number;
            }
            None => merged.push(span),
        }
    }
    merged
}

/// The text with these parts replaced.
pub(super) fn replace(text: &str, spans: Vec<Span>, replacement: impl Fn(Span) -> String) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut position = 0;
    for span in merge(spans) {
        replaced.push_str(text.get(position..span.start).unwrap_or_default());
        replaced.push_str(&replacement(span));
        position = span.end;
    }
    replaced.push_str(text.get(position..).unwrap_or_default());
    replaced
}

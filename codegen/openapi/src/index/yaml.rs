//! Finds positions in a YAML text, from the parser's events.

use saphyr_parser::Event;

use super::builder::{Builder, Span};

/// The number of characters between two entries of [`Bytes`].
const STRIDE: usize = 128;

/// Reports every value of the first document until the text ends or is not YAML.
pub(super) fn scan(text: &str, builder: &mut Builder) {
    let bytes = Bytes::new(text);
    for event in crate::yaml::parser(text) {
        let Ok((event, span)) = event else { return };
        if builder.is_full() {
            return;
        }
        let end = bytes.offset(text, span.end.index());
        let place = Span::new(bytes.offset(text, span.start.index()), end);
        match event {
            Event::Scalar(value, ..) => builder.scalar(place, &value),
            Event::Alias(_) => builder.scalar(place, "*"),
            Event::MappingStart(..) => builder.open(place, true),
            Event::SequenceStart(..) => builder.open(place, false),
            Event::MappingEnd | Event::SequenceEnd => builder.close(end),
            Event::DocumentEnd => return,
            _ => {}
        }
    }
}

/// Converts the parser's character offsets to byte offsets.
struct Bytes {
    /// The byte offset of every [`STRIDE`]th character; empty if all characters are one byte long.
    strides: Vec<usize>,
}

impl Bytes {
    fn new(text: &str) -> Self {
        let strides = match text.is_ascii() {
            true => Vec::new(),
            false => text.char_indices().step_by(STRIDE).map(|(offset, _)| offset).collect(),
        };
        Self { strides }
    }

    fn offset(&self, text: &str, character: usize) -> usize {
        if self.strides.is_empty() {
            return character.min(text.len());
        }
        let Some(start) = self.strides.get(character / STRIDE) else { return text.len() };
        let rest = text.get(*start..).unwrap_or_default();
        rest.char_indices().nth(character % STRIDE).map_or(text.len(), |(offset, _)| start + offset)
    }
}

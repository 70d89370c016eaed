//! Finds which of dozens of texts occur in another one. A scenario searches hundreds of texts, and most of them contain none.

/// The number of bytes at the beginning of a text that are looked up.
const PIECE: usize = 4;

/// The index of a list of texts.
#[derive(Debug, Clone, Default)]
pub(super) struct TextIndex {
    /// A bit for the hash of every first piece, 65,536 in all.
    bits: Vec<u64>,
    /// The first pieces and the positions of their texts, sorted.
    pieces: Vec<(u32, usize)>,
    /// The positions of texts that are shorter than a piece.
    short: Vec<usize>,
}

impl TextIndex {
    /// Builds the index of a list.
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut index = Self { bits: vec![0; 1024], ..Self::default() };
        for (position, text) in texts.into_iter().enumerate() {
            match text.as_bytes().first_chunk() {
                Some(piece) => {
                    let piece = u32::from_le_bytes(*piece);
                    let (word, bit) = place(piece);
                    index.bits.get_mut(word).into_iter().for_each(|word| *word |= bit);
                    index.pieces.push((piece, position));
                }
                None => index.short.push(position),
            }
        }
        index.pieces.sort_unstable();
        index
    }

    /// The first text of the list, from position `from`, that occurs in `text`. `text_at` returns the text at a position.
    pub(super) fn first_in<'a>(
        &self,
        text: &str,
        from: usize,
        text_at: impl Fn(usize) -> Option<&'a str>,
    ) -> Option<usize> {
        let is_short = |position: &&usize| text_at(**position).is_some_and(|wanted| text.contains(wanted));
        let mut first = self.short.iter().filter(|position| **position >= from).find(is_short).copied();
        for (at, piece) in text.as_bytes().windows(PIECE).enumerate() {
            let piece = u32::from_le_bytes(piece.first_chunk().copied().unwrap_or_default());
            let (word, bit) = place(piece);
            if self.bits.get(word).is_none_or(|bits| bits & bit == 0) {
                continue;
            }
            let start = self.pieces.partition_point(|known| *known < (piece, from));
            let known = self.pieces.iter().skip(start).take_while(|(known, _)| *known == piece);
            let rest = text.as_bytes().get(at..).unwrap_or_default();
            let found = known
                .map(|(_, position)| *position)
                .take_while(|position| first.is_none_or(|first| *position < first))
                .find(|position| text_at(*position).is_some_and(|wanted| rest.starts_with(wanted.as_bytes())));
            first = found.or(first);
        }
        first
    }
}

/// The position of a piece's bit.
fn place(piece: u32) -> (usize, u64) {
    // Fibonacci hashing: the upper sixteen bits are mixed best.
    let hash = piece.wrapping_mul(0x9E37_79B1) >> 16;
    (usize::try_from(hash >> 6).unwrap_or_default(), 1 << (hash & 63))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn first(texts: &[String], text: &str, from: usize) -> Option<usize> {
        let index = TextIndex::of(texts.iter().map(String::as_str));
        index.first_in(text, from, |position| texts.get(position).map(String::as_str))
    }

    proptest! {
        #[test]
        fn the_index_finds_what_a_plain_search_finds(
            texts in proptest::collection::vec("[abé]{0,7}", 0..8), text in "[abé]{0,24}", from in 0..4_usize,
        ) {
            let plain = (from..texts.len()).find(|position| text.contains(&texts[*position]));
            prop_assert_eq!(first(&texts, &text, from), plain);
        }
    }

    #[test]
    fn the_first_text_of_the_list_counts_and_not_that_of_the_searched_text() {
        let texts = ["second".to_owned(), "first".to_owned(), "one".to_owned()];
        assert_eq!(first(&texts, "first, second, one", 0), Some(0));
        assert_eq!(first(&texts, "first, second, one", 1), Some(1));
        assert_eq!(first(&texts, "first, second, one", 2), Some(2));
        assert_eq!(first(&texts, "nothing", 0), None);
    }
}

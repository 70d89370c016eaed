//! Finds which of dozens of texts occur in another one. A scenario searches hundreds of texts, and most of them contain none.

use super::first_bytes::{FirstBytes, HEAD};

/// The index of a list of texts.
#[derive(Debug, Clone, Default)]
pub(super) struct TextIndex {
    heads: FirstBytes,
    /// The positions of texts that are shorter than a head.
    short: Vec<usize>,
}

impl TextIndex {
    /// Builds the index of a list.
    pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut index = Self::default();
        for (position, text) in texts.into_iter().enumerate() {
            if text.len() < HEAD {
                index.short.push(position);
            } else {
                index.heads.add(text.as_bytes(), position);
            }
        }
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
        for (start, positions) in self.heads.find(text.as_bytes()) {
            let rest = text.as_bytes().get(start..).unwrap_or_default();
            let found = positions
                .iter()
                .copied()
                .skip_while(|position| *position < from)
                .take_while(|position| first.is_none_or(|first| *position < first))
                .find(|position| text_at(*position).is_some_and(|wanted| rest.starts_with(wanted.as_bytes())));
            first = found.or(first);
        }
        first
    }
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

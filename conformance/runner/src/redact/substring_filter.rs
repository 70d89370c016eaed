//! A fast filter for substring searches. A scenario searches hundreds of texts for dozens of values, and most of them do not occur.

/// The number of bytes in a piece.
const PIECE: usize = 4;

/// The set of hashes of all pieces of a text.
#[derive(Debug, Clone)]
pub(super) struct SubstringFilter {
    bits: [u64; 64],
    length: usize,
}

impl SubstringFilter {
    /// Builds the filter for a text.
    pub(super) fn of(text: &str) -> Self {
        let mut bits = [0; 64];
        for (word, bit) in text.as_bytes().windows(PIECE).filter_map(place) {
            if let Some(word) = bits.get_mut(word) {
                *word |= bit;
            }
        }
        Self { bits, length: text.len() }
    }

    /// False means that the text does not contain `wanted`; true means that it might.
    pub(super) fn might_contain(&self, wanted: &str) -> bool {
        let wanted = wanted.as_bytes();
        if wanted.len() > self.length {
            return false;
        }
        let ends = [wanted.first_chunk::<PIECE>(), wanted.last_chunk::<PIECE>()];
        let known = |piece: &[u8; PIECE]| {
            place(piece).is_none_or(|(word, bit)| self.bits.get(word).is_none_or(|bits| bits & bit != 0))
        };
        ends.into_iter().flatten().all(known)
    }
}

/// The position of a piece's bit.
fn place(piece: &[u8]) -> Option<(usize, u64)> {
    let piece = u32::from_le_bytes(*piece.first_chunk()?);
    // Fibonacci hashing: the upper twelve bits are mixed best.
    let hash = piece.wrapping_mul(0x9E37_79B1) >> 20;
    Some((usize::try_from(hash >> 6).ok()?, 1 << (hash & 63)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_contained_text_always_passes_the_filter(before in ".{0,20}", wanted in ".{0,12}", after in ".{0,20}") {
            let text = [before.as_str(), &wanted, &after].concat();
            prop_assert!(SubstringFilter::of(&text).might_contain(&wanted));
        }
    }

    #[test]
    fn an_absent_text_is_filtered_out() {
        let filter = SubstringFilter::of("application/json");
        assert!(!filter.might_contain("somebody@example.com") && !filter.might_contain("text/plain"));
    }
}

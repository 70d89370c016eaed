//! Tells quickly that a text does not hold another one. Scenarios have dozens of texts to look for in hundreds of others, and
//! hardly any of them is there.

/// Bytes of a piece.
const PIECE: usize = 4;

/// The pieces that a text consists of, as a set of their hashes.
#[derive(Debug, Clone)]
pub(super) struct Sieve {
    bits: [u64; 64],
    length: usize,
}

impl Sieve {
    /// Of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut bits = [0; 64];
        for (word, bit) in text.as_bytes().windows(PIECE).filter_map(place) {
            if let Some(word) = bits.get_mut(word) {
                *word |= bit;
            }
        }
        Self { bits, length: text.len() }
    }

    /// False: it is not there. True: it may be.
    pub(super) fn may_hold(&self, wanted: &str) -> bool {
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

/// Where a piece's bit is.
fn place(piece: &[u8]) -> Option<(usize, u64)> {
    let piece = u32::from_le_bytes(*piece.first_chunk()?);
    // Fibonacci hashing: the upper twelve bits are the best mixed.
    let hash = piece.wrapping_mul(0x9E37_79B1) >> 20;
    Some((usize::try_from(hash >> 6).ok()?, 1 << (hash & 63)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_a_text_holds_is_never_sifted_out(before in ".{0,20}", wanted in ".{0,12}", after in ".{0,20}") {
            let text = [before.as_str(), &wanted, &after].concat();
            prop_assert!(Sieve::of(&text).may_hold(&wanted));
        }
    }

    #[test]
    fn what_is_not_there_is_sifted_out() {
        let sieve = Sieve::of("application/json");
        assert!(!sieve.may_hold("somebody@example.com") && !sieve.may_hold("text/plain"));
    }
}

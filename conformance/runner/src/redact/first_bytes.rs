//! The first bytes of values: a text without any of them contains none of the values. Secrets and names are searched with it.

use std::collections::HashMap;

use super::view::{fold_byte, has_escape};

/// The number of bytes in a head. Every secret that is found everywhere has as many.
pub(super) const HEAD: usize = 4;
/// The number of bits in the filter.
const BITS: usize = 1 << 16;

/// The first bytes of values, their heads.
#[derive(Debug, Clone)]
pub(super) struct FirstBytes {
    /// A bit for the hash of each head: most windows of a text are decided by it.
    bits: Box<[u64]>,
    /// The values that begin with a head, by their index.
    values: HashMap<u32, Vec<usize>>,
}

impl Default for FirstBytes {
    fn default() -> Self {
        Self { bits: vec![0; BITS / 64].into(), values: HashMap::new() }
    }
}

impl FirstBytes {
    /// Adds a value with its index, folded if the searched bytes are. Shorter values than a head are not found.
    pub(super) fn add(&mut self, value: &[u8], index: usize) {
        let Some(head) = value.first_chunk::<HEAD>() else { return };
        let key = u32::from_le_bytes(*head);
        let (word, bit) = place(key);
        if let Some(word) = self.bits.get_mut(word) {
            *word |= bit;
        }
        self.values.entry(key).or_default().push(index);
    }

    /// The places in bytes where values may begin, with the indexes of these values in the order in which they were added.
    pub(super) fn find<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = (usize, &'a [usize])> + 'a {
        let windows = bytes.windows(HEAD).enumerate();
        windows.filter_map(|(start, window)| {
            let key = u32::from_le_bytes(*window.first_chunk()?);
            Some((start, self.values_of(key)?))
        })
    }

    /// Whether a folded value may begin in bytes that are not folded.
    pub(super) fn are_in(&self, bytes: &[u8]) -> bool {
        let Some((first, rest)) = bytes.split_at_checked(HEAD - 1) else { return false };
        let mut key = first.iter().fold(0, |key, byte| next_key(key, *byte));
        // A loop rather than `any`: in a program that is optimised for size, each step of it would be a call.
        for byte in rest {
            key = next_key(key, *byte);
            let (word, bit) = place(key);
            if self.bits.get(word).is_some_and(|bits| bits & bit != 0) && self.values.contains_key(&key) {
                return true;
            }
        }
        false
    }

    fn values_of(&self, key: u32) -> Option<&[usize]> {
        let (word, bit) = place(key);
        self.bits.get(word).filter(|bits| *bits & bit != 0)?;
        self.values.get(&key).map(Vec::as_slice)
    }
}

/// The key of the window that ends with the byte, from the key of the window before.
#[inline]
fn next_key(key: u32, byte: u8) -> u32 {
    key >> 8 | u32::from(fold_byte(byte)) << 24
}

/// The position of a head's bit.
#[inline]
fn place(key: u32) -> (usize, u64) {
    // Fibonacci hashing: the upper bits are mixed best.
    let hash = key.wrapping_mul(0x9E37_79B1) >> 16;
    (usize::try_from(hash >> 6).unwrap_or_default(), 1 << (hash & 63))
}

/// Whether decoded bytes may contain a head, a short value or something that has to be decoded further.
pub(super) fn may_contain(heads: &FirstBytes, bytes: &[u8], is_short: &dyn Fn(&[u8]) -> bool) -> bool {
    if heads.are_in(bytes) || is_short(bytes) || has_escape(bytes) {
        return true;
    }
    // UTF-16 as single bytes.
    bytes.contains(&0) && {
        let without: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
        may_contain(heads, &without, is_short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_head_is_found_in_any_letter_case() {
        let mut heads = FirstBytes::default();
        heads.add(b"hunter2", 7);
        assert!(heads.are_in(b"a HUNTer b") && heads.are_in(b"hunt") && !heads.are_in(b"hun ter2"));
        assert_eq!(heads.find(b"a hunter2 hunt").collect::<Vec<_>>(), [(2, &[7][..]), (10, &[7][..])]);
    }

    proptest! {
        #[test]
        fn a_contained_value_always_passes(before in "[a-z+ ]{0,9}", value in "[a-z ]{4,12}", after in "[a-z+ ]{0,9}") {
            let mut heads = FirstBytes::default();
            heads.add(value.as_bytes(), 0);
            prop_assert!(heads.are_in([before, value, after].concat().to_uppercase().as_bytes()));
        }
    }
}

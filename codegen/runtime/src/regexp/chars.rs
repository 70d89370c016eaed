//! Sets of code points.

/// The last code point.
const LAST: u32 = 0x10_FFFF;
/// White space and line terminators (ECMA-262, sections 12.2 and 12.3).
const SPACES: [(u32, u32); 10] = [
    (0x09, 0x0D),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
];

/// A set of code points: ranges in ascending order that do not touch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CharSet {
    ranges: Vec<(u32, u32)>,
    /// The same for ASCII, a bit each.
    ascii: u128,
}

impl CharSet {
    /// The code points of ranges in any order.
    pub(crate) fn new(mut ranges: Vec<(u32, u32)>) -> Self {
        ranges.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (low, high) in ranges {
            match merged.last_mut() {
                Some((_, end)) if low <= end.saturating_add(1) => *end = high.max(*end),
                _ => merged.push((low, high)),
            }
        }
        let mut ascii = 0;
        for (low, high) in merged.iter().filter(|(low, _)| *low < 128) {
            for c in *low..=(*high).min(127) {
                ascii |= 1 << c;
            }
        }
        Self { ranges: merged, ascii }
    }

    /// One code point.
    pub(crate) fn one(c: u32) -> Self {
        Self::new(vec![(c, c)])
    }

    /// `.`: everything but line terminators.
    pub(crate) fn no_line_terminators() -> Self {
        Self::new(vec![(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)]).complement()
    }

    /// `\d`, `\s`, `\w`.
    pub(crate) fn of_letter(letter: char) -> Option<Self> {
        let range = |low: u8, high: u8| (u32::from(low), u32::from(high));
        Some(match letter {
            'd' => Self::new(vec![range(b'0', b'9')]),
            's' => Self::new(SPACES.to_vec()),
            'w' => Self::new(vec![range(b'0', b'9'), range(b'A', b'Z'), range(b'_', b'_'), range(b'a', b'z')]),
            _ => return None,
        })
    }

    /// All other code points.
    pub(crate) fn complement(&self) -> Self {
        let mut gaps = Vec::with_capacity(self.ranges.len() + 1);
        let mut next = 0;
        for (low, high) in &self.ranges {
            if *low > next {
                gaps.push((next, low - 1));
            }
            next = high + 1;
        }
        if next <= LAST {
            gaps.push((next, LAST));
        }
        Self::new(gaps)
    }

    /// The set with the characters that differ only in case.
    pub(crate) fn with_case_variants(&self) -> Self {
        // Beyond this character, no script has case.
        const LAST_WITH_CASE: u32 = 0x1_E943;
        let mut ranges = self.ranges.clone();
        for c in
            self.ranges.iter().flat_map(|(low, high)| *low..=(*high).min(LAST_WITH_CASE)).filter_map(char::from_u32)
        {
            ranges.extend(variant(c.to_lowercase()).chain(variant(c.to_uppercase())).map(|c| (c, c)));
        }
        Self::new(ranges)
    }

    /// The ranges in ascending order.
    pub(crate) fn ranges(&self) -> &[(u32, u32)] {
        &self.ranges
    }

    /// Whether the code point is in the set.
    pub(crate) fn contains(&self, c: u32) -> bool {
        if c < 128 {
            return self.ascii >> c & 1 == 1;
        }
        let place = self.ranges.partition_point(|(_, high)| *high < c);
        self.ranges.get(place).is_some_and(|(low, _)| *low <= c)
    }
}

/// A case variant, if it is a single character.
fn variant(mut chars: impl Iterator<Item = char>) -> impl Iterator<Item = u32> {
    let first = chars.next().filter(|_| chars.next().is_none());
    first.map(u32::from).into_iter()
}

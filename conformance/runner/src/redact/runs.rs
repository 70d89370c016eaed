//! Runs of characters that may be base64 or hexadecimal digits, and what they mean.
//!
//! Whether a run can contain a secret is decided run by run, without memory for the whole text. [`View`](super::view::View) decodes
//! the same runs with the places of their characters, where a secret is possible.

/// An encoding of bytes in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Digits {
    /// Both alphabets of RFC 4648, sections 4 and 5.
    Base64,
    /// Upper and lower case.
    Hex,
}

impl Digits {
    /// Shorter runs are not decoded.
    pub(super) fn shortest(self) -> usize {
        match self {
            Self::Base64 => 6,
            Self::Hex => 8,
        }
    }

    /// The value of a digit.
    pub(super) fn value(self, byte: u8) -> Option<u8> {
        match self {
            Self::Base64 => base64_digit(byte),
            Self::Hex => hex_digit(byte),
        }
    }

    /// Decodes a run of values, beginning with the digit `skip`.
    fn decode(self, values: &[u8], skip: usize, decoded: &mut Vec<u8>) {
        decoded.clear();
        let values = values.get(skip..).unwrap_or_default();
        match self {
            Self::Base64 => {
                let mut rest = values;
                while let [a, b, c, d, after @ ..] = rest {
                    decoded.extend_from_slice(&[a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d]);
                    rest = after;
                }
                match rest {
                    [a, b, c, ..] => decoded.extend_from_slice(&[a << 2 | b >> 4, b << 4 | c >> 2]),
                    [a, b] => decoded.push(a << 2 | b >> 4),
                    _ => {}
                }
            }
            Self::Hex => {
                let mut rest = values;
                while let [high, low, after @ ..] = rest {
                    decoded.push(high << 4 | low);
                    rest = after;
                }
            }
        }
    }
}

/// For each `skip` below the length of the list: whether the meaning of some run, decoded from this digit on, passes the test.
pub(super) fn test_runs<const N: usize>(
    bytes: &[u8],
    digits: Digits,
    mut test: impl FnMut(&[u8]) -> bool,
) -> [bool; N] {
    let mut passed = [false; N];
    let (mut run, mut decoded) = (Vec::new(), Vec::new());
    let mut end_run = |run: &mut Vec<u8>| {
        if run.len() >= digits.shortest() {
            for (skip, passed) in passed.iter_mut().enumerate().filter(|(_, passed)| !**passed) {
                digits.decode(run, skip, &mut decoded);
                *passed = test(&decoded);
            }
        }
        run.clear();
    };
    for byte in bytes {
        match digits.value(*byte) {
            Some(value) => run.push(value),
            None if continues(run.len(), *byte) => {}
            None => end_run(&mut run),
        }
    }
    end_run(&mut run);
    passed
}

/// Whether a run of this length continues after the byte: encoders break long lines (RFC 2045, section 6.8).
pub(super) fn continues(length: usize, byte: u8) -> bool {
    length >= 60 && matches!(byte, b'\r' | b'\n')
}

pub(super) fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

fn base64_digit(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::view::View;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The runs are those that a view decodes: a view has what they mean, each followed by a byte that separates them.
        #[test]
        fn the_tested_runs_are_the_decoded_ones(text in "[a-zA-Z0-9+/_=\r\n .-]{0,200}", skip in 0..4_usize) {
            let collect = |digits| {
                let mut all: [Vec<u8>; 4] = Default::default();
                for (wanted, all) in all.iter_mut().enumerate() {
                    let mut calls = 0;
                    let step = if digits == Digits::Base64 { 4 } else { 2 };
                    test_runs::<4>(text.as_bytes(), digits, |decoded| {
                        if calls % 4 == wanted % step {
                            all.extend_from_slice(decoded);
                            all.push(0xFF);
                        }
                        calls += 1;
                        false
                    });
                }
                all
            };
            let view: View<()> = View::of(text.as_bytes(), 0);
            let base64 = view.base64(skip).map(|view| view.bytes).unwrap_or_default();
            prop_assert_eq!(&collect(Digits::Base64)[skip], &base64);
            let hex = view.hex(skip % 2).map(|view| view.bytes).unwrap_or_default();
            prop_assert_eq!(&collect(Digits::Hex)[skip % 2], &hex);
        }
    }
}

//! Substitution of the characters of a secret: each is replaced by one of the same kind.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// The key of a recording, known only to the process that makes it.
#[derive(Debug)]
pub struct PseudonymKey([u8; 32]);

impl Default for PseudonymKey {
    /// A new random key.
    fn default() -> Self {
        Self(rand::random())
    }
}

/// The characters that a secret consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alphabet {
    /// Hexadecimal digits: hashes and UUIDs.
    Hexadecimal,
    /// RFC 4648, section 6: seeds of one-time passwords.
    Base32,
    /// Digits remain digits and letters remain letters, in their case.
    General,
}

impl Alphabet {
    /// The alphabet of a secret.
    pub(super) fn of(secret: &str) -> Self {
        const SHORTEST: usize = 8;
        let letters = || secret.chars().filter(|c| c.is_alphanumeric());
        let has_letter = letters().any(|c| !c.is_ascii_digit());
        if letters().count() < SHORTEST || !has_letter {
            Self::General
        } else if letters().all(|c| c.is_ascii_hexdigit()) {
            Self::Hexadecimal
        } else if letters().all(|c| matches!(c, 'A'..='Z' | '2'..='7')) {
            Self::Base32
        } else {
            Self::General
        }
    }

    /// The character that replaces `c`; `None` if it stays. Symbols stay, except in `opaque` secrets, whose form is not known.
    pub(super) fn substitute(self, c: char, key: u8, is_first: bool, opaque: bool) -> Option<char> {
        match c {
            '0'..='9' | 'a'..='f' | 'A'..='F' if self == Self::Hexadecimal => {
                let digit = char::from_digit((c.to_digit(16)? + u32::from(key)) % 16, 16)?;
                Some(if c.is_ascii_uppercase() { digit.to_ascii_uppercase() } else { digit })
            }
            'A'..='Z' | '2'..='7' if self == Self::Base32 => {
                let value =
                    if c.is_ascii_digit() { u32::from(c) - u32::from('2') + 26 } else { u32::from(c) - u32::from('A') };
                match (value + u32::from(key)) % 32 {
                    letter @ 0..26 => char::from_u32(u32::from('A') + letter),
                    digit => char::from_u32(u32::from('2') + digit - 26),
                }
            }
            // A number of JSON begins with another digit than zero.
            '1'..='9' if is_first => rotate(c, '1', 9, key),
            '0'..='9' if !is_first => rotate(c, '0', 10, key),
            'a'..='z' => rotate(c, 'a', 26, key),
            'A'..='Z' => rotate(c, 'A', 26, key),
            '0' => None,
            c if c.is_alphanumeric() || (opaque && self == Self::General) => rotate('a', 'a', 26, key),
            _ => None,
        }
    }
}

fn rotate(c: char, first: char, count: u32, key: u8) -> Option<char> {
    char::from_u32(u32::from(first) + (u32::from(c) - u32::from(first) + u32::from(key)) % count)
}

/// Pseudorandom bytes that follow from the key and a secret.
pub(super) struct KeyStream {
    block: Hmac<Sha256>,
    bytes: Vec<u8>,
    count: u32,
}

impl KeyStream {
    /// The stream for a secret.
    pub(super) fn new(key: &PseudonymKey, secret: &[u8]) -> Self {
        #[expect(clippy::expect_used, reason = "HMAC accepts keys of any length (RFC 2104)")]
        let mut block = Hmac::<Sha256>::new_from_slice(&key.0).expect("any length is valid");
        block.update(secret);
        Self { block, bytes: Vec::new(), count: 0 }
    }

    /// The next byte.
    pub(super) fn next_byte(&mut self) -> u8 {
        if self.bytes.is_empty() {
            let mut block = self.block.clone();
            block.update(&self.count.to_be_bytes());
            self.bytes = block.finalize().into_bytes().to_vec();
            self.count += 1;
        }
        self.bytes.pop().unwrap_or_default()
    }
}

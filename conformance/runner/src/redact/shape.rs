//! Forms that only volatile values have: UUID, dates, JWT, opaque tokens, points in time as numbers.

use std::sync::LazyLock;

use regex::Regex;

/// A pattern of this file; they are checked by a test, so that none is ever the one that matches nothing.
fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap_or_else(|_| NOTHING.clone())
}

#[expect(clippy::unwrap_used, reason = "an empty class is a valid pattern, which a test proves")]
static NOTHING: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[^\s\S]").unwrap());

/// RFC 7519: three base64url parts, the first of which is a JSON object.
pub(super) static JWT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*"));

/// What is looked for, in this order, with the name that stands for it.
pub(super) static SHAPES: LazyLock<Vec<(&'static str, Regex)>> = LazyLock::new(|| {
    vec![
        ("uuid", pattern(r"(?i)\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")),
        // RFC 3339, section 5.6.
        ("date-time", pattern(r"(?i)\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")),
        // RFC 9110, section 5.6.7.
        (
            "http-date",
            pattern(
                r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT",
            ),
        ),
    ]
});

/// A run of characters that a token may be made of.
pub(super) static RUN: LazyLock<Regex> = LazyLock::new(|| pattern(r"[A-Za-z0-9_+/-]{20,}={0,2}"));

/// What a character of a run is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Lower,
    Upper,
    Separator,
}

impl Class {
    fn of(byte: u8) -> Self {
        match byte {
            b'0'..=b'9' => Self::Digit,
            b'a'..=b'z' => Self::Lower,
            b'A'..=b'Z' => Self::Upper,
            _ => Self::Separator,
        }
    }
}

/// Whether such a run is a token rather than a name: digits, small letters and capitals change places often, other than
/// at the beginning of a word (`clientIdAliasEnabled`).
pub(super) fn is_opaque(run: &str) -> bool {
    use Class::{Lower, Separator, Upper};
    let classes: Vec<Class> = run.bytes().map(Class::of).collect();
    let changes = classes.windows(2).filter(|pair| {
        let [a, b] = pair else { return false };
        a != b && ![*a, *b].contains(&Separator)
    });
    // A word begins with two changes: up to its capital, and down again. Two letters are too few to be sure of a word.
    let words = classes.windows(4).filter(|four| *four == [Lower, Upper, Lower, Lower]);
    let changes = changes.count().saturating_sub(2 * words.count());
    let separators = classes.iter().filter(|class| **class == Separator).count();
    // RFC 4648, section 6: base32 may have hardly a digit; no word is that long in capitals alone.
    let base32 = run.len() >= 24 && run.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'2'..=b'7' | b'='));
    // RFC 4648, section 5: base64url may have many separators by chance, but then it has all the other classes in disorder.
    let mixed = [Class::Digit, Lower, Upper].iter().all(|class| classes.contains(class));
    base32 || (changes >= 5 && (mixed || changes > 2 * separators))
}

/// Whether a number can only be a point in time: seconds or milliseconds since 1970, between 2020 and 2040.
pub(super) fn is_unix_time(number: f64) -> bool {
    const SECONDS: std::ops::Range<f64> = 1_577_836_800.0..2_208_988_800.0;
    SECONDS.contains(&number) || SECONDS.contains(&(number / 1000.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_valid() {
        for (name, shape) in SHAPES.iter() {
            assert_ne!(shape.as_str(), NOTHING.as_str(), "{name}");
        }
        assert_ne!(RUN.as_str(), NOTHING.as_str());
    }

    #[test]
    fn tokens_are_told_from_names() {
        for token in [
            "ory_st_Y2x5J8kQ0vB7mN3aZ9pL1wE4",
            "9f86d081884c7d659a2feaa0c55ad015",
            "Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg==",
            "BTTQBBUWRRTAAMZZKZZFBBSWFMGTIGAK",
            "qXhTzGpLwRnYvKdMbJcFsEaU",
            "-yxm8NK1-7PJS1QHnWRnHxsg_Y9CB_Ia-uOew_JC-vI",
        ] {
            assert!(is_opaque(token), "{token}");
        }
        for name in [
            "self-service-logout-browser",
            "application/problem+json-v1",
            "session_revocation_2_of_the_3_tokens",
            "clientIdAliasEnabled",
            "accessTokenExpiresAt",
            "performNativeLogoutBody",
            "codeChallengeMethodS256Required",
            "frontChannelRequestObjectEncryptionRequired",
        ] {
            assert!(!is_opaque(name), "{name}");
        }
    }

    #[test]
    fn hashes_are_opaque() {
        use base64::Engine as _;
        use sha2::Digest as _;
        for number in 0..5000_u32 {
            let hash = sha2::Sha256::digest(number.to_be_bytes());
            let hash = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(hash);
            assert!(is_opaque(&hash), "{hash}");
        }
    }

    #[test]
    fn points_in_time_are_told_from_other_numbers() {
        assert!(is_unix_time(1_763_683_200.0) && is_unix_time(1_763_683_200_000.0));
        assert!(!is_unix_time(86_400.0) && !is_unix_time(715_948_317.0) && !is_unix_time(21_653_835_348_762.0));
    }
}

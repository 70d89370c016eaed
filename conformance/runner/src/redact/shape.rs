//! Forms that only volatile values have: UUIDs, dates, JWTs, opaque tokens, and Unix times.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

/// A form with necessary conditions that are cheap to check: most texts skip the pattern, and unused patterns are never compiled.
pub(super) struct Shape {
    /// The name that replaces a value of this form.
    pub(super) name: &'static str,
    /// The minimum number of bytes.
    shortest: usize,
    /// A substring of every text of this form.
    mark: &'static str,
    pattern: LazyLock<Regex>,
}

impl Shape {
    /// Whether a part of the text has this form.
    pub(super) fn is_match(&self, text: &str) -> bool {
        self.is_likely(text) && self.pattern.is_match(text)
    }

    /// Every part of the text that has this form.
    pub(super) fn find_all<'t>(&self, text: &'t str) -> Vec<&'t str> {
        if !self.is_likely(text) {
            return Vec::new();
        }
        self.pattern.find_iter(text).map(|found| found.as_str()).collect()
    }

    /// Replaces every part of the text that has this form.
    pub(super) fn replace_all<'t>(&self, text: &'t str, mut name: impl FnMut(&str) -> String) -> Cow<'t, str> {
        if !self.is_likely(text) {
            return Cow::Borrowed(text);
        }
        self.pattern
            .replace_all(text, |found: &regex::Captures<'_>| name(found.get(0).map_or("", |part| part.as_str())))
    }

    fn is_likely(&self, text: &str) -> bool {
        text.len() >= self.shortest && text.contains(self.mark)
    }
}

/// Compiles a pattern of this file. A test checks that all are valid, so the pattern that matches nothing is never used.
fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap_or_else(|_| NOTHING.clone())
}

#[expect(clippy::unwrap_used, reason = "an empty class is a valid pattern, which a test proves")]
static NOTHING: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[^\s\S]").unwrap());

// All patterns are ASCII (`(?-u)`): Unicode classes and word boundaries would take longer to compile than a short run takes.

/// RFC 7519: three base64url parts, the first of which is a JSON object.
pub(super) static JWT: Shape = Shape {
    name: "jwt",
    shortest: 10,
    mark: "eyJ",
    pattern: LazyLock::new(|| pattern(r"(?-u:\b)eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*")),
};

/// The forms, in the order of replacement.
pub(super) static SHAPES: [Shape; 3] = [
    Shape {
        name: "uuid",
        shortest: 36,
        mark: "-",
        pattern: LazyLock::new(|| pattern(r"(?i-u)\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")),
    },
    // RFC 3339, section 5.6.
    Shape {
        name: "date-time",
        shortest: 19,
        mark: ":",
        pattern: LazyLock::new(|| pattern(r"(?i-u)\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")),
    },
    // RFC 9110, section 5.6.7.
    Shape {
        name: "http-date",
        shortest: 29,
        mark: " GMT",
        pattern: LazyLock::new(|| {
            pattern(
                r"(?-u)\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT",
            )
        }),
    },
];

/// Replaces the runs of at least twenty token characters, including padding, for which `name` returns a name.
pub(super) fn replace_runs<'t>(text: &'t str, mut name: impl FnMut(&str) -> Option<String>) -> Cow<'t, str> {
    let rest = |at: usize| text.as_bytes().get(at..).unwrap_or_default();
    let mut replaced = String::new();
    let (mut copied, mut at) = (0, 0);
    while text.len() - at >= MIN_RUN_LENGTH {
        let length = rest(at).iter().take_while(|byte| is_run_byte(**byte)).count();
        let mut end = at + length;
        if length >= MIN_RUN_LENGTH {
            end += rest(end).iter().take(2).take_while(|byte| **byte == b'=').count();
            if let Some(name) = name(text.get(at..end).unwrap_or_default()) {
                replaced.push_str(text.get(copied..at).unwrap_or_default());
                replaced.push_str(&name);
                copied = end;
            }
        }
        at = end.max(at + 1);
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    replaced.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(replaced)
}

const MIN_RUN_LENGTH: usize = 20;

/// Whether the whole text is such a run.
pub(super) fn is_run(text: &str) -> bool {
    text.len() >= MIN_RUN_LENGTH && text.bytes().all(is_run_byte)
}

/// base64 in both alphabets (RFC 4648, sections 4 and 5), without padding.
fn is_run_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'/' | b'-')
}

/// The class of a character in a run.
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

/// Whether a run is a token rather than a name: digits, lower-case and upper-case letters alternate often, except at the beginning of
/// a word (`clientIdAliasEnabled`).
pub(super) fn is_opaque(run: &str) -> bool {
    use Class::{Lower, Separator, Upper};
    let classes: Vec<Class> = run.bytes().map(Class::of).collect();
    let changes = classes.windows(2).filter(|pair| {
        let [a, b] = pair else { return false };
        a != b && ![*a, *b].contains(&Separator)
    });
    // A word begins with two changes: to its capital, and back. Two letters are too few to recognize a word.
    let words = classes.windows(4).filter(|four| *four == [Lower, Upper, Lower, Lower]);
    let changes = changes.count().saturating_sub(2 * words.count());
    let separators = classes.iter().filter(|class| **class == Separator).count();
    // RFC 4648, section 6: base32 can have few digits, but words in capitals are shorter.
    let base32 = run.len() >= 24 && run.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'2'..=b'7' | b'='));
    // RFC 4648, section 5: base64url can have many separators, but then it mixes all other classes.
    let mixed = [Class::Digit, Lower, Upper].iter().all(|class| classes.contains(class));
    base32 || (changes >= 5 && (mixed || changes > 2 * separators))
}

/// Whether a number is a Unix time in seconds or milliseconds, between 2020 and 2040.
pub(super) fn is_unix_time(number: f64) -> bool {
    const SECONDS: std::ops::Range<f64> = 1_577_836_800.0..2_208_988_800.0;
    SECONDS.contains(&number) || SECONDS.contains(&(number / 1000.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_valid() {
        for shape in SHAPES.iter().chain([&JWT]) {
            assert_ne!(shape.pattern.as_str(), NOTHING.as_str(), "{}", shape.name);
        }
    }

    #[test]
    fn a_run_extends_as_far_as_possible() {
        let named = |text: &str| replace_runs(text, |run| Some(format!("<{run}>"))).into_owned();
        assert_eq!(named("é:0123456789abcdefghij==="), "é:<0123456789abcdefghij==>=");
        assert_eq!(named("0123456789abcdefghi= 0123456789_+/-abcdefg"), "0123456789abcdefghi= <0123456789_+/-abcdefg>");
        assert_eq!(named("a b"), "a b");
        let kept =
            replace_runs("0123456789abcdefghij 0123456789abcdefghik", |run| run.ends_with('k').then(String::new));
        assert_eq!(kept, "0123456789abcdefghij ");
    }

    #[test]
    fn tokens_are_distinguished_from_names() {
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
    fn unix_times_are_distinguished_from_other_numbers() {
        assert!(is_unix_time(1_763_683_200.0) && is_unix_time(1_763_683_200_000.0));
        assert!(!is_unix_time(86_400.0) && !is_unix_time(715_948_317.0) && !is_unix_time(21_653_835_348_762.0));
    }
}

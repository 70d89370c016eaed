//! Replaces secrets in recorded bytes.

/// What a secret becomes. A replay accepts any text in its place.
pub(super) const MASK: &str = "***";

/// The bytes without the secret: as it is, percent-encoded (RFC 3986, and `+` in forms), or escaped in JSON (RFC 8259, section 7).
pub(super) fn without(secret: &str, bytes: &[u8]) -> Vec<u8> {
    let mut masked = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, tail)) = rest.split_first() {
        match after(secret, rest) {
            Some(after) => {
                masked.extend_from_slice(MASK.as_bytes());
                rest = after;
            }
            None => {
                masked.push(*first);
                rest = tail;
            }
        }
    }
    masked
}

/// What follows the secret, if the bytes begin with it.
fn after<'b>(secret: &str, bytes: &'b [u8]) -> Option<&'b [u8]> {
    let mut buffer = [0; 4];
    secret.chars().try_fold(bytes, |rest, letter| {
        let plain = letter.encode_utf8(&mut buffer).as_bytes();
        let space = || rest.strip_prefix(b"+").filter(|_| letter == ' ');
        rest.strip_prefix(plain).or_else(|| percent(plain, rest)).or_else(space).or_else(|| escaped(letter, rest))
    })
}

fn percent<'b>(plain: &[u8], bytes: &'b [u8]) -> Option<&'b [u8]> {
    plain.iter().try_fold(bytes, |rest, byte| {
        let (digits, rest) = rest.strip_prefix(b"%")?.split_at_checked(2)?;
        (hexadecimal(digits) == Some((*byte).into())).then_some(rest)
    })
}

fn escaped(letter: char, bytes: &[u8]) -> Option<&[u8]> {
    let rest = bytes.strip_prefix(b"\\")?;
    let short = match letter {
        '"' | '\\' | '/' => letter,
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\u{8}' => 'b',
        '\u{c}' => 'f',
        _ => 'u',
    };
    let short = rest.strip_prefix(&[u8::try_from(short).ok()?]).filter(|_| short != 'u');
    short.or_else(|| {
        letter.encode_utf16(&mut [0; 2]).iter().try_fold(bytes, |rest, unit| {
            let (digits, rest) = rest.strip_prefix(b"\\u")?.split_at_checked(4)?;
            (hexadecimal(digits) == Some((*unit).into())).then_some(rest)
        })
    })
}

fn hexadecimal(digits: &[u8]) -> Option<u32> {
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn a_secret_is_found_in_every_encoding() {
        let secret = "a b/\"ü😀";
        let forms = [
            secret,
            "a%20b%2F%22%C3%BC%F0%9F%98%80",
            "a+b%2f%22%c3%bc%f0%9f%98%80",
            "a b/\\\"ü😀",
            "a b\\/\\\"\\u00fc\\uD83D\\ude00",
            "%61 b\\u002f\\u0022ü😀",
        ];
        for form in forms {
            let masked = without(secret, format!("[{form}]{form}\u{7f}").as_bytes());
            assert_eq!(String::from_utf8_lossy(&masked), "[***]***\u{7f}", "{form}");
        }
        for other in ["a b/\"ü", "a%20b%2", "a b/\\", "a b/\\\"\\u00f", "\u{fffd}"] {
            assert_eq!(without(secret, other.as_bytes()), other.as_bytes());
        }
        assert_eq!(without("xy", b"\xffxy\x00"), b"\xff***\x00");
    }
}

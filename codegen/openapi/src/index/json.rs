//! Finds positions in a JSON text. The YAML scanner would stop at escape sequences that only JSON has.

use super::builder::{Builder, Span};

/// Reports every value until the text ends or is not JSON.
pub(super) fn scan(text: &str, builder: &mut Builder) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if builder.is_full() {
            return;
        }
        match byte {
            b'{' | b'[' => {
                builder.open(Span::new(at, at + 1), *byte == b'{');
                at += 1;
            }
            b'}' | b']' => {
                at += 1;
                builder.close(at);
            }
            b'"' => {
                let Some(end) = string_end(bytes, at) else { return };
                let raw = text.get(at..end).unwrap_or_default();
                // Only keys are compared, so only they are unescaped.
                if builder.expects_key() && raw.contains('\\') {
                    let key: String = serde_json::from_str(raw).unwrap_or_default();
                    builder.scalar(Span::new(at, end), &key);
                } else {
                    builder.scalar(Span::new(at, end), raw.trim_matches('"'));
                }
                at = end;
            }
            b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => at += 1,
            _ => {
                let length = bytes.iter().skip(at).take_while(|byte| !b",:]} \t\n\r".contains(byte)).count().max(1);
                builder.scalar(Span::new(at, at + length), "");
                at += length;
            }
        }
    }
}

/// The offset after the closing quote.
fn string_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

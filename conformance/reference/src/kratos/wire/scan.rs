//! Finds the end of a JSON text (RFC 8259) and reports errors in the words of the system's decoder.

/// The maximum depth of arrays and objects.
const MAX_DEPTH: usize = 10_000;

/// What must follow.
#[derive(Clone, Copy)]
enum Expected {
    Value,
    FirstElement,
    AfterElement,
    FirstName,
    Name,
    Colon,
    AfterMember,
}

/// What contains a value.
#[derive(Clone, Copy)]
enum Inside {
    Array,
    Object,
}

/// The index after the first value of a text. The rest of the text is ignored.
///
/// # Errors
/// The decoder's message: `EOF` for blank text, `unexpected EOF` for a truncated value, otherwise the invalid character
/// and its context.
pub(crate) fn end_of_value(text: &[u8]) -> Result<usize, String> {
    let mut scanner = Scanner { text, at: 0 };
    let mut open: Vec<Inside> = Vec::new();
    let mut expected = Expected::Value;
    loop {
        scanner.skip_blanks();
        let Some(byte) = scanner.peek() else {
            return Err(if scanner.at_start() { "EOF" } else { "unexpected EOF" }.to_owned());
        };
        let closed = match (expected, byte) {
            (Expected::FirstElement | Expected::AfterElement, b']')
            | (Expected::FirstName | Expected::AfterMember, b'}') => {
                scanner.at += 1;
                open.pop();
                true
            }
            (Expected::Value | Expected::FirstElement, b'[' | b'{') => {
                scanner.at += 1;
                let (inside, next) = if byte == b'[' {
                    (Inside::Array, Expected::FirstElement)
                } else {
                    (Inside::Object, Expected::FirstName)
                };
                open.push(inside);
                if open.len() > MAX_DEPTH {
                    return Err(invalid(byte, "exceeded max depth"));
                }
                expected = next;
                false
            }
            (Expected::Value | Expected::FirstElement, _) => {
                scanner.scalar()?;
                true
            }
            (Expected::FirstName | Expected::Name, b'"') => {
                scanner.string()?;
                expected = Expected::Colon;
                false
            }
            (Expected::Colon, b':') => {
                scanner.at += 1;
                expected = Expected::Value;
                false
            }
            (Expected::AfterMember, b',') => {
                scanner.at += 1;
                expected = Expected::Name;
                false
            }
            (Expected::AfterElement, b',') => {
                scanner.at += 1;
                expected = Expected::Value;
                false
            }
            (expected, byte) => return Err(invalid(byte, place(expected))),
        };
        if closed {
            match open.last() {
                None => return Ok(scanner.at),
                Some(Inside::Array) => expected = Expected::AfterElement,
                Some(Inside::Object) => expected = Expected::AfterMember,
            }
        }
    }
}

fn place(expected: Expected) -> &'static str {
    match expected {
        Expected::Value | Expected::FirstElement => "looking for beginning of value",
        Expected::AfterElement => "after array element",
        Expected::FirstName | Expected::Name => "looking for beginning of object key string",
        Expected::Colon => "after object key",
        Expected::AfterMember => "after object key:value pair",
    }
}

struct Scanner<'t> {
    text: &'t [u8],
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// Whether only blanks have been read.
    fn at_start(&self) -> bool {
        self.text.iter().take(self.at).all(|byte| is_blank(*byte))
    }

    fn skip_blanks(&mut self) {
        while self.peek().is_some_and(is_blank) {
            self.at += 1;
        }
    }

    fn next(&mut self) -> Result<u8, String> {
        let byte = self.peek().ok_or("unexpected EOF")?;
        self.at += 1;
        Ok(byte)
    }

    fn scalar(&mut self) -> Result<(), String> {
        match self.peek() {
            Some(b'"') => self.string(),
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.literal("null"),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(byte) => Err(invalid(byte, place(Expected::Value))),
            None => Err("unexpected EOF".to_owned()),
        }
    }

    fn literal(&mut self, word: &str) -> Result<(), String> {
        for letter in word.bytes() {
            let byte = self.next()?;
            if byte != letter {
                return Err(invalid(byte, &format!("in literal {word} (expecting '{}')", char::from(letter))));
            }
        }
        Ok(())
    }

    fn string(&mut self) -> Result<(), String> {
        self.at += 1;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            self.at += rest.iter().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20)).count();
            match self.next()? {
                b'"' => return Ok(()),
                b'\\' => self.escape()?,
                byte => return Err(invalid(byte, "in string literal")),
            }
        }
    }

    fn escape(&mut self) -> Result<(), String> {
        match self.next()? {
            b'b' | b'f' | b'n' | b'r' | b't' | b'\\' | b'/' | b'"' => Ok(()),
            b'u' => {
                for _ in 0..4 {
                    let byte = self.next()?;
                    if !byte.is_ascii_hexdigit() {
                        return Err(invalid(byte, "in \\u hexadecimal character escape"));
                    }
                }
                Ok(())
            }
            byte => Err(invalid(byte, "in string escape code")),
        }
    }

    fn number(&mut self) -> Result<(), String> {
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.next()? {
            b'0' => {}
            b'1'..=b'9' => self.skip_digits(),
            byte => return Err(invalid(byte, "in numeric literal")),
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits("after decimal point in numeric literal")?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits("in exponent of numeric literal")?;
        }
        Ok(())
    }

    fn digits(&mut self, place: &str) -> Result<(), String> {
        match self.next()? {
            b'0'..=b'9' => {
                self.skip_digits();
                Ok(())
            }
            byte => Err(invalid(byte, place)),
        }
    }

    fn skip_digits(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
    }
}

pub(crate) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

fn invalid(byte: u8, place: &str) -> String {
    format!("invalid character {} {place}", quoted(byte))
}

/// One byte, read as Latin-1, in single quotes.
fn quoted(byte: u8) -> String {
    match byte {
        b'\'' => r"'\''".to_owned(),
        b'\\' => r"'\\'".to_owned(),
        0x07 => r"'\a'".to_owned(),
        0x08 => r"'\b'".to_owned(),
        b'\t' => r"'\t'".to_owned(),
        b'\n' => r"'\n'".to_owned(),
        0x0b => r"'\v'".to_owned(),
        0x0c => r"'\f'".to_owned(),
        b'\r' => r"'\r'".to_owned(),
        0x00..=0x1f | 0x7f => format!(r"'\x{byte:02x}'"),
        // Latin-1 characters that do not print: the C1 controls, the no-break space and the soft hyphen.
        0x80..=0xa0 | 0xad => format!(r"'\u00{byte:02x}'"),
        _ => format!("'{}'", char::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        end_of_value(text.as_bytes()).unwrap_err()
    }

    #[test]
    fn the_end_of_the_first_value_is_found() {
        for (text, end) in
            [("{}", 2), (" [1,2] x", 6), ("null,", 4), ("-1.5e+3]", 7), (r#"{"a":{"b":[]}} "#, 14), (r#""\u00e9""#, 8)]
        {
            assert_eq!(end_of_value(text.as_bytes()), Ok(end), "{text}");
        }
    }

    #[test]
    fn blank_text_is_eof_and_truncated_text_is_unexpected_eof() {
        assert_eq!(problem(""), "EOF");
        assert_eq!(problem(" \n"), "EOF");
        for part in ["{", "[1", "\"a", "tru", "-", "1.", r#"{"a""#, r#"{"a":1"#, r#""\u00"#] {
            assert_eq!(problem(part), "unexpected EOF", "{part}");
        }
    }

    #[test]
    fn an_invalid_character_is_reported_with_its_context() {
        for (text, words) in [
            ("not json", "invalid character 'o' in literal null (expecting 'u')"),
            ("session_token=abc", "invalid character 's' looking for beginning of value"),
            ("{'a'", r"invalid character '\'' looking for beginning of object key string"),
            (r#"{"a":"b",}"#, "invalid character '}' looking for beginning of object key string"),
            (r#"{"a" 1}"#, "invalid character '1' after object key"),
            (r#"{"a":1 "b"}"#, "invalid character '\"' after object key:value pair"),
            ("[1 2]", "invalid character '2' after array element"),
            ("[,]", "invalid character ',' looking for beginning of value"),
            ("\u{feff}{}", "invalid character 'ï' looking for beginning of value"),
            ("\"a\nb\"", r"invalid character '\n' in string literal"),
            (r#""\x""#, "invalid character 'x' in string escape code"),
            (r#""\u00g0""#, "invalid character 'g' in \\u hexadecimal character escape"),
            ("-x", "invalid character 'x' in numeric literal"),
            ("1.x", "invalid character 'x' after decimal point in numeric literal"),
            ("1e+x", "invalid character 'x' in exponent of numeric literal"),
        ] {
            assert_eq!(problem(text), words, "{text}");
        }
    }

    #[test]
    fn depth_is_limited() {
        assert_eq!(problem(&"[".repeat(MAX_DEPTH + 1)), "invalid character '[' exceeded max depth");
        assert_eq!(problem(&"[".repeat(MAX_DEPTH)), "unexpected EOF");
    }
}

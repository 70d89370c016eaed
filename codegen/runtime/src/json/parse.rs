//! Reads JSON text (RFC 8259) into a tree, without a copy of names, texts and numbers: a number keeps its digits.

use std::borrow::Cow;

use serde::de::{Error as _, IgnoredAny};

use super::Tree;
use super::writer::is_plain;

/// As deep as `serde_json` reads.
const MAX_DEPTH: u8 = 127;
/// Space for the members of most objects, to avoid reallocation.
const MEMBERS: usize = 8;

/// A tree of the text.
pub(super) fn parse(text: &[u8]) -> serde_json::Result<Tree<'_>> {
    // UTF-8 is checked once, and not for each text.
    let text = std::str::from_utf8(text).map_err(serde_json::Error::custom)?;
    let mut reader = Reader { text, at: 0 };
    let tree = reader.value(MAX_DEPTH).filter(|_| {
        reader.space();
        reader.at == text.len()
    });
    tree.ok_or_else(|| error_in(text))
}

/// `serde_json` explains what is wrong, and where. It reads any depth.
#[cold]
fn error_in(text: &str) -> serde_json::Error {
    let range = || serde_json::Error::custom("a number is out of range, or the nesting is too deep");
    serde_json::from_str::<IgnoredAny>(text).err().unwrap_or_else(range)
}

struct Reader<'a> {
    text: &'a str,
    /// The index of the next byte.
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// The next byte after white space, if it is `expected`.
    fn take(&mut self, expected: u8) -> Option<()> {
        self.space();
        (self.peek()? == expected).then(|| self.at += 1)
    }

    fn value(&mut self, depth: u8) -> Option<Tree<'a>> {
        self.space();
        match self.peek()? {
            b'"' => self.string().map(Tree::String),
            b'{' => self.object(depth.checked_sub(1)?),
            b'[' => self.array(depth.checked_sub(1)?),
            b't' => self.word("true", Tree::Bool(true)),
            b'f' => self.word("false", Tree::Bool(false)),
            b'n' => self.word("null", Tree::Null),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Tree<'a>) -> Option<Tree<'a>> {
        self.text.get(self.at..)?.starts_with(word).then(|| {
            self.at += word.len();
            value
        })
    }

    fn object(&mut self, depth: u8) -> Option<Tree<'a>> {
        self.at += 1;
        let mut members = Vec::new();
        if self.take(b'}').is_some() {
            return Some(Tree::Object(members));
        }
        members.reserve(MEMBERS);
        loop {
            self.space();
            let name = (self.peek()? == b'"').then(|| self.string())??;
            self.take(b':')?;
            members.push((name, self.value(depth)?));
            if self.take(b',').is_none() {
                return self.take(b'}').map(|()| Tree::Object(members));
            }
        }
    }

    fn array(&mut self, depth: u8) -> Option<Tree<'a>> {
        self.at += 1;
        let mut items = Vec::new();
        if self.take(b']').is_some() {
            return Some(Tree::Array(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.take(b',').is_none() {
                return self.take(b']').map(|()| Tree::Array(items));
            }
        }
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        let (start, bytes) = (self.at, self.text.as_bytes());
        self.at += 1;
        let mut escaped = false;
        loop {
            // Most texts have no character to escape.
            while bytes.get(self.at..self.at + 8).is_some_and(is_plain) {
                self.at += 8;
            }
            match self.peek()? {
                b'"' => break,
                b'\\' => {
                    escaped = true;
                    self.at += 2;
                }
                0..0x20 => return None,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        if escaped {
            return serde_json::from_str(self.text.get(start..self.at)?).ok().map(Cow::Owned);
        }
        self.text.get(start + 1..self.at - 1).map(Cow::Borrowed)
    }

    /// `[ minus ] int [ frac ] [ exp ]`
    fn number(&mut self) -> Option<Tree<'a>> {
        let start = self.at;
        self.at += usize::from(self.peek()? == b'-');
        let zero = self.peek()? == b'0';
        let whole = self.digits()?;
        if zero && whole > 1 {
            return None;
        }
        let mut digits = whole;
        if self.peek() == Some(b'.') {
            self.at += 1;
            digits += self.digits()?;
        }
        let exponent = matches!(self.peek(), Some(b'e' | b'E'));
        if exponent {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        let text = self.text.get(start..self.at)?;
        // A float holds any number of fewer digits.
        let fits = (!exponent && digits < 300) || text.parse::<f64>().is_ok_and(f64::is_finite);
        fits.then_some(Tree::Number(Cow::Borrowed(text)))
    }

    /// The number of digits; `None` if there are none.
    fn digits(&mut self) -> Option<usize> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(self.at - start)
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use proptest::prelude::{ProptestConfig, proptest};
    use serde_json::{Value, json};

    use crate::json::Tree;

    #[test]
    fn a_tree_holds_what_a_value_holds() {
        let text = r#"{"a":[1,-2,0.5,1e30,true,null],"b\n":"c\"d","e":{},"a":"again"}"#;
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(Tree::read(text.as_bytes()).unwrap().to_value(), value);
        assert_eq!(Tree::from(&value).to_value(), value);
    }

    #[test]
    fn names_texts_and_numbers_are_borrowed() {
        let text =
            br#"{"name": "text", "e\u0301": "\n", "of eight bytes and more": 123456789012345678901234567890.10}"#;
        let Tree::Object(members) = Tree::read(text).unwrap() else { panic!("an object") };
        let borrowed = |text: &Cow<'_, str>| matches!(text, Cow::Borrowed(_));
        let texts = members.iter().map(|(name, text)| match text {
            Tree::String(text) | Tree::Number(text) => (borrowed(name), borrowed(text)),
            _ => (borrowed(name), false),
        });
        assert_eq!(texts.collect::<Vec<_>>(), [(true, true), (false, false), (true, true)]);
        assert!(Tree::read(text).unwrap().to_text().ends_with(":123456789012345678901234567890.10}"));
    }

    #[test]
    fn depth_is_bounded() {
        for (count, is_read) in [(127, true), (128, false), (10_000, false)] {
            let text = format!("{}{}", "[".repeat(count), "]".repeat(count));
            assert_eq!(Tree::read(text.as_bytes()).is_ok(), is_read, "{count}");
            assert_eq!(serde_json::from_str::<Value>(&text).is_ok(), is_read, "{count}");
        }
    }

    /// Both read the text, or neither does.
    fn is_read_alike(text: &str) {
        let expected = serde_json::from_str::<Value>(text).map_err(|error| error.to_string());
        let read = Tree::read(text.as_bytes()).map(|tree| tree.to_value()).map_err(|error| error.to_string());
        assert!(read.is_ok() == expected.is_ok() && read.ok() == expected.ok(), "{text}");
    }

    #[test]
    fn the_grammar_is_that_of_the_rfc() {
        for text in [
            "",
            " ",
            "1",
            "-1",
            "-0",
            "01",
            "-",
            "1.",
            ".5",
            "1.0",
            "1e",
            "1e5",
            "1E+5",
            "1e-5",
            "1e400",
            "-1e400",
            "+1",
            "0x1",
            "1 2",
            "tru",
            "true",
            "truex",
            "nul",
            "null ",
            "[",
            "[]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1]]",
            "{",
            "{}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{\"a\" : 1 , \"b\":[ ] }",
            "{a:1}",
            "\"",
            "\"a",
            "\"\\\"",
            "\"\\u00e9\"",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\\x\"",
            "\"\u{1}\"",
            "\"tab\there\"",
            "\"plain text, longer\"",
            "\u{feff}1",
            "\"é…\"",
            "NaN",
            "[1]\u{0}",
            "18446744073709551616",
            "0.1000000000000000055",
        ] {
            is_read_alike(text);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn any_text_is_read_as_serde_json_reads_it(text in r#"[\[\]{},: "\\a-fu0-9.eE+\-\ntrl]{0,40}"#) {
            is_read_alike(&text);
        }

        #[test]
        fn any_value_is_read(text in ".*", number: f64, integer: i64) {
            is_read_alike(&json!({text.clone(): [number, {"a": text, "b": integer}]}).to_string());
        }
    }
}

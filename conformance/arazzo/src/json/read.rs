//! Reads JSON text ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)).

use std::collections::HashSet;

use signoff_openapi::exact::number_length;

use super::{Map, Name, Number, Value};

/// The maximum depth of a value, as `serde_json` has it.
const MAX_DEPTH: usize = 127;

/// The value; `None` if the text is not JSON or is too deep. The last member of a name counts.
pub fn parse(text: &str) -> Option<Value> {
    let mut reader = Reader { rest: text, names: HashSet::new() };
    let value = reader.value(0)?;
    reader.skip_space();
    reader.rest.is_empty().then_some(value)
}

struct Reader<'t> {
    rest: &'t str,
    names: HashSet<Name>,
}

impl<'t> Reader<'t> {
    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_space();
        match self.rest.as_bytes().first()? {
            b'"' => self.string().map(Value::String),
            b'{' if depth < MAX_DEPTH => self.object(depth),
            b'[' if depth < MAX_DEPTH => self.array(depth),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => {
                let text = self.take(number_length(self.rest)?)?;
                Number::new(text).map(Value::Number)
            }
        }
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        let mut members = Map::new();
        self.take(1)?;
        if self.next_is(b'}') {
            return Some(Value::Object(members));
        }
        loop {
            self.skip_space();
            let name = self.string()?;
            let name = self.share(name);
            self.next_is(b':').then_some(())?;
            members.insert(name, self.value(depth + 1)?);
            if self.next_is(b'}') {
                members.shrink();
                return Some(Value::Object(members));
            }
            self.next_is(b',').then_some(())?;
        }
    }

    /// The name, in the memory of an equal one.
    fn share(&mut self, name: String) -> Name {
        const MAX_SHARED: usize = 1000;
        if let Some(known) = self.names.get(name.as_str()) {
            return known.clone();
        }
        let name = Name::from(name);
        if self.names.len() < MAX_SHARED {
            self.names.insert(name.clone());
        }
        name
    }

    fn array(&mut self, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        self.take(1)?;
        if self.next_is(b']') {
            return Some(Value::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.next_is(b']') {
                items.shrink_to_fit();
                return Some(Value::Array(items));
            }
            self.next_is(b',').then_some(())?;
        }
    }

    fn string(&mut self) -> Option<String> {
        let bytes = self.rest.as_bytes();
        bytes.first().filter(|first| **first == b'"')?;
        let mut end = 1;
        let mut is_plain = true;
        loop {
            end += bytes.get(end..)?.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..b' '))?;
            match bytes.get(end)? {
                b'"' => break,
                b'\\' => {
                    is_plain = false;
                    end += 2;
                }
                _ => return None,
            }
        }
        let text = self.take(end + 1)?;
        if is_plain { text.get(1..end).map(str::to_owned) } else { serde_json::from_str(text).ok() }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        self.rest.starts_with(word).then(|| self.take(word.len()))?;
        Some(value)
    }

    /// Skips white space and this byte, if it is next.
    fn next_is(&mut self, byte: u8) -> bool {
        self.skip_space();
        let is_next = self.rest.as_bytes().first() == Some(&byte);
        if is_next {
            self.take(1);
        }
        is_next
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn take(&mut self, length: usize) -> Option<&'t str> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_keep_their_text() {
        let text = r#"{"a":[1236546565217899832645,1e400,-0.0,1.50],"b":{"\u0001\ud83d\ude00\"":"x\ty"}}"#;
        let text = text.replace("x\ty", "x\\ty");
        let written = parse(&text).unwrap().to_string();
        assert_eq!(written, text.replace("\\ud83d\\ude00", "😀"));
        assert_eq!(parse(&written), parse(&text));
    }

    #[test]
    fn a_value_is_as_deep_as_serde_json_allows() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(127)).is_some() && serde_json::from_str::<serde_json::Value>(&nested(127)).is_ok());
        assert!(parse(&nested(128)).is_none() && serde_json::from_str::<serde_json::Value>(&nested(128)).is_err());
    }

    proptest! {
        #[test]
        fn the_same_texts_are_json_as_for_serde_json(text in r#"([\[\]{},: "\\]|true|null|"[a-z\\u0-9]{0,6}"|-?[0-9]{1,3}(\.[0-9]{0,2})?(e[+-]?[0-9]{0,2})?){0,12}"#) {
            let expected = serde_json::from_str::<serde_json::Value>(&text);
            // Its numbers have a range.
            prop_assume!(!expected.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range")));
            let found = parse(&text);
            prop_assert_eq!(found.is_some(), expected.is_ok(), "{:?}", text);
            if let (Some(found), Ok(expected)) = (found, expected) {
                prop_assert_eq!(found, expected);
            }
        }

        #[test]
        fn a_written_value_is_the_same_value(texts in proptest::collection::vec(".{0,8}", 0..4), number in "-?[1-9][0-9]{0,40}(\\.[0-9]{1,9})?(e-?[0-9]{1,3})?") {
            let strings: Vec<Value> = texts.iter().map(|text| Value::String(text.clone())).collect();
            let members = texts.iter().map(|text| (text.clone(), Value::Array(strings.clone())));
            let mut object: Map = members.collect();
            object.insert("number".to_owned(), Value::Number(Number::new(&number).unwrap()));
            let value = Value::Object(object);
            let written = value.to_string();
            prop_assert!(written.contains(&number));
            prop_assert_eq!(parse(&written), Some(value));
        }
    }
}

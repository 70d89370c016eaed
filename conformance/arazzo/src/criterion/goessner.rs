//! The JSONPath of before RFC 9535, `draft-goessner-dispatch-jsonpath-00`, written in the RFC's words.
//!
//! What the draft has beyond the RFC are scripts. Two of them are in use: `[(@.length-1)]`, which counts from the end, and `.length` of
//! what a filter looks at. Its `===` and `!==` are those of JavaScript. All else reads the same in both.

/// Writes the path in RFC 9535's words. What neither has stays as it is, and is refused later.
pub(super) fn translate(path: &str) -> String {
    let mut translated = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(c) = rest.chars().next() {
        let (piece, taken) = match c {
            '\'' | '"' => {
                let end = quoted(rest, c);
                (rest.get(..end).unwrap_or_default().to_owned(), end)
            }
            '[' => from_the_end(rest).unwrap_or_else(|| ("[".to_owned(), 1)),
            '@' => length_of(rest).unwrap_or_else(|| ("@".to_owned(), 1)),
            '=' if rest.starts_with("===") => ("==".to_owned(), 3),
            '!' if rest.starts_with("!==") => ("!=".to_owned(), 3),
            c => (c.to_string(), c.len_utf8()),
        };
        translated.push_str(&piece);
        rest = rest.get(taken..).unwrap_or_default();
    }
    translated
}

/// How long the quoted text at the beginning is, its quotes included.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// `[(@.length-2)]` is `[-2]`.
fn from_the_end(text: &str) -> Option<(String, usize)> {
    let end = text.find(")]")?;
    let script: String = text.get(..end)?.strip_prefix("[(")?.chars().filter(|c| !c.is_whitespace()).collect();
    let count: u32 = script.strip_prefix("@.length-")?.parse().ok()?;
    Some((format!("[-{count}]"), end + 2))
}

/// `@.tags.length` is `length(@.tags)`.
fn length_of(text: &str) -> Option<(String, usize)> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let end = text.char_indices().skip(1).find(|(_, c)| !is_name(*c)).map_or(text.len(), |(at, _)| at);
    let of = text.get(..end)?.strip_suffix(".length")?;
    Some((format!("length({of})"), end))
}

#[cfg(test)]
mod tests {
    use super::translate;

    #[test]
    fn scripts_are_written_in_the_words_of_the_rfc() {
        for (old, new) in [
            ("$.list[(@.length-1)].a", "$.list[-1].a"),
            ("$.list[( @.length - 2 )]", "$.list[-2]"),
            ("$.rows[?(@.tags.length > 1)]", "$.rows[?(length(@.tags) > 1)]"),
            ("$[?(@.length===2)]", "$[?(length(@)==2)]"),
            ("$[?(@.a == '@.b.length===')]", "$[?(@.a == '@.b.length===')]"),
            ("$['[(@.length-1)]']", "$['[(@.length-1)]']"),
            ("$..book[?(@.price<10)]", "$..book[?(@.price<10)]"),
        ] {
            assert_eq!(translate(old), new);
        }
    }
}

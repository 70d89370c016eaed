//! Translates JSONPath from before RFC 9535 (`draft-goessner-dispatch-jsonpath-00`) to the RFC's syntax.
//!
//! Only the draft has scripts. Two are in common use: `[(@.length-1)]`, which counts from the end, and `.length` in a filter. Its `===`
//! and `!==` come from JavaScript. All other syntax is the same.

/// Translates the path to the syntax of RFC 9535. Unknown syntax is unchanged and rejected later.
pub(super) fn translate(path: &str) -> String {
    let mut translated = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(c) = rest.chars().next() {
        let (piece, taken) = match c {
            '\'' | '"' => {
                let end = quoted_length(rest, c);
                (rest.get(..end).unwrap_or_default().to_owned(), end)
            }
            '[' => index_from_end(rest).unwrap_or_else(|| ("[".to_owned(), 1)),
            '@' => length_call(rest).unwrap_or_else(|| ("@".to_owned(), 1)),
            '=' if rest.starts_with("===") => ("==".to_owned(), 3),
            '!' if rest.starts_with("!==") => ("!=".to_owned(), 3),
            c => (c.to_string(), c.len_utf8()),
        };
        translated.push_str(&piece);
        rest = rest.get(taken..).unwrap_or_default();
    }
    translated
}

/// The length of the quoted text at the beginning, including its quotes.
fn quoted_length(text: &str, quote: char) -> usize {
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

/// `[(@.length-2)]` becomes `[-2]`.
fn index_from_end(text: &str) -> Option<(String, usize)> {
    let end = text.find(")]")?;
    let script: String = text.get(..end)?.strip_prefix("[(")?.chars().filter(|c| !c.is_whitespace()).collect();
    let count: u32 = script.strip_prefix("@.length-")?.parse().ok()?;
    Some((format!("[-{count}]"), end + 2))
}

/// `@.tags.length` becomes `length(@.tags)`.
fn length_call(text: &str) -> Option<(String, usize)> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let end = text.char_indices().skip(1).find(|(_, c)| !is_name(*c)).map_or(text.len(), |(at, _)| at);
    let of = text.get(..end)?.strip_suffix(".length")?;
    Some((format!("length({of})"), end))
}

#[cfg(test)]
mod tests {
    use super::translate;

    #[test]
    fn scripts_are_translated_to_rfc_9535() {
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

//! Path templates: which one a path belongs to, and what its variables are.

/// A template, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Template {
    segments: Vec<Vec<Piece>>,
}

// The order is the order of matching: a concrete piece goes before a variable (OpenAPI, Paths Object).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Text(&'static str),
    Variable(&'static str),
}

impl Template {
    /// Takes a template apart. A brace without its partner is text.
    pub(super) fn parse(template: &'static str) -> Self {
        let path = template.split(['?', '#']).next().unwrap_or_default();
        Self { segments: path.trim_start_matches('/').split('/').map(pieces).collect() }
    }

    /// The variables of a path that fits, still percent-encoded.
    pub(super) fn matches(&self, path: &str) -> Option<Vec<(&'static str, String)>> {
        let mut segments = path.trim_start_matches('/').split('/');
        let mut variables = Vec::new();
        for pieces in &self.segments {
            if !match_segment(pieces, segments.next()?, &mut variables) {
                return None;
            }
        }
        segments.next().is_none().then_some(variables)
    }
}

fn pieces(segment: &'static str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = segment;
    while let Some((text, variable, after)) = rest
        .split_once('{')
        .and_then(|(text, tail)| tail.split_once('}').map(|(variable, after)| (text, variable, after)))
    {
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        pieces.push(Piece::Variable(variable));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// A variable takes as little as lets the rest fit, and never nothing.
fn match_segment(pieces: &[Piece], text: &str, variables: &mut Vec<(&'static str, String)>) -> bool {
    match pieces {
        [] => text.is_empty(),
        [Piece::Text(expected), rest @ ..] => match strip(text, expected) {
            Some(after) => match_segment(rest, after, variables),
            None => false,
        },
        [Piece::Variable(name), rest @ ..] => {
            let before = variables.len();
            let ends = text.char_indices().map(|(index, character)| index + character.len_utf8());
            for end in ends {
                let (value, after) = text.split_at(end);
                if rest.is_empty() && !after.is_empty() {
                    continue;
                }
                variables.push((*name, value.to_owned()));
                if match_segment(rest, after, variables) {
                    return true;
                }
                variables.truncate(before);
            }
            false
        }
    }
}

/// Percent-encoded or not, the same text is the same path (RFC 3986, section 6.2.2).
fn strip<'t>(text: &'t str, expected: &str) -> Option<&'t str> {
    if let Some(after) = text.strip_prefix(expected) {
        return Some(after);
    }
    let mut rest = text;
    for byte in expected.bytes() {
        rest = match rest.as_bytes() {
            [first, ..] if *first == byte => rest.get(1..)?,
            [b'%', ..] => {
                let encoded = u8::from_str_radix(rest.get(1..3)?, 16).ok()?;
                (encoded == byte).then(|| rest.get(3..))??
            }
            _ => return None,
        };
    }
    Some(rest)
}

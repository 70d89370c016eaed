//! Matches paths with path templates.

use std::cmp::Reverse;

/// A parsed template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template<'t> {
    segments: Vec<Vec<Piece<'t>>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece<'t> {
    Text(&'t str),
    Variable(&'t str),
}

/// A piece of a segment, in the order of matching.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Text,
    Variable,
    End,
}

impl<'t> Template<'t> {
    /// Parses a template. A brace without its partner is text.
    pub(super) fn parse(template: &'t str) -> Self {
        let path = template.split(['?', '#']).next().unwrap_or_default();
        Self { segments: path.trim_start_matches('/').split('/').map(pieces).collect() }
    }

    /// The order of matching. A concrete piece is before a variable (OpenAPI, Paths Object), and a longer one before a shorter one:
    /// `{page}t.{format}` before `{page}.{format}` before `{page}`. Names of variables do not count.
    pub(super) fn rank(&self) -> Vec<Vec<(Kind, Reverse<usize>, &'t str)>> {
        let piece = |piece: &Piece<'t>| match piece {
            Piece::Text(text) => (Kind::Text, Reverse(text.len()), *text),
            Piece::Variable(_) => (Kind::Variable, Reverse(0), ""),
        };
        let segment = |pieces: &Vec<Piece<'t>>| pieces.iter().map(piece).chain([(Kind::End, Reverse(0), "")]).collect();
        self.segments.iter().map(segment).collect()
    }

    /// The variables of a path that matches, percent-encoded.
    pub(super) fn matches(&self, path: &str) -> Option<Vec<(&'t str, String)>> {
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

fn pieces(segment: &str) -> Vec<Piece<'_>> {
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

fn match_segment<'t>(pieces: &[Piece<'t>], text: &str, variables: &mut Vec<(&'t str, String)>) -> bool {
    match pieces {
        [] => text.is_empty(),
        [Piece::Text(expected), rest @ ..] => {
            strip(text, expected).is_some_and(|after| match_segment(rest, after, variables))
        }
        [Piece::Variable(name), rest @ ..] => {
            let Some((value, after)) = end_of_variable(rest, text).and_then(|end| text.split_at_checked(end)) else {
                return false;
            };
            variables.push((*name, value.to_owned()));
            match_segment(rest, after, variables)
        }
    }
}

/// A variable takes the shortest text, but at least one character, so that the text after it matches. No other choice is tried: after
/// that text there is another variable, which can take more, or the end. Therefore the time is linear in the length of the path.
fn end_of_variable(rest: &[Piece<'_>], text: &str) -> Option<usize> {
    let mut ends = text.char_indices().map(|(index, character)| index + character.len_utf8());
    match rest {
        [] => ends.next_back(),
        [Piece::Variable(_), ..] => ends.next(),
        [Piece::Text(expected), further @ ..] => ends.find(|end| {
            let after = text.get(*end..).and_then(|after| strip(after, expected));
            after.is_some_and(|after| after.is_empty() || !further.is_empty())
        }),
    }
}

/// The same text is the same path, percent-encoded or not (RFC 3986, section 6.2.2).
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

#[cfg(test)]
mod tests {
    use super::Template;

    #[test]
    fn the_more_concrete_template_is_tried_first() {
        let mut templates =
            ["/{x}/b", "/a/{page}", "/a/{page}.{format}", "/a/{number}t.{format}", "/a/{id}.json", "/a/b"];
        templates.sort_by_cached_key(|template| Template::parse(template).rank());
        assert_eq!(
            templates,
            ["/a/b", "/a/{id}.json", "/a/{number}t.{format}", "/a/{page}.{format}", "/a/{page}", "/{x}/b"]
        );
    }
}

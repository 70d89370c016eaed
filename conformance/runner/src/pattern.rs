//! The pattern language of `--only`, `--skip` and known failures.
//!
//! `*` matches any characters except `/`, `**` any characters, `?` one character, `[ab]` one of the characters, and `{a,b}` one of the
//! alternatives. A pattern that matches a prefix of a scenario's name, up to a `/`, matches the scenario: `kratos` and
//! `kratos/sign-out` select all scenarios below them.

use globset::{GlobBuilder, GlobMatcher};

/// A pattern.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(try_from = "String")]
pub struct Pattern {
    text: String,
    matcher: GlobMatcher,
}

impl TryFrom<String> for Pattern {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
    }
}

impl Pattern {
    /// Parses a pattern.
    ///
    /// # Errors
    /// The pattern is not valid; the message says why.
    pub fn parse(text: &str) -> Result<Self, String> {
        let glob = GlobBuilder::new(text)
            .literal_separator(true)
            .build()
            .map_err(|error| format!("`{text}` is not a valid pattern: {}", error.kind()))?;
        Ok(Self { text: text.to_owned(), matcher: glob.compile_matcher() })
    }

    /// Whether the pattern matches the name or one of its parents.
    pub fn matches(&self, name: &str) -> bool {
        let ends = name.char_indices().filter(|(_, c)| *c == '/').map(|(index, _)| index).chain([name.len()]);
        ends.into_iter().any(|end| name.get(..end).is_some_and(|above| self.matcher.is_match(above)))
    }

    /// Whether the pattern is exactly this name, without wildcards.
    pub fn names(&self, name: &str) -> bool {
        self.text == name
    }

    /// The pattern as written.
    pub fn text(&self) -> &str {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_matches_names_and_their_parents() {
        let name = "kratos/sign-out/live-token";
        for text in [
            "kratos",
            "kratos/sign-out",
            name,
            "*/*/live-*",
            "**/live-token",
            "{kratos,authlete}",
            "kratos/*/live-?oken",
        ] {
            assert!(Pattern::parse(text).unwrap().matches(name), "{text}");
        }
        for text in ["krat", "sign-out", "*/live-token", "kratos/sign-out/live", "kratos/sign-out/live-token/x"] {
            assert!(!Pattern::parse(text).unwrap().matches(name), "{text}");
        }
    }

    #[test]
    fn only_the_exact_name_without_wildcards_names_a_scenario() {
        assert!(Pattern::parse("a/b/c").unwrap().names("a/b/c"));
        assert!(!Pattern::parse("a/b/*").unwrap().names("a/b/c"));
    }

    #[test]
    fn an_invalid_pattern_is_rejected_with_the_reason() {
        assert!(Pattern::parse("a[").unwrap_err().starts_with("`a[` is not a valid pattern"));
    }
}

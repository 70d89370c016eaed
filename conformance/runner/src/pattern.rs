//! The pattern language, for example of `--only`, `--skip` and known failures.
//!
//! `*` matches any characters except `/`, `**` any characters, `?` one character, `[ab]` one of the characters, `{a,b}` one of
//! the alternatives. A pattern that matches a prefix of a name up to a `/` also matches the name: `kratos` and
//! `kratos/sign-out` select all scenarios below them.

use globset::{GlobBuilder, GlobMatcher};

/// One pattern.
#[derive(Debug, Clone)]
pub struct Pattern {
    text: String,
    matcher: GlobMatcher,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// The pattern is invalid.
    pub fn parse(text: &str) -> Result<Self, String> {
        let glob = GlobBuilder::new(text)
            .literal_separator(true)
            .build()
            .map_err(|error| format!("`{text}` is not a valid pattern: {}", error.kind()))?;
        Ok(Self { text: text.to_owned(), matcher: glob.compile_matcher() })
    }

    /// Whether it matches the name, or a prefix of it up to a `/`.
    pub fn matches(&self, name: &str) -> bool {
        let ends = name.char_indices().filter(|(_, c)| *c == '/').map(|(index, _)| index).chain([name.len()]);
        ends.into_iter().any(|end| name.get(..end).is_some_and(|above| self.matcher.is_match(above)))
    }

    /// Whether it is exactly that name, without wildcards.
    pub fn names(&self, name: &str) -> bool {
        self.text == name
    }

    /// As written.
    pub fn text(&self) -> &str {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_names_and_their_prefixes() {
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
    fn a_pattern_with_a_wildcard_is_not_a_name() {
        assert!(Pattern::parse("a/b/c").unwrap().names("a/b/c"));
        assert!(!Pattern::parse("a/b/*").unwrap().names("a/b/c"));
    }

    #[test]
    fn an_invalid_pattern_is_refused() {
        assert!(Pattern::parse("a[").unwrap_err().starts_with("`a[` is not a valid pattern"));
    }
}

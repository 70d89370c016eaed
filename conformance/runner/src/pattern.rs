//! The one pattern language: for `--only`, `--skip` and known failures.
//!
//! `*` stands for any characters but `/`, `**` for any characters, `?` for one, `[ab]` for one of them, `{a,b}` for one
//! alternative. A pattern that matches the name of something above a scenario matches the scenario:
//! `kratos` and `kratos/sign-out` select all below them.

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
    /// Says what is wrong in it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let glob = GlobBuilder::new(text)
            .literal_separator(true)
            .build()
            .map_err(|error| format!("`{text}` is no pattern: {}", error.kind()))?;
        Ok(Self { text: text.to_owned(), matcher: glob.compile_matcher() })
    }

    /// Whether it matches the name, or that of something above it.
    pub fn matches(&self, name: &str) -> bool {
        let ends = name.char_indices().filter(|(_, c)| *c == '/').map(|(index, _)| index).chain([name.len()]);
        ends.into_iter().any(|end| name.get(..end).is_some_and(|above| self.matcher.is_match(above)))
    }

    /// Whether it names exactly that one: the whole name, without wildcards.
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
    fn patterns_match_names_and_what_is_above_them() {
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
    fn only_the_whole_name_names() {
        assert!(Pattern::parse("a/b/c").unwrap().names("a/b/c"));
        assert!(!Pattern::parse("a/b/*").unwrap().names("a/b/c"));
    }

    #[test]
    fn a_broken_pattern_says_so() {
        assert!(Pattern::parse("a[").unwrap_err().starts_with("`a[` is no pattern"));
    }
}

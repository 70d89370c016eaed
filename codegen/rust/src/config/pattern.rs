//! Patterns of paths: the pattern language of `signoff run --only`, but for the braces, which a path template has itself.
//!
//! `*` matches any characters except `/`, `**` any characters, `?` one character, and `[ab]` one of these characters.

use globset::{GlobBuilder, GlobMatcher};
use signoff_openapi::diagnostic::Diagnostics;

use super::Config;

impl Config {
    /// Reads the patterns of all rules.
    pub(super) fn read_patterns(&mut self, diagnostics: &mut Diagnostics) {
        let mut invalid = Vec::new();
        for selector in self.file.selectors_mut() {
            let Some(text) = &selector.path else { continue };
            match read(text.as_ref()) {
                Ok(pattern) => selector.paths = Some(pattern),
                Err(why) => invalid.push((text.clone(), why)),
            }
        }
        for (text, why) in invalid {
            let message = format!("{:?} is not a pattern: {why}", text.as_ref());
            self.reject("config-pattern", &text, message, "close each `[`, or write `[[]` to match it", diagnostics);
        }
    }
}

fn read(pattern: &str) -> Result<GlobMatcher, String> {
    let glob = GlobBuilder::new(&with_literal_braces(pattern)).literal_separator(true).backslash_escape(true).build();
    Ok(glob.map_err(|error| error.kind().to_string())?.compile_matcher())
}

fn with_literal_braces(pattern: &str) -> String {
    let (mut escaped, mut in_class) = (false, false);
    let mut literal = String::with_capacity(pattern.len());
    for character in pattern.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = !in_class,
            '[' => in_class = true,
            ']' => in_class = false,
            '{' | '}' if !in_class => literal.push('\\'),
            _ => {}
        }
        literal.push(character);
    }
    literal
}

#[cfg(test)]
mod tests {
    use super::read;

    fn matches(pattern: &str, path: &str) -> bool {
        read(pattern).is_ok_and(|pattern| pattern.is_match(path))
    }

    #[test]
    fn one_star_stays_within_a_segment_and_two_do_not() {
        assert!(matches("/a/*", "/a/{id}"));
        assert!(!matches("/a/*", "/a/{id}/b"));
        assert!(matches("/a/**", "/a/{id}/b"));
        assert!(matches("**/b", "/a/{id}/b"));
        assert!(matches("/a/**/b", "/a/b"));
        assert!(!matches("/a", "/a/b"));
        assert!(!matches("/a/**/b", "/a/c"));
    }

    #[test]
    fn the_braces_of_a_path_template_are_literal() {
        assert!(matches("/a/{*}", "/a/{id}"));
        assert!(matches("/a/{id}", "/a/{id}"));
        assert!(matches("/a/{a,b}", "/a/{a,b}"));
        assert!(!matches("/a/{a,b}", "/a/b"));
        assert!(matches("/a/\\{id}", "/a/{id}"));
        assert!(matches("/a/[{]id}", "/a/{id}"));
    }

    #[test]
    fn a_question_mark_and_a_class_match_one_character() {
        assert!(matches("/v?/[ab]", "/v2/b"));
        assert!(!matches("/v?/[ab]", "/v10/b"));
        assert!(!matches("/v?/[ab]", "/v2/c"));
    }

    #[test]
    fn a_class_that_is_not_closed_is_an_error() {
        assert!(read("/a[").is_err());
    }
}

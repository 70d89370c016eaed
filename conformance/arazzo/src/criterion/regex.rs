//! ECMA-262 patterns, searched for anywhere in the text. The specification does not name a dialect; JSON Schema recommends this one.

use signoff_openapi::pattern::Pattern;

/// Compiles a pattern.
///
/// # Errors
/// The pattern is invalid or exceeds a limit.
pub(super) fn compile(pattern: &str) -> Result<Pattern, String> {
    Pattern::new(pattern)
        .map_err(|error| format!("`{pattern}` is not a regular expression (ECMA-262) that can be evaluated: {error}"))
}

/// Whether the text contains a match.
///
/// # Errors
/// The pattern cannot be compiled, or the search takes too many steps.
pub(super) fn is_found(pattern: &str, text: &str) -> Result<bool, String> {
    compile(pattern)?.is_match(text).map_err(|error| format!("`{pattern}`: {error}"))
}

#[cfg(test)]
mod tests {
    use super::is_found;

    #[test]
    fn a_pattern_that_backtracks_without_end_ends() {
        let text = "a".repeat(60);
        for pattern in ["^(a|a)*b$", "^(a|a){28}$", "(?:a?){30}a{30}b", "^(a+)+$", "^(?=(a+)+b)"] {
            assert_eq!(is_found(pattern, &format!("{text}!")), Ok(false), "{pattern}");
        }
        assert!(is_found("^(a+)+\\1$", &format!("{text}!")).unwrap_err().contains("too many steps"));
    }
}

//! ECMA-262 patterns, matched anywhere in the text. Arazzo does not name a dialect; JSON Schema recommends this one.

use signoff_openapi::pattern::Pattern;

/// Compiles a pattern.
///
/// # Errors
/// The pattern is not valid or exceeds a limit; the message says why.
pub(super) fn compile(pattern: &str) -> Result<Pattern, String> {
    Pattern::new(pattern).map_err(|error| format!("`{pattern}` is not a valid ECMA-262 regular expression: {error}"))
}

/// Whether the text contains a match.
///
/// # Errors
/// The pattern is not valid, or matching takes too many steps.
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

//! Runtime expressions and texts with expressions in them.

use signoff_arazzo::expression::{Template, parse};

/// What was read is printed as text that reads the same, and is no longer than what it was read from.
pub(crate) fn check(text: &str) {
    if let Ok(expression) = parse(text) {
        let printed = expression.to_string();
        assert_eq!(parse(&printed).as_ref(), Ok(&expression), "{text:?} is printed as {printed:?}");
        assert!(printed.len() <= text.len(), "{text:?} grew to {printed:?}");
    }
    if let Ok(template) = Template::parse(text) {
        // Each embedded expression has at least its braces, a `$` and a letter.
        assert!(template.expressions().count() * 4 <= text.len().max(4), "{text:?}");
    }
}

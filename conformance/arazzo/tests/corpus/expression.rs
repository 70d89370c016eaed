//! Runtime expressions and texts with embedded expressions.

use signoff_arazzo::expression::{Template, parse};

/// A parsed text prints as text that parses to the same result, and is not longer than the input.
pub(crate) fn check(text: &str) {
    if let Ok(expression) = parse(text) {
        let printed = expression.to_string();
        assert_eq!(parse(&printed).as_ref(), Ok(&expression), "{text:?} is printed as {printed:?}");
        assert!(printed.len() <= text.len(), "{text:?} grew to {printed:?}");
    }
    if let Ok(template) = Template::parse(text) {
        // Each embedded expression has at least two braces, a `$` and a letter.
        assert!(template.expressions().count() * 4 <= text.len().max(4), "{text:?}");
    }
}

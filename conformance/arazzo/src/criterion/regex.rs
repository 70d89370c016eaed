//! ECMA-262 patterns, matched anywhere in the text. Arazzo does not name a dialect; JSON Schema recommends this one.

use std::sync::mpsc;
use std::time::Duration;

use regress::Regex;

/// A document or a server can make a backtracking matcher run for very long. Matching that might take long is limited to
/// this time.
const TIME_LIMIT: Duration = Duration::from_secs(2);
/// The maximum length of a pattern.
const MAX_PATTERN_LENGTH: usize = 16 * 1024;
/// For shorter texts, a pattern with at most one unbounded repetition runs without the time limit.
const MAX_UNGUARDED_TEXT: usize = 16 * 1024;

/// Compiles a pattern.
///
/// # Errors
/// The pattern is not valid; the message says why.
pub(super) fn compile(pattern: &str) -> Result<Regex, String> {
    if pattern.len() > MAX_PATTERN_LENGTH || pattern.matches(['(', '[']).count() > 500 {
        return Err("the pattern is too long".to_owned());
    }
    Regex::with_flags(pattern, "u")
        // Annex B patterns, such as an escaped `-`, are only valid without the `u` flag.
        .or_else(|_| Regex::new(pattern))
        .map_err(|error| format!("`{pattern}` is not a valid ECMA-262 regular expression: {error}"))
}

/// Whether the text contains a match.
///
/// # Errors
/// The pattern is not valid, or matching takes too long.
pub(super) fn is_found(pattern: &str, text: &str) -> Result<bool, String> {
    let regex = compile(pattern)?;
    let repetitions = pattern.matches(['*', '+', '{']).count();
    if repetitions <= 1 && text.len() <= MAX_UNGUARDED_TEXT {
        return Ok(regex.find(text).is_some());
    }
    let (sender, receiver) = mpsc::channel();
    let owned = text.to_owned();
    std::thread::Builder::new()
        .name("regex".to_owned())
        .spawn(move || sender.send(regex.find(&owned).is_some()))
        .map_err(|error| format!("the pattern cannot be matched: {error}"))?;
    receiver
        .recv_timeout(TIME_LIMIT)
        .map_err(|_| format!("matching `{pattern}` took longer than {} s", TIME_LIMIT.as_secs()))
}

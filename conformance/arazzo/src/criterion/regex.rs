//! ECMA-262 patterns, searched for anywhere in the text. The text of the specification names no dialect; this is the one that
//! JSON Schema recommends too.

use std::sync::mpsc;
use std::time::Duration;

use regress::Regex;

/// A backtracking matcher can be made to run for ages by the document or by the server. What might take long is given this
/// much time.
const TIME: Duration = Duration::from_secs(2);
/// Longest pattern.
const PATTERN: usize = 16 * 1024;
/// Below this length a pattern with at most one open repetition needs no guard.
const SHORT_TEXT: usize = 16 * 1024;

/// Compiles a pattern.
///
/// # Errors
/// With the reason why it is none.
pub(super) fn compile(pattern: &str) -> Result<Regex, String> {
    if pattern.len() > PATTERN || pattern.matches(['(', '[']).count() > 500 {
        return Err("the pattern is too large".to_owned());
    }
    Regex::with_flags(pattern, "u")
        // Annex B patterns (an escaped `-`, say) are only valid without the `u` flag.
        .or_else(|_| Regex::new(pattern))
        .map_err(|error| format!("`{pattern}` is no regular expression (ECMA-262): {error}"))
}

/// Whether the pattern is found in the text.
///
/// # Errors
/// Where it is no pattern, or takes too long.
pub(super) fn is_found(pattern: &str, text: &str) -> Result<bool, String> {
    let regex = compile(pattern)?;
    let repetitions = pattern.matches(['*', '+', '{']).count();
    if repetitions <= 1 && text.len() <= SHORT_TEXT {
        return Ok(regex.find(text).is_some());
    }
    let (sender, receiver) = mpsc::channel();
    let owned = text.to_owned();
    std::thread::Builder::new()
        .name("regex".to_owned())
        .spawn(move || sender.send(regex.find(&owned).is_some()))
        .map_err(|error| format!("the pattern cannot be tried: {error}"))?;
    receiver.recv_timeout(TIME).map_err(|_| format!("`{pattern}` was given up after {} s", TIME.as_secs()))
}

//! Result codes: `A`, a class of three digits, a category of one and a serial of two.
//!
//! The category is 0 for success, or whose error it is: 1 the server's, 2 the caller's, 3 the client application's. If no
//! code is published, the reference uses a serial from 90 upward, which is not one of Authlete's.

use serde::Serialize;

/// The body of a response with an error status, and the first members of every other response (schema `result`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Outcome {
    /// The code.
    pub(super) result_code: String,
    /// The code in square brackets and a sentence.
    pub(super) result_message: String,
}

impl Outcome {
    /// The outcome with this code; the message is the code in brackets, then `text`.
    pub(super) fn new(code: &str, text: &str) -> Self {
        Self { result_code: code.to_owned(), result_message: format!("[{code}] {text}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_begins_with_the_code_in_brackets() {
        let outcome = Outcome::new("A057302", "The access token does not exist.");
        assert_eq!(outcome.result_message, "[A057302] The access token does not exist.");
    }
}

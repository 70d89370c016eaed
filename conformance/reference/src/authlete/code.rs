//! Result codes: `A`, a class of three digits, a category of one and a serial of two.
//!
//! The category says where the cause lies: 0 success, 1 the server, 2 the caller, 3 the client application. Where no
//! code is published, the reference uses a serial from 90 upward, so that nobody takes it for one of Authlete's.

use serde::Serialize;

/// What an answer with an error status carries, and what every other answer begins with (schema `result`).
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

//! The errors: a path that does not parse, and an evaluation that fails.

/// Why a path does not parse.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// The text is not valid in its version of the language.
    #[error("{0}")]
    Invalid(String),
    /// The path is valid, but uses a feature that this engine does not support.
    #[error("{0}")]
    Unsupported(String),
}

/// Why an evaluation failed: the error code that the W3C specifications define, and a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message} ({code})")]
pub struct EvaluationError {
    /// For example `XPTY0004`.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
}

/// The result of an evaluation.
pub(crate) type Result<T> = std::result::Result<T, EvaluationError>;

/// Creates an error with a code.
pub(crate) fn error(code: &'static str, message: impl Into<String>) -> EvaluationError {
    EvaluationError { code, message: message.into() }
}

/// Creates a type error.
pub(crate) fn wrong_type(message: impl Into<String>) -> EvaluationError {
    error("XPTY0004", message)
}

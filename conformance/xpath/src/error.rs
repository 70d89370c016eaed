//! What goes wrong: a path that is none, and one that cannot be evaluated.

/// Why a path cannot be used at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// It is none in its version of the language.
    #[error("{0}")]
    Invalid(String),
    /// It is one, and asks for something that is not offered here.
    #[error("{0}")]
    Unsupported(String),
}

/// Why an evaluation ended without a result: the code that the W3C's texts give the case, and a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message} ({code})")]
pub struct EvaluationError {
    /// `XPTY0004` and the like.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
}

/// What an evaluation gives.
pub(crate) type Result<T> = std::result::Result<T, EvaluationError>;

/// An error by its code.
pub(crate) fn error(code: &'static str, message: impl Into<String>) -> EvaluationError {
    EvaluationError { code, message: message.into() }
}

/// A value of the wrong type.
pub(crate) fn wrong_type(message: impl Into<String>) -> EvaluationError {
    error("XPTY0004", message)
}

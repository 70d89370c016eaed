//! Failures, with the system's own codes and messages. Their HTTP status is 200.

use std::fmt::Display;

use crate::store::StoreError;

/// A failure as the envelope shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    /// `code`
    pub(super) code: i64,
    /// `msg`
    pub(super) message: String,
    /// `error`, which only debug mode shows.
    pub(super) cause: Option<String>,
}

impl Failure {
    fn new(code: i64, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), cause: None }
    }

    /// Adds the cause.
    pub(super) fn because(mut self, cause: impl Display) -> Self {
        self.cause = Some(cause.to_string());
        self
    }

    /// Nobody is signed in.
    pub(super) fn login_required() -> Self {
        Self::new(401, "Login required")
    }

    /// The requested object does not exist.
    pub(super) fn not_found(what: &str) -> Self {
        Self::new(404, format!("{what} not found"))
    }

    /// A parameter is invalid.
    pub(super) fn parameter(message: impl Into<String>) -> Self {
        Self::new(40001, message)
    }

    /// The request has no body.
    pub(super) fn no_body() -> Self {
        Self::parameter("Parameter error").because("EOF")
    }

    /// The user is banned.
    pub(super) fn banned() -> Self {
        Self::new(40017, "This account has been blocked")
    }

    /// The user has not confirmed the e-mail address.
    pub(super) fn not_activated() -> Self {
        Self::new(40018, "This account is not activated")
    }

    /// A token is rejected.
    pub(super) fn credential(message: &str) -> Self {
        Self::new(40020, message)
    }

    /// A one-time code is wrong.
    pub(super) fn wrong_code() -> Self {
        Self::new(40022, "Incorrect 2FA code")
    }

    /// Another user has the e-mail address.
    pub(super) fn address_in_use() -> Self {
        Self::new(40032, "Email already in use")
    }

    /// The current password is wrong in a change of the password.
    pub(super) fn wrong_current_password() -> Self {
        Self::new(40069, "Incorrect password")
    }

    /// The password is wrong or the user is unknown.
    pub(super) fn wrong_credentials() -> Self {
        Self::new(40080, "Incorrect email or password")
    }

    /// The user of a valid access token is deleted or not active.
    pub(super) fn user_gone() -> Self {
        Self::new(50001, "failed to get login user")
    }

    /// The second factor cannot be turned on without a pending secret.
    pub(super) fn no_pending_secret() -> Self {
        Self::new(50005, "You have not initiated 2FA session")
    }

    /// An internal error, such as a failure of the store.
    pub(super) fn internal(cause: impl Display) -> Self {
        Self::new(50001, "Internal error").because(cause)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::internal(error)
    }
}

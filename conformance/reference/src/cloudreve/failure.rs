//! Why a request fails: the system's own codes and messages. The status is 200 for all of them.

use std::fmt::Display;

use crate::store::StoreError;

/// A failure as the envelope tells it.
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

    /// The same, with what lies behind it.
    pub(super) fn because(mut self, cause: impl Display) -> Self {
        self.cause = Some(cause.to_string());
        self
    }

    /// Nobody is signed in.
    pub(super) fn login_required() -> Self {
        Self::new(401, "Login required")
    }

    /// What is asked for is not there.
    pub(super) fn not_found(what: &str) -> Self {
        Self::new(404, format!("{what} not found"))
    }

    /// A parameter is at fault.
    pub(super) fn parameter(message: impl Into<String>) -> Self {
        Self::new(40001, message)
    }

    /// There is no body to read parameters from.
    pub(super) fn no_body() -> Self {
        Self::parameter("Parameter error").because("EOF")
    }

    /// The user is banned.
    pub(super) fn banned() -> Self {
        Self::new(40017, "This account has been blocked")
    }

    /// The user has not confirmed the address.
    pub(super) fn not_activated() -> Self {
        Self::new(40018, "This account is not activated")
    }

    /// A token is not taken.
    pub(super) fn credential(message: &str) -> Self {
        Self::new(40020, message)
    }

    /// A one-time code is wrong.
    pub(super) fn wrong_code() -> Self {
        Self::new(40022, "Incorrect 2FA code")
    }

    /// Somebody has that address.
    pub(super) fn address_in_use() -> Self {
        Self::new(40032, "Email already in use")
    }

    /// The current password is wrong, when it is to be changed.
    pub(super) fn wrong_current_password() -> Self {
        Self::new(40069, "Incorrect password")
    }

    /// The password is wrong or there is no such user: one answer for both.
    pub(super) fn wrong_credentials() -> Self {
        Self::new(40080, "Incorrect email or password")
    }

    /// A live access token whose user is gone or not active.
    pub(super) fn user_gone() -> Self {
        Self::new(50001, "failed to get login user")
    }

    /// The second factor is to be turned on, and there is no secret.
    pub(super) fn no_pending_secret() -> Self {
        Self::new(50005, "You have not initiated 2FA session")
    }

    /// The store or something else inside does not work.
    pub(super) fn internal(cause: impl Display) -> Self {
        Self::new(50001, "Internal error").because(cause)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::internal(error)
    }
}

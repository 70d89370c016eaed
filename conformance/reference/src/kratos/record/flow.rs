//! Login and registration flows.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::kratos::wire::error::Failure;
use crate::secret::TokenHash;
use crate::store::Entity;

/// `selfservice.flows.login.lifespan` and that of registration: an hour.
const LIFESPAN: SignedDuration = SignedDuration::from_hours(1);

/// The purpose of a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Purpose {
    Login,
    Registration,
}

/// One attempt to sign in or up.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Flow {
    pub(crate) id: Uuid,
    pub(crate) purpose: Purpose,
    pub(crate) issued_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) request_url: String,
    /// The URL of the request that started the flow.
    pub(crate) return_to: Option<String>,
    pub(crate) refresh: bool,
    /// The hash of the browser's anti-CSRF secret. A native flow has none and needs no cookie.
    pub(crate) csrf: Option<TokenHash>,
    /// `active`: the method that was tried last.
    pub(crate) tried: bool,
    pub(crate) messages: Vec<Message>,
}

/// A message of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Message {
    pub(crate) id: i64,
    pub(crate) text: String,
    /// The field of the message. `None`: the message belongs to the form.
    pub(crate) field: Option<String>,
}

impl Entity for Flow {
    const KIND: &'static str = "kratos.flow";

    fn key(&self) -> String {
        self.id.to_string()
    }
}

impl Flow {
    /// A new flow. `csrf` is the hash of a browser's secret.
    pub(crate) fn new(purpose: Purpose, now: Timestamp, request_url: String, csrf: Option<TokenHash>) -> Self {
        Self {
            id: Uuid::new_v4(),
            purpose,
            issued_at: now,
            expires_at: now.checked_add(LIFESPAN).unwrap_or(Timestamp::MAX),
            request_url,
            return_to: None,
            refresh: false,
            csrf,
            tried: false,
            messages: Vec::new(),
        }
    }

    /// Whether the flow belongs to a browser.
    pub(crate) fn is_browser(&self) -> bool {
        self.csrf.is_some()
    }

    /// How many minutes ago the flow expired. The system counts in hundredths; the reference uses whole minutes, so that
    /// answers are reproducible.
    pub(crate) fn expired_for(&self, now: Timestamp) -> Option<i64> {
        (now > self.expires_at).then(|| now.duration_since(self.expires_at).as_mins())
    }

    /// # Errors
    /// 410 if the flow has expired.
    pub(crate) fn check_live(&self, now: Timestamp) -> Result<(), Failure> {
        self.expired_for(now).map_or(Ok(()), |minutes| Err(Failure::flow_expired(minutes)))
    }
}

impl Message {
    fn about_form(id: i64, text: impl Into<String>) -> Self {
        Self { id, text: text.into(), field: None }
    }

    /// Something is wrong with the submission as a whole.
    pub(crate) fn general(text: impl Into<String>) -> Self {
        Self::about_form(4_000_001, text)
    }

    /// A field is empty.
    pub(crate) fn missing(field: &str) -> Self {
        let property = field.rsplit('.').next().unwrap_or(field);
        Self { id: 4_000_002, text: format!("Property {property} is missing."), field: Some(field.to_owned()) }
    }

    /// The identifier or the password is wrong. The message does not say which.
    pub(crate) fn wrong_credentials() -> Self {
        Self::about_form(
            4_000_006,
            "The provided credentials are invalid, check for spelling mistakes in your password or username, email \
             address, or phone number.",
        )
    }

    /// The identifier is taken.
    pub(crate) fn taken() -> Self {
        Self::about_form(4_000_007, "An account with the same identifier (email, phone, username, ...) exists already.")
    }

    /// The previous flow expired.
    pub(crate) fn expired(purpose: Purpose, minutes: i64) -> Self {
        let (id, name) = match purpose {
            Purpose::Login => (4_010_001, "login"),
            Purpose::Registration => (4_040_001, "registration"),
        };
        Self::about_form(id, format!("The {name} flow expired {minutes}.00 minutes ago, please try again."))
    }

    /// The method is not supported.
    pub(crate) fn no_method(purpose: Purpose) -> Self {
        match purpose {
            Purpose::Login => Self::about_form(
                4_010_002,
                "Could not find any strategy to log you in with. Did you choose the right values?",
            ),
            Purpose::Registration => Self::about_form(
                4_040_002,
                "Could not find any strategy to sign you up with. Did you choose the right values?",
            ),
        }
    }

    /// The identity is not active.
    pub(crate) fn inactive() -> Self {
        Self::about_form(4_010_011, "This account was disabled.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flow_lives_for_an_hour() {
        let now = Timestamp::from_second(1_000_000).unwrap();
        let flow = Flow::new(Purpose::Login, now, String::new(), None);
        assert!(flow.check_live(now + SignedDuration::from_mins(59)).is_ok());
        assert!(flow.check_live(now + SignedDuration::from_mins(61)).is_err());
        assert_eq!(flow.expired_for(now + SignedDuration::from_secs(61 * 60 + 59)), Some(1));
    }

    #[test]
    fn a_missing_trait_is_named_without_its_path() {
        let message = Message::missing("traits.email");
        assert_eq!(
            (message.text.as_str(), message.field.as_deref()),
            ("Property email is missing.", Some("traits.email"))
        );
    }
}

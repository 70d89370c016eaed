//! Logout tokens (Back-Channel Logout 1.0, section 2.4).

use serde_json::{Map, Value, json};

use super::keys::unsigned;
use super::records::{Client, Session};
use super::system::System;
use crate::flaw::Flaw;
use crate::secret::generate;

/// The lifetime in seconds.
const LIFETIME: i64 = 120;
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

impl System {
    /// The token that tells a client about the end of a session; `None` if it cannot be signed.
    pub(super) fn logout_token(&self, client: &Client, session: &Session) -> Option<String> {
        let wrong = |flaw: Flaw, value: &str, wrong: &str| if flaw.is_active() { wrong } else { value }.to_owned();
        let event = if Flaw::TokenEvent.is_active() { json!("ended") } else { json!({}) };
        let mut events = Map::new();
        events.insert(EVENT.to_owned(), event);
        let mut claims = json!({
            "iss": wrong(Flaw::TokenIssuer, &self.issuer(), "https://elsewhere.example"),
            "aud": wrong(Flaw::TokenAudience, &client.id, "elsewhere"),
            "iat": self.now(),
            "exp": self.now() + LIFETIME,
            "jti": wrong(Flaw::TokenIdentifier, &generate(""), "always-the-same"),
            "sub": session.user,
            "sid": session.id,
            "events": events,
        });
        if let Some(members) = claims.as_object_mut() {
            spoil(members);
        }
        if Flaw::TokenUnsigned.is_active() {
            return Some(format!("{}.", unsigned(&json!({"alg": "none", "typ": "logout+jwt"}), &claims)));
        }
        let kind = if Flaw::TokenType.is_active() { "JWT" } else { "logout+jwt" };
        self.keys.sign(kind, &claims)
    }
}

/// Removes and adds what a flaw does.
fn spoil(claims: &mut Map<String, Value>) {
    for (flaw, names) in [
        (Flaw::TokenWithoutExpiry, &["exp"][..]),
        (Flaw::TokenWithoutSession, &["sid"]),
        (Flaw::TokenWithoutSubject, &["sub", "sid"]),
    ] {
        if flaw.is_active() {
            names.iter().for_each(|name| drop(claims.remove(*name)));
        }
    }
    if Flaw::TokenNonce.is_active() {
        claims.insert("nonce".to_owned(), "n1".into());
    }
}

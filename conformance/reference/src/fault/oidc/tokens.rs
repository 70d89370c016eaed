//! Faults of tokens, introspection and revocation.

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{Is, On, When};
use crate::flaw::Flaw;
use crate::source::Source::Oidc;
use crate::store::CommitFault::{Dropped, Overwriting};

const AUTHORIZE: &[On] = &[On(Oidc, "GET", "/authorize")];
const TOKEN: &[On] = &[On(Oidc, "POST", "/token")];
const INTROSPECT: &[On] = &[On(Oidc, "POST", "/introspect")];
const REVOKE: &[On] = &[On(Oidc, "POST", "/revoke")];
const BOTH: &[On] = &[On(Oidc, "POST", "/introspect"), On(Oidc, "POST", "/revoke")];
const ALL: &[On] = &[On(Oidc, "*", "*")];
const ACTIVE: When = When::member("/active", Is::Equal("true"));
const INACTIVE: When = When::member("/active", Is::Equal("false"));
const NOT_ACTIVE: &str = r#"{"active":false}"#;
const ERROR: &str = r#"{"error":"invalid_token"}"#;

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "oidc-tokens-outlive-session",
        about: "Tokens stay valid after their session has ended.",
        breaks: &["refresh-of-session-ends", "access-of-session-ends", "introspection-after-sign-out"],
        on: ALL,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokensOutliveSession),
    },
    Fault {
        name: "oidc-offline-tokens-end",
        about: "Refresh tokens with offline_access end with the session.",
        breaks: &["refresh-offline-lives"],
        on: ALL,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::OfflineTokensEnd),
    },
    Fault {
        name: "oidc-refresh-overwrites-sign-out",
        about: "A refresh writes the session as it read it, so that a sign-out at the same time is lost.",
        breaks: &["refresh-race"],
        on: TOKEN,
        when: When { sent: Some("grant_type=refresh_token"), ..When::ALWAYS },
        effect: Effect::Commits(Overwriting),
    },
    Fault {
        name: "oidc-code-overwrites-sign-out",
        about: "The exchange of a code writes the session as it read it, so that a sign-out at the same time is lost.",
        breaks: &["code-race"],
        on: TOKEN,
        when: When { sent: Some("grant_type=authorization_code"), ..When::ALWAYS },
        effect: Effect::Commits(Overwriting),
    },
    Fault {
        name: "oidc-silent-sign-in-overwrites-sign-out",
        about: "A silent sign-in writes the session as it read it, so that a sign-out at the same time is lost.",
        breaks: &["silent-race"],
        on: AUTHORIZE,
        when: When { query: Some("prompt=none"), ..When::ALWAYS },
        effect: Effect::Commits(Overwriting),
    },
    Fault {
        name: "oidc-revocation-loses-races",
        about: "A revocation is lost if the token is used at the same time.",
        breaks: &["revocation-race"],
        on: REVOKE,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::RevocationLosesRaces),
    },
    Fault {
        name: "oidc-revocation-forgotten",
        about: "A revocation answers, but revokes nothing.",
        breaks: &[
            "revoked-refresh-refused",
            "revoked-access-refused",
            "revocation-hint-only",
            "introspection-after-revocation",
        ],
        on: REVOKE,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "oidc-revocation-of-one",
        about: "Revoking a refresh token leaves the access tokens of its authorization.",
        breaks: &["revoked-refresh-ends-access"],
        on: REVOKE,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::RevokesOneToken),
    },
    Fault {
        name: "oidc-revocation-204",
        about: "A revocation is answered with 204.",
        breaks: &["revocation-answer", "revocation-unknown", "document/status"],
        on: REVOKE,
        when: When::status(200),
        effect: Effect::Status(204),
    },
    Fault {
        name: "oidc-revocation-unknown-refused",
        about: "Only live tokens can be revoked.",
        breaks: &["revocation-unknown", "revocation-repeats"],
        on: REVOKE,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::UnknownTokensRefused),
    },
    Fault {
        name: "oidc-revocation-by-anyone",
        about: "Any client revokes any token.",
        breaks: &["revocation-of-other-client"],
        on: REVOKE,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::AnyClientRevokes),
    },
    Fault {
        name: "oidc-revocation-of-nothing",
        about: "A request without a token is accepted.",
        breaks: &["revocation-without-token"],
        on: REVOKE,
        when: When::status(400),
        effect: Effect::Status(200),
    },
    Fault {
        name: "oidc-hint-decides",
        about: "A wrong token_type_hint hides a token.",
        breaks: &["revocation-hint-only", "introspection-hint-only"],
        on: BOTH,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::HintDecides),
    },
    Fault {
        name: "oidc-without-authentication",
        about: "The secrets of clients are not checked.",
        breaks: &["revocation-authentication", "introspection-authentication"],
        on: BOTH,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::NoClientAuthentication),
    },
    Fault {
        name: "oidc-introspection-of-nothing",
        about: "A question without a token is answered.",
        breaks: &["introspection-without-token"],
        on: INTROSPECT,
        when: When::status(400),
        effect: Effect::Answer(200, "application/json", NOT_ACTIVE),
    },
    Fault {
        name: "oidc-introspection-inactive",
        about: "Live tokens are not active.",
        breaks: &["introspection-active", "introspection-hint-only"],
        on: INTROSPECT,
        when: ACTIVE,
        effect: Effect::Member("/active", "false"),
    },
    Fault {
        name: "oidc-introspection-error",
        about: "A token that is not active is an error.",
        breaks: &["introspection-unknown"],
        on: INTROSPECT,
        when: INACTIVE,
        effect: Effect::Answer(400, "application/json", ERROR),
    },
    Fault {
        name: "oidc-introspection-tells-scope",
        about: "The answer about a token that is not active has a scope.",
        breaks: &["introspection-inactive-alone"],
        on: INTROSPECT,
        when: INACTIVE,
        effect: Effect::Member("/scope", "\"openid\""),
    },
];

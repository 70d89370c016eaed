//! Faults of the logout tokens and of the addresses that they are sent to.

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{On, When};
use crate::flaw::Flaw;
use crate::source::Source::Oidc;

const ANY: &[On] = &[On(Oidc, "*", "/end-session"), On(Oidc, "POST", "/end-session/confirm")];
const REGISTER: &[On] = &[On(Oidc, "POST", "/register")];

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "oidc-back-channel-twice",
        about: "Each logout token is sent twice.",
        breaks: &["back-channel-once"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TellsTwice),
    },
    Fault {
        name: "oidc-back-channel-late",
        about: "The clients are told after the answer.",
        breaks: &["back-channel-before-redirect"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TellsLater),
    },
    Fault {
        name: "oidc-back-channel-json",
        about: "Logout tokens are sent as JSON.",
        breaks: &["back-channel-post"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TellsByJson),
    },
    Fault {
        name: "oidc-back-channel-unsigned",
        about: "Logout tokens have no signature.",
        breaks: &["back-channel-signed"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokenUnsigned),
    },
    Fault {
        name: "oidc-back-channel-type",
        about: "Logout tokens have the type JWT.",
        breaks: &["back-channel-type"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokenType),
    },
    Fault {
        name: "oidc-back-channel-issuer",
        about: "Logout tokens have another issuer.",
        breaks: &["back-channel-issuer"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokenIssuer),
    },
    Fault {
        name: "oidc-back-channel-audience",
        about: "Logout tokens have another audience.",
        breaks: &["back-channel-audience"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokenAudience),
    },
    Fault {
        name: "oidc-back-channel-without-expiry",
        about: "Logout tokens do not say when they expire.",
        breaks: &["back-channel-times"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokenWithoutExpiry),
    },
    Fault {
        name: "oidc-back-channel-same-identifier",
        about: "All logout tokens have the same jti.",
        breaks: &["back-channel-identifier"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokenIdentifier),
    },
    Fault {
        name: "oidc-back-channel-event-text",
        about: "The event of a logout token is a text.",
        breaks: &["back-channel-event"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokenEvent),
    },
    Fault {
        name: "oidc-back-channel-without-subject",
        about: "Logout tokens name neither the user nor the session.",
        breaks: &["back-channel-subject", "back-channel-session"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokenWithoutSubject),
    },
    Fault {
        name: "oidc-back-channel-without-session",
        about: "Logout tokens name only the user.",
        breaks: &["back-channel-session"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokenWithoutSession),
    },
    Fault {
        name: "oidc-back-channel-nonce",
        about: "Logout tokens have a nonce.",
        breaks: &["back-channel-no-nonce"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TokenNonce),
    },
    Fault {
        name: "oidc-back-channel-everyone",
        about: "The clients of all sessions of the user are told.",
        breaks: &["back-channel-other-sessions"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::TellsEveryone),
    },
    Fault {
        name: "oidc-back-channel-refusal-prevents",
        about: "A client that does not accept its logout token prevents the redirect.",
        breaks: &["back-channel-refused", "back-channel-unreachable"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::RefusalPrevents),
    },
    Fault {
        name: "oidc-registration-any-address",
        about: "Any address for logout tokens can be registered.",
        breaks: &["registration-uri-absolute", "registration-uri-without-fragment"],
        on: REGISTER,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::AnyBackChannelAddress),
    },
];

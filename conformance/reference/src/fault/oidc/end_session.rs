//! Faults of the sign-out at the request of a client.

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{On, When};
use crate::flaw::Flaw;
use crate::source::Source::Oidc;
use crate::store::CommitFault::Dropped;

const GET: &[On] = &[On(Oidc, "GET", "/end-session")];
const POST: &[On] = &[On(Oidc, "POST", "/end-session")];
const CONFIRM: &[On] = &[On(Oidc, "POST", "/end-session/confirm")];
const ANY: &[On] = &[On(Oidc, "*", "/end-session"), On(Oidc, "POST", "/end-session/confirm")];

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "oidc-end-session-forgotten",
        about: "A sign-out answers, but ends nothing.",
        breaks: &["end-session-ends", "access-of-session-ends", "refresh-of-session-ends"],
        on: GET,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "oidc-end-session-never-asks",
        about: "A session ends without a confirmation.",
        breaks: &[
            "end-session-asks-without-hint",
            "end-session-asks-with-foreign-hint",
            "back-channel-silent-question",
        ],
        on: GET,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::NeverAsks),
    },
    Fault {
        name: "oidc-end-session-elsewhere",
        about: "The browser is sent to another address.",
        breaks: &["end-session-redirects"],
        on: GET,
        when: When::status(302),
        effect: Effect::Header("location", "https://elsewhere.example/"),
    },
    Fault {
        name: "oidc-end-session-without-state",
        about: "The state of the request is lost.",
        breaks: &["end-session-state"],
        on: GET,
        when: When::status(302),
        effect: Effect::HeaderWithout("location", "state=a+b%26c"),
    },
    Fault {
        name: "oidc-end-session-any-client",
        about: "A client_id need not be that of the hint.",
        breaks: &["end-session-client-must-match"],
        on: GET,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::AnyClientId),
    },
    Fault {
        name: "oidc-end-session-unverified-hint",
        about: "The signature of the hint is not checked.",
        breaks: &["end-session-own-hints"],
        on: GET,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::UnverifiedHints),
    },
    Fault {
        name: "oidc-end-session-any-address",
        about: "The browser is sent to addresses that are not registered.",
        breaks: &["end-session-registered-only"],
        on: GET,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::AnyAddress),
    },
    Fault {
        name: "oidc-end-session-address-alone",
        about: "The browser is sent to an address without a hint and a client.",
        breaks: &["end-session-address-needs-client"],
        on: GET,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::AddressWithoutClient),
    },
    Fault {
        name: "oidc-end-session-once",
        about: "A sign-out without a live session is an error.",
        breaks: &["end-session-repeats"],
        on: GET,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::RepeatRefused),
    },
    Fault {
        name: "oidc-end-session-everywhere",
        about: "A sign-out ends the sessions of the user in all browsers.",
        breaks: &["end-session-only-one"],
        on: ANY,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::EndsAllSessions),
    },
    Fault {
        name: "oidc-end-session-get-only",
        about: "A sign-out by POST is refused.",
        breaks: &["end-session-post"],
        on: POST,
        when: When::ALWAYS,
        effect: Effect::StatusAlone(405),
    },
    Fault {
        name: "oidc-confirmation-forgotten",
        about: "A confirmed sign-out ends nothing.",
        breaks: &["confirmation-ends"],
        on: CONFIRM,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "oidc-confirmation-without-address",
        about: "After the confirmation, the browser is not redirected.",
        breaks: &["confirmation-redirects"],
        on: CONFIRM,
        when: When::status(302),
        effect: Effect::WithoutHeader("location"),
    },
    Fault {
        name: "oidc-confirmation-of-nothing",
        about: "A confirmation of a question that was not asked is accepted.",
        breaks: &["confirmation-needs-question"],
        on: CONFIRM,
        when: When::status(400),
        effect: Effect::Status(200),
    },
];

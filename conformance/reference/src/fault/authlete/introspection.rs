//! Faults of the introspection.

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{Is, When};
use super::INTROSPECT;

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "authlete-introspection-cached",
        about: "Introspection answers from a cache that sign-out does not clear.",
        breaks: &["native-sso-logout.deletes-session"],
        on: INTROSPECT,
        when: When::ALWAYS,
        effect: Effect::Replayed,
    },
    Fault {
        name: "authlete-introspection-unusable",
        about: "Introspection reports every token as not usable.",
        breaks: &["introspection.valid"],
        on: INTROSPECT,
        when: When::member("/usable", Is::Equal("true")),
        effect: Effect::Member("/usable", "false"),
    },
    Fault {
        name: "authlete-introspection-takes-anything",
        about: "Introspection reports every token as valid.",
        breaks: &["introspection.unknown", "introspection.expired"],
        on: INTROSPECT,
        when: When::status(200),
        effect: Effect::Member("/action", "\"OK\""),
    },
    Fault {
        name: "authlete-introspection-hides-the-client",
        about: "Introspection omits the client id.",
        breaks: &["introspection.describes"],
        on: INTROSPECT,
        when: When::status(200),
        effect: Effect::WithoutMember("/clientId"),
    },
    Fault {
        name: "authlete-introspection-foreign-token-code",
        about: "Introspection answers for a token of another service with the code of an unknown token.",
        breaks: &["introspection.foreign-token"],
        on: INTROSPECT,
        when: When::member("/resultCode", Is::Equal("\"A057303\"")),
        effect: Effect::Member("/resultCode", "\"A057301\""),
    },
    Fault {
        name: "authlete-introspection-always-refreshable",
        about: "Introspection reports every token as refreshable.",
        breaks: &["introspection.refreshable"],
        on: INTROSPECT,
        when: When::member("/refreshable", Is::Equal("false")),
        effect: Effect::Member("/refreshable", "true"),
    },
    Fault {
        name: "authlete-introspection-without-response",
        about: "Introspection omits `responseContent`.",
        breaks: &["introspection.response-content"],
        on: INTROSPECT,
        when: When::status(200),
        effect: Effect::WithoutMember("/responseContent"),
    },
];

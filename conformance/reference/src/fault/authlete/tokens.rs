//! Faults of creating, listing, deleting and revoking tokens.

use crate::store::CommitFault::Dropped;

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{Is, When};
use super::{CREATE, DELETE, LIST, REVOKE};

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "authlete-create-fails",
        about: "Token creation fails, so sign-out cannot be judged.",
        breaks: &["token-create.created"],
        on: CREATE,
        when: When::status(200),
        effect: Effect::Answer(
            500,
            "application/json",
            r#"{"resultCode":"A000000","resultMessage":"[A000000] Broken."}"#,
        ),
    },
    Fault {
        name: "authlete-create-without-session",
        about: "Token creation omits the session id from its answer.",
        breaks: &["token-create.session-id"],
        on: CREATE,
        when: When::status(200),
        effect: Effect::WithoutMember("/sessionId"),
    },
    Fault {
        name: "authlete-list-empty",
        about: "The token list is always empty.",
        breaks: &["token-list.by-client"],
        on: LIST,
        when: When::status(200),
        effect: Effect::Member("/accessTokens", "[]"),
    },
    Fault {
        name: "authlete-delete-forgotten",
        about: "Token deletion answers 204 but deletes nothing.",
        breaks: &["token-delete.gone"],
        on: DELETE,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "authlete-revoke-forgotten",
        about: "Token revocation reports a count but revokes nothing.",
        breaks: &["token-revoke.takes-refresh-token", "token-revoke.by-access-token"],
        on: REVOKE,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "authlete-list-somebody-else",
        about: "The token list contains a record of another subject.",
        breaks: &["token-list.by-subject"],
        on: LIST,
        when: When::status(200),
        effect: Effect::Member("/accessTokens/-", r#"{"subject":"somebody-else"}"#),
    },
    Fault {
        name: "authlete-list-shows-session",
        about: "The token list shows the session id of its first record.",
        breaks: &["token-list.no-session-id"],
        on: LIST,
        when: When::status(200),
        effect: Effect::Member("/accessTokens/0/sessionId", "\"shown\""),
    },
    Fault {
        name: "authlete-create-refused-but-made",
        about: "A refused token creation still answers with a token.",
        breaks: &["token-create.unsupported-scope", "token-create.subject-required"],
        on: CREATE,
        when: When::member("/action", Is::Equal("\"BAD_REQUEST\"")),
        effect: Effect::Member("/accessToken", "\"made\""),
    },
    Fault {
        name: "authlete-delete-404",
        about: "Token deletion answers 404 when there is nothing to delete.",
        breaks: &["token-delete.unknown", "token-delete.by-value"],
        on: DELETE,
        when: When::status(204),
        effect: Effect::Status(404),
    },
    Fault {
        name: "authlete-list-bad-range-is-404",
        about: "The token list answers an invalid range with 404 instead of 400.",
        breaks: &["token-list.bad-range"],
        on: LIST,
        when: When::status(400),
        effect: Effect::Status(404),
    },
    Fault {
        name: "authlete-list-total-none",
        about: "The token list reports a total of 0.",
        breaks: &["token-list.total"],
        on: LIST,
        when: When::member("/totalCount", Is::Other("0")),
        effect: Effect::Member("/totalCount", "0"),
    },
    Fault {
        name: "authlete-revoke-nothing-named-is-404",
        about: "A revocation that names nothing is answered with 404 instead of 400.",
        breaks: &["token-revoke.nothing-named"],
        on: REVOKE,
        when: When::status(400),
        effect: Effect::Status(404),
    },
    Fault {
        name: "authlete-revoke-unknown-client-is-400",
        about: "A revocation for an unknown client is answered with 400 instead of 404.",
        breaks: &["token-revoke.unknown-client"],
        on: REVOKE,
        when: When::status(404),
        effect: Effect::Status(400),
    },
    Fault {
        name: "authlete-revoke-counts-one",
        about: "A revocation of unknown tokens reports a count of 1.",
        breaks: &["token-revoke.unknown"],
        on: REVOKE,
        when: When::member("/count", Is::Equal("0")),
        effect: Effect::Member("/count", "1"),
    },
];

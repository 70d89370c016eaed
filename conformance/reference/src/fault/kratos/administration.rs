//! Faults of the admin API.

use crate::source::Source::{Kratos, KratosAdmin};
use crate::store::CommitFault::{Dropped, FirstOnly};

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{Is, On, When};
use super::{ENDED_SESSION, NOT_FOUND};

const ADMIN_DISABLE: &[On] = &[On(KratosAdmin, "DELETE", "/admin/sessions/{}")];
const ADMIN_IDENTITY: &[On] = &[On(KratosAdmin, "DELETE", "/admin/identities/{}")];
const ADMIN_DELETE: &[On] = &[On(KratosAdmin, "DELETE", "/admin/identities/{}/sessions")];
const ADMIN_SESSION: &[On] = &[On(KratosAdmin, "GET", "/admin/sessions/{}")];
const ADMIN_SESSIONS: &[On] = &[On(KratosAdmin, "GET", "/admin/identities/{}/sessions")];
const ADMIN_ENDING: &[On] =
    &[On(KratosAdmin, "DELETE", "/admin/sessions/{}"), On(KratosAdmin, "DELETE", "/admin/identities/{}/sessions")];
const ALL_SESSIONS: &[On] = &[On(KratosAdmin, "GET", "/admin/sessions")];
const SESSION_LISTS: &[On] = &[
    On(Kratos, "GET", "/sessions"),
    On(KratosAdmin, "GET", "/admin/sessions"),
    On(KratosAdmin, "GET", "/admin/identities/{}/sessions"),
];

const OTHER_METHODS: &[On] =
    &[On(KratosAdmin, "PUT", "/admin/sessions"), On(KratosAdmin, "OPTIONS", "/admin/sessions")];

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "kratos-admin-session-without-devices",
        about: "Reading a session as an administrator does not show its devices.",
        breaks: &["session-devices"],
        on: ADMIN_SESSION,
        when: When::status(200),
        effect: Effect::WithoutMember("/devices"),
    },
    Fault {
        name: "kratos-admin-create-without-metadata",
        about: "A created identity does not show its public metadata.",
        breaks: &["identity-metadata"],
        on: &[On(KratosAdmin, "POST", "/admin/identities")],
        when: When::status(201),
        effect: Effect::WithoutMember("/metadata_public"),
    },
    Fault {
        name: "kratos-admin-sessions-one-page",
        about: "The list of all sessions never links to a next page.",
        breaks: &["sessions-next-page"],
        on: ALL_SESSIONS,
        when: When::status(200),
        effect: Effect::WithoutHeader("link"),
    },
    Fault {
        name: "kratos-admin-sessions-any-method",
        about: "Methods that the list of sessions does not have are accepted.",
        breaks: &["sessions-other-methods"],
        on: OTHER_METHODS,
        when: When::ALWAYS,
        effect: Effect::StatusAlone(200),
    },
    Fault {
        name: "kratos-admin-sessions-total",
        about: "The list of an identity's sessions states a total of one, however many there are.",
        breaks: &["identity-sessions-total"],
        on: ADMIN_SESSIONS,
        when: When::status(200),
        effect: Effect::Header("x-total-count", "1"),
    },
    Fault {
        name: "kratos-admin-disable-forgotten",
        about: "Disabling a session answers 204 but changes nothing.",
        breaks: &["disable-ended"],
        on: ADMIN_DISABLE,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "kratos-admin-identity-never-deleted",
        about: "Deleting an identity answers 204 but changes nothing.",
        breaks: &["identity-deleted"],
        on: ADMIN_IDENTITY,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "kratos-admin-unknown-identity-deleted",
        about: "Deleting an identity that does not exist answers 204.",
        breaks: &["identity-deleted-unknown"],
        on: ADMIN_IDENTITY,
        when: When::status(404),
        effect: Effect::StatusAlone(204),
    },
    Fault {
        name: "kratos-admin-delete-first",
        about: "Deleting an identity's sessions deletes only the first one.",
        breaks: &["delete-sessions-ended"],
        on: ADMIN_DELETE,
        when: When::ALWAYS,
        effect: Effect::Commits(FirstOnly),
    },
    Fault {
        name: "kratos-admin-session-shows-token",
        about: "Reading a session as an administrator shows its token.",
        breaks: &["session-no-token"],
        on: ADMIN_SESSION,
        when: When::status(200),
        effect: Effect::Member("/token", "\"ory_st_00000000000000000000000000000000\""),
    },
    Fault {
        name: "kratos-admin-sessions-none",
        about: "The list of an identity's sessions is always empty.",
        breaks: &["identity-sessions"],
        on: ADMIN_SESSIONS,
        when: When::status(200),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-admin-all-sessions-none",
        about: "The list of all sessions is always empty.",
        breaks: &["sessions-listed"],
        on: ALL_SESSIONS,
        when: When::status(200),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-admin-session-never-gone",
        about: "A deleted session can still be read.",
        breaks: &["delete-sessions-gone", "session-unknown"],
        on: ADMIN_SESSION,
        when: When::status(404),
        effect: Effect::Answer(200, "application/json", ENDED_SESSION),
    },
    Fault {
        name: "kratos-admin-session-gone",
        about: "A session that has ended cannot be read.",
        breaks: &["disable-kept", "revoke-one-kept", "revoke-others-kept", "native-row-kept"],
        on: ADMIN_SESSION,
        when: When::member("/active", Is::Equal("false")),
        effect: Effect::Answer(404, "application/json", NOT_FOUND),
    },
    Fault {
        name: "kratos-admin-session-without-identity",
        about: "Reading a session omits its identity even with `expand=identity`.",
        breaks: &["session-expanded"],
        on: ADMIN_SESSION,
        when: When::status(200),
        effect: Effect::WithoutMember("/identity"),
    },
    Fault {
        name: "kratos-admin-delete-unknown-is-400",
        about: "Deleting the sessions of an identity without sessions answers 400 instead of 404.",
        breaks: &["delete-sessions-unknown", "delete-sessions-again"],
        on: ADMIN_DELETE,
        when: When::status(404),
        effect: Effect::Status(400),
    },
    Fault {
        name: "kratos-admin-disable-unknown-is-400",
        about: "Disabling an unknown session answers 400 instead of 404.",
        breaks: &["disable-unknown"],
        on: ADMIN_DISABLE,
        when: When::status(404),
        effect: Effect::Status(400),
    },
    Fault {
        name: "kratos-admin-session-malformed-is-404",
        about: "Reading a session by an invalid UUID answers 404 instead of 400.",
        breaks: &["session-malformed"],
        on: ADMIN_SESSION,
        when: When::status(400),
        effect: Effect::Status(404),
    },
    Fault {
        name: "kratos-admin-ending-malformed-is-404",
        about: "Ending sessions by an invalid UUID answers 404 instead of 400.",
        breaks: &["disable-malformed", "delete-sessions-malformed"],
        on: ADMIN_ENDING,
        when: When::status(400),
        effect: Effect::Status(404),
    },
    Fault {
        name: "kratos-admin-all-sessions-takes-anything",
        about: "The list of all sessions accepts invalid parameters.",
        breaks: &["sessions-bad-active"],
        on: ALL_SESSIONS,
        when: When::status(400),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-admin-disable-once",
        about: "Disabling a session again answers 404 instead of 204.",
        breaks: &["disable-again"],
        on: ADMIN_DISABLE,
        when: When { again: true, ..When::status(204) },
        effect: Effect::Answer(404, "application/json", NOT_FOUND),
    },
    Fault {
        name: "kratos-admin-sessions-of-nobody",
        about: "The list of sessions of an unknown identity is empty instead of 404.",
        breaks: &["identity-sessions-not-found"],
        on: ADMIN_SESSIONS,
        when: When::status(404),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-admin-sessions-active-none",
        about: "The list of an identity's active sessions is always empty.",
        breaks: &["identity-sessions-active"],
        on: ADMIN_SESSIONS,
        when: When { query: Some("active=true"), ..When::status(200) },
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-admin-all-sessions-expands-anything",
        about: "The list of all sessions accepts any `expand` value.",
        breaks: &["sessions-bad-expand"],
        on: ALL_SESSIONS,
        when: When { query: Some("expand="), ..When::status(400) },
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-sessions-page-one-more",
        about: "A page of sessions has one item more than `page_size`.",
        breaks: &["sessions-page-size"],
        on: SESSION_LISTS,
        when: When { query: Some("page_size="), ..When::status(200) },
        effect: Effect::Member("/-", ENDED_SESSION),
    },
];

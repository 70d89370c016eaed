//! Faults of the administrative API.

use crate::source::Source::{Kratos, KratosAdmin};
use crate::store::CommitFault::{Dropped, FirstOnly};

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{Is, On, When};
use super::{ENDED_SESSION, NOT_FOUND};

const ADMIN_DISABLE: &[On] = &[On(KratosAdmin, "DELETE", "/admin/sessions/{}")];
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

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "kratos-admin-disable-forgotten",
        about: "Disabling a session answers 204 and changes nothing.",
        breaks: &["disable-ended"],
        on: ADMIN_DISABLE,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "kratos-admin-delete-first",
        about: "Deleting an identity's sessions deletes the first of them alone.",
        breaks: &["delete-sessions-ended"],
        on: ADMIN_DELETE,
        when: When::ALWAYS,
        effect: Effect::Commits(FirstOnly),
    },
    Fault {
        name: "kratos-admin-session-shows-token",
        about: "A session that an administrator reads shows its token.",
        breaks: &["session-no-token"],
        on: ADMIN_SESSION,
        when: When::status(200),
        effect: Effect::Member("/token", "\"ory_st_00000000000000000000000000000000\""),
    },
    Fault {
        name: "kratos-admin-sessions-none",
        about: "An identity's sessions are never listed.",
        breaks: &["identity-sessions"],
        on: ADMIN_SESSIONS,
        when: When::status(200),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-admin-all-sessions-none",
        about: "Sessions are never listed.",
        breaks: &["sessions-listed"],
        on: ALL_SESSIONS,
        when: When::status(200),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-admin-session-never-gone",
        about: "A session that was deleted can still be looked up.",
        breaks: &["delete-sessions-gone", "session-unknown"],
        on: ADMIN_SESSION,
        when: When::status(404),
        effect: Effect::Answer(200, "application/json", ENDED_SESSION),
    },
    Fault {
        name: "kratos-admin-session-gone",
        about: "A session that has ended cannot be looked up.",
        breaks: &["disable-kept", "revoke-one-kept", "revoke-others-kept", "native-row-kept"],
        on: ADMIN_SESSION,
        when: When::member("/active", Is::Equal("false")),
        effect: Effect::Answer(404, "application/json", NOT_FOUND),
    },
    Fault {
        name: "kratos-admin-session-without-identity",
        about: "A session is looked up without its identity, also where that is asked for.",
        breaks: &["session-expanded"],
        on: ADMIN_SESSION,
        when: When::status(200),
        effect: Effect::WithoutMember("/identity"),
    },
    Fault {
        name: "kratos-admin-delete-unknown-is-400",
        about: "Deleting the sessions of an identity that has none is answered with 400 instead of 404.",
        breaks: &["delete-sessions-unknown", "delete-sessions-again"],
        on: ADMIN_DELETE,
        when: When::status(404),
        effect: Effect::Status(400),
    },
    Fault {
        name: "kratos-admin-disable-unknown-is-400",
        about: "Disabling a session that is not there is answered with 400 instead of 404.",
        breaks: &["disable-unknown"],
        on: ADMIN_DISABLE,
        when: When::status(404),
        effect: Effect::Status(400),
    },
    Fault {
        name: "kratos-admin-session-malformed-is-404",
        about: "Looking up a session by an id that is no UUID is answered with 404 instead of 400.",
        breaks: &["session-malformed"],
        on: ADMIN_SESSION,
        when: When::status(400),
        effect: Effect::Status(404),
    },
    Fault {
        name: "kratos-admin-ending-malformed-is-404",
        about: "Ending sessions by an id that is no UUID is answered with 404 instead of 400.",
        breaks: &["disable-malformed", "delete-sessions-malformed"],
        on: ADMIN_ENDING,
        when: When::status(400),
        effect: Effect::Status(404),
    },
    Fault {
        name: "kratos-admin-all-sessions-takes-anything",
        about: "The list of sessions takes whatever parameters it is sent.",
        breaks: &["sessions-bad-active"],
        on: ALL_SESSIONS,
        when: When::status(400),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-admin-disable-once",
        about: "Disabling a session again is answered with 404.",
        breaks: &["disable-again"],
        on: ADMIN_DISABLE,
        when: When { again: true, ..When::status(204) },
        effect: Effect::Answer(404, "application/json", NOT_FOUND),
    },
    Fault {
        name: "kratos-admin-sessions-of-nobody",
        about: "An identity that is not there has an empty list of sessions.",
        breaks: &["identity-sessions-not-found"],
        on: ADMIN_SESSIONS,
        when: When::status(404),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-admin-sessions-active-none",
        about: "No session of an identity is listed as active.",
        breaks: &["identity-sessions-active"],
        on: ADMIN_SESSIONS,
        when: When { query: Some("active=true"), ..When::status(200) },
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-admin-all-sessions-expands-anything",
        about: "The list of sessions takes whatever it is to be expanded with.",
        breaks: &["sessions-bad-expand"],
        on: ALL_SESSIONS,
        when: When { query: Some("expand="), ..When::status(400) },
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-sessions-page-one-more",
        about: "A page of sessions has one more than it may.",
        breaks: &["sessions-page-size"],
        on: SESSION_LISTS,
        when: When { query: Some("page_size="), ..When::status(200) },
        effect: Effect::Member("/-", ENDED_SESSION),
    },
];
